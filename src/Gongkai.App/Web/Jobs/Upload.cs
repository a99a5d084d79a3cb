using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Gongkai.App.Web.Jobs;

/// <summary>收文件：边收边写进临时目录，不在内存里攒。</summary>
static class Upload
{
    public const int MostFiles = 200;
    const int MostFieldBytes = 4 << 20;

    /// <exception cref="SubmissionException">不是上传表单、文件太多、粘贴的文字太长。</exception>
    public static async Task<Submission> ReceiveAsync(HttpRequest request, string folder, CancellationToken cancel)
    {
        var boundary = MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            ? HeaderUtilities.RemoveQuotes(type.Boundary).Value
            : null;
        if (string.IsNullOrEmpty(boundary))
            throw new SubmissionException("没有收到文件。请从页面上选择文件后再提交；接口请用 multipart/form-data。");

        var submission = new Submission();
        try
        {
            var reader = new MultipartReader(boundary, request.Body);
            while (await reader.ReadNextSectionAsync(cancel) is { } section)
                await ReceiveAsync(section, submission, folder, cancel);
        }
        catch (Exception e) when (e is InvalidDataException || (e is IOException and not BadHttpRequestException))
        {
            throw new SubmissionException("文件没有传完，连接中断了。请重新选择文件后再提交。");
        }

        return submission;
    }

    static async Task ReceiveAsync(MultipartSection section, Submission submission, string folder, CancellationToken cancel)
    {
        if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition))
            return;
        var field = HeaderUtilities.RemoveQuotes(disposition.Name).ToString();
        if (disposition.IsFileDisposition())
        {
            var name = SafeName((disposition.FileNameStar.HasValue ? disposition.FileNameStar : HeaderUtilities.RemoveQuotes(disposition.FileName)).ToString());
            await StoreAsync(section.Body, submission, field, name, folder, cancel);
            return;
        }

        submission[field] = await ReadTextAsync(section.Body, cancel);
    }

    static async Task StoreAsync(
        Stream body, Submission submission, string field, string name, string folder, CancellationToken cancel)
    {
        var path = Path.Combine(folder, submission.Files.Count.ToString("0000", CultureInfo.InvariantCulture));
        long length;
        await using (var file = File.Create(path))
        {
            await body.CopyToAsync(file, cancel);
            length = file.Length;
        }

        // 没有选文件的文件框也会送来空的一段
        if (name.Length == 0 && length == 0)
            return;
        if (submission.Files.Count == MostFiles + 2)
            throw new SubmissionException($"一次最多核对 {MostFiles} 份。请分几次提交，或者先按县区分开。");
        submission.Files.Add(new(field, name.Length == 0 ? "未命名文件" : name, path, length));
    }

    static async Task<string> ReadTextAsync(Stream body, CancellationToken cancel)
    {
        using var text = new MemoryStream();
        var buffer = new byte[1 << 14];
        while (await body.ReadAsync(buffer, cancel) is > 0 and var count)
        {
            text.Write(buffer, 0, count);
            if (text.Length > MostFieldBytes)
                throw new SubmissionException("粘贴的文字超过 4 MB。请改为上传文件。");
        }

        return Encoding.UTF8.GetString(text.GetBuffer(), 0, (int)text.Length);
    }

    /// <summary>只留文件名本身，去掉控制字符，不太长。</summary>
    static string SafeName(string name)
    {
        var last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var clean = string.Concat(last.Where(c => !char.IsControl(c))).Trim();
        return clean.Length <= 120 ? clean : clean[..80] + "…" + clean[^39..];
    }

    static bool IsFileDisposition(this ContentDispositionHeaderValue disposition) =>
        disposition.DispositionType.Equals("form-data", StringComparison.OrdinalIgnoreCase)
        && (disposition.FileName.HasValue || disposition.FileNameStar.HasValue);
}
