using Gongkai.App.Storage;
using Gongkai.Ledgers;
using Gongkai.Organs;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.WebTests.Hostile;

/// <summary>每一本台账的一张填好的表单：由各栏的种类填出，各台账通用；加一本台账，使坏的测试也就有了它。</summary>
static class LedgerForms
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string> All => [.. AllLedgers.All.Select(ledger => ledger.Id)];

    /// <summary>必填的填上，文字栏都填 <paramref name="text"/>；填了就不成样子的（如代码、电话）换成合格的。</summary>
    /// <param name="tag">字母数字，代码、账号用它，各条不重。</param>
    public static Dictionary<string, string> Filled(Ledger ledger, string tag, Func<Column, string> text)
    {
        var fields = ledger.Columns.ToDictionary(column => column.Id, column => column.Kind switch
        {
            ColumnKind.Choice => column.Options[0].Id,
            ColumnKind.Flag => "no",
            _ when column.RefersTo.Length > 0 => column.RefersTo == "organs" ? "SL-BY" : "clerk",
            _ when column.Id is "predecessors" => "", // 要真有这个机关
            ColumnKind.Text or ColumnKind.LongText => text(column),
            ColumnKind.Day => column.IsRequired ? "2026-01-05" : "",
            _ => column.IsRequired ? "1" : "",
        });
        while (Malformed(ledger, fields) is { } column)
            fields[column] = column is "code" or "account" ? tag : "";
        if (ledger.Id == "organs")
            fields["level"] = "village";
        return fields;
    }

    static string? Malformed(Ledger ledger, Dictionary<string, string> fields)
    {
        var record = ledger.Create();
        Assert.Empty(ledger.Read(record, fields));
        return ledger.Problems(record, Norms.Statutory).FirstOrDefault(problem => problem.IsMalformed)?.Column;
    }

    /// <summary>直接登记进库，不经表单。</summary>
    public static async Task<LedgerRecord> StoreAsync(GongkaiDb db, Ledger ledger, string tag, Func<Column, string> text, long organ)
    {
        var record = ledger.Create();
        Assert.Empty(ledger.Read(record, Filled(ledger, tag, text)));
        record.OrganId = organ;
        if (record is Assignment assignment)
            (assignment.Account, assignment.Duty) = ((await db.Officers.FirstAsync(officer => officer.OrganId == organ, Cancel)).Account, Duties.Proofreader.Id);
        db.Add(record);
        await db.SaveChangesAsync(Cancel);
        return record;
    }
}
