using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Gongkai.Ledgers;

namespace Gongkai.App.Ledgers;

/// <summary>逐条累计；十万条也只记数和前几百处问题。</summary>
sealed class BulkTally(Ledger ledger) : IDisposable
{
    readonly IncrementalHash digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    readonly List<ImportResult.Line> refusals = [];
    readonly List<ImportResult.Line> troubles = [];
    readonly HashSet<long> troubled = [];
    int changed;
    int same;
    int refused;
    int all;

    public int Rows => changed + same + refused;

    public int Refused => refused;

    public void Add(BulkItem item)
    {
        var isRefused = item.Action is ImportAction.Refuse;
        (changed, same, refused) = item.Action switch
        {
            ImportAction.Update => (changed + 1, same, refused),
            ImportAction.Skip => (changed, same + 1, refused),
            _ => (changed, same, refused + 1),
        };
        if (!isRefused && item.Problems.Count > 0)
            troubled.Add(item.Record.Id);
        Write(isRefused ? refusals : troubles, item.Record.Id, item.Problems, isRefused);
        digest.AppendData(Encoding.UTF8.GetBytes(string.Create(
            CultureInfo.InvariantCulture,
            $"{item.Record.Id} {item.Record.Version} {item.Action} {string.Join(',', item.Problems.Select(problem => problem.CheckId))}\n")));
    }

    /// <summary>要与别的几条相比，全部判完才知道的问题。</summary>
    public void Add(long recordId, Problem problem)
    {
        troubled.Add(recordId);
        Write(troubles, recordId, [problem], isRefused: false);
        digest.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{recordId} {problem.CheckId}\n")));
    }

    public BulkReport Report() => new(
        Rows, changed, same, refused, troubled.Count, [.. refusals.Concat(troubles).Take(ImportResult.Most)], all, Convert.ToHexStringLower(digest.GetCurrentHash()));

    void Write(List<ImportResult.Line> lines, long recordId, IReadOnlyList<Problem> problems, bool isRefused)
    {
        all += problems.Count;
        lines.AddRange(problems.Take(ImportResult.Most - lines.Count).Select(problem =>
            new ImportResult.Line(0, "", ledger.Find(problem.Column)?.Header ?? "", problem.Message, isRefused, recordId)));
    }

    public void Dispose() => digest.Dispose();
}
