using Gongkai.Documents.Rows;
using Gongkai.Ledgers;
using Gongkai.Organs;

namespace Gongkai.App.Ledgers;

/// <summary>表格的一行 → 台账的一条，连同每一格的问题。问题里不写个人信息。</summary>
sealed class RowParser(ImportRequest request, HeaderMap header, OrganDirectory organs)
{
    const int LongestMessage = 300;

    readonly Ledger ledger = request.Ledger;

    /// <summary>库是空的、又只核对：还没有机关可以对，不查机关。</summary>
    bool IsFreeOfOrgans => request.DryRun && organs.IsEmpty;

    public Candidate Parse(SheetRow row)
    {
        Dictionary<string, string> texts = new(StringComparer.Ordinal);
        foreach (var (index, column) in header.Known)
            texts[column.Id] = index < row.Cells.Count ? row.Cells[index] : "";
        texts.Remove(FileColumns.Organ, out var organ);

        Candidate candidate = new(row.Number, ledger.Create(), texts);
        foreach (var problem in ledger.Read(candidate.Record, texts))
            candidate.Problems.Add(Safe(problem));
        AddRounded(candidate, row);
        if (ledger.RecordType != typeof(Organ))
            SetOrgan(candidate, organ);
        bool IsRead(string column) => texts.ContainsKey(column) && !candidate.Problems.Exists(problem => problem.Column == column);
        candidate.HasKey = ledger.Key.All(column => !candidate.Problems.Exists(problem => problem.Column == column)) && (candidate.Record.OrganId != 0 || ledger.IsKeyGlobal || IsFreeOfOrgans);
        candidate.Key = [.. ledger.KeyColumns.Where(column => !column.IsPersonal).Select(column => (column.Id, IsRead(column.Id) ? Short(column.TextOf(candidate.Record), 60) : ""))];
        return candidate;
    }

    /// <summary>个人信息栏的问题只说是哪一栏；别的也不把一大段文字照抄进去。</summary>
    Problem Safe(Problem problem) => ledger.Find(problem.Column) is { IsPersonal: true } column
        ? problem with { Message = $"“{column.Header}”填得不合要求。{(column.Hint.Length > 0 ? column.Hint : "请核对原件后改正。")}" }
        : problem with { Message = Short(problem.Message, LongestMessage) };

    void AddRounded(Candidate candidate, SheetRow row)
    {
        foreach (var (index, column) in header.Known)
        {
            if (row.Rounded.Contains(index) && column.Column is { Kind: ColumnKind.Text or ColumnKind.LongText })
                candidate.Problems.Add(new(column.Id, $"“{column.Header}”在表格里是数，超过 15 位，末几位已经丢了。请把这一列设成文本，重新填写。"));
        }
    }

    void SetOrgan(Candidate candidate, string? text)
    {
        var code = text?.Trim() is { Length: > 0 } own ? own : request.OrganCode;
        if (IsFreeOfOrgans)
            return;
        if (code.Length == 0)
            candidate.Problems.Add(new(FileColumns.Organ, "“机关代码”空着，也没有选定机关。请填写机关代码，或者选定归哪个机关。"));
        else if (organs.Find(code) is not { } id)
            candidate.Problems.Add(new(FileColumns.Organ, $"“机关代码”填的是 {Short(code, 40)}，没有这个机关。请核对代码；新的机关要先登记。"));
        else if (!request.MayKeep(id))
            candidate.Problems.Add(new(FileColumns.Organ, $"机关 {code} 的“{ledger.Title}”不归您登记。请删去这一行，或者由该机关的人导入。"));
        else
            candidate.Record.OrganId = id;
    }

    static string Short(string text, int most) => text.Length <= most ? text : text[..most] + "…";
}
