using Gongkai.App.Desk;

namespace Gongkai.App.Web.Jobs;

/// <summary>收到的一次提交：落在临时目录里的文件，以及表单里的别的字段。</summary>
sealed class Submission
{
    readonly Dictionary<string, string> fields = new(StringComparer.Ordinal);

    public List<StoredFile> Files { get; } = [];

    public string this[string field]
    {
        get => fields.GetValueOrDefault(field, "");
        set => fields[field] = value;
    }

    public long Bytes => Files.Sum(file => file.Length);

    /// <summary>某个文件框里的文件。</summary>
    public IReadOnlyList<InputFile> Inputs(string field) =>
        [.. Files.Where(file => file.Field == field).Select(file => file.Input)];

    /// <summary>只收一个文件的文件框；没选为 null。</summary>
    public InputFile? Input(string field) => Files.Find(file => file.Field == field)?.Input;
}

/// <summary>一个落盘的文件：盘上只用序号作名字，原名只在内存里。</summary>
sealed record StoredFile(string Field, string Name, string Path, long Length)
{
    public InputFile Input => new(Name, true, () => File.ReadAllBytes(Path));
}

/// <summary>提交不合要求，一句话告诉来人。</summary>
sealed class SubmissionException(string message) : Exception(message)
{
    /// <summary>已经收到的部分，退回时好把来人写的字放回去。</summary>
    public Submission? Submission { get; set; }
}
