using Gongkai.App.Desk;

namespace Gongkai.App.Web.Jobs;

/// <summary>收件台：收下提交，立卷，排进队里。核对与汇总同用。</summary>
sealed class Reception(TemporaryStore store, JobQueue queue)
{
    public bool HasRoom => store.HasRoom;

    /// <param name="check">看提交合不合要求，不合的抛 <see cref="SubmissionException"/>；返回要处理的文件。</param>
    /// <param name="work">排到之后做什么。</param>
    /// <exception cref="SubmissionException">提交不合要求。</exception>
    public async Task<DeskJob> AcceptAsync(
        HttpRequest request,
        Func<Submission, IReadOnlyList<InputFile>> check,
        Func<Submission, DeskJob, CancellationToken, object> work,
        CancellationToken cancel)
    {
        var folder = store.NewFolder();
        Submission? submission = null;
        try
        {
            submission = await Upload.ReceiveAsync(request, folder, cancel);
            var files = check(submission);
            var job = store.Add(folder, submission.Bytes, files.Count, (job, stop) => work(submission, job, stop));
            queue.Add(job);
            return job;
        }
        catch (SubmissionException refusal)
        {
            TemporaryStore.Clear(folder);
            refusal.Submission = submission;
            throw;
        }
        catch
        {
            TemporaryStore.Clear(folder);
            throw;
        }
    }
}
