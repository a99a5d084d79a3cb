using System.Collections.Immutable;
using System.Globalization;
using Gongkai.App.Log;
using Gongkai.App.Storage;
using Gongkai.Documents.Rows;
using Gongkai.Documents.Writing;
using Gongkai.Law;
using Gongkai.Ledgers;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.Ledgers;

/// <summary>台账导出成 csv、xlsx：各栏与导入的相同，导出再导入什么也不变。逐条写，几百万条也只占一点内存。</summary>
static class Exporter
{
    /// <summary>xlsx 的行数上限，减去表头。</summary>
    public const int MostSheetRows = 1_048_575;

    /// <summary>写一本台账，并记一笔。</summary>
    /// <param name="file">文件名，由结尾看格式。</param>
    /// <returns>写了几条。</returns>
    public static async Task<int> WriteAsync(Database database, Scope scope, ExportRequest request, string file, Stream target, CancellationToken cancel)
    {
        var organs = await OrganDirectory.ReadAsync(database, cancel);
        await using var db = database.Open(scope);
        var count = await Task.Run(() => Write(db, organs, request, file, target, cancel), cancel);
        db.Note(
            Acts.Export,
            request.Query.Organs is [var only] ? only : scope.OrganId,
            $"{request.Ledger.Title}：{count.ToString(CultureInfo.InvariantCulture)} {request.Ledger.Counter}{(request.WithPersonal ? "（含个人信息原文）" : "")}",
            request.Ledger.Id);
        await db.SaveChangesAsync(cancel);
        return count;
    }

    /// <summary>只写，不记：整机关导出合起来记一笔。</summary>
    /// <inheritdoc cref="WriteAsync"/>
    public static int Write(GongkaiDb db, OrganDirectory organs, ExportRequest request, string file, Stream target, CancellationToken cancel) =>
        request.Ledger.Accept(new Writing(db, request, organs, file, target, cancel));

    public static bool IsWorkbook(string file) => file.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase);

    public static bool CanWrite(string file) => IsWorkbook(file) || file.EndsWith(".csv", StringComparison.OrdinalIgnoreCase);

    sealed class Writing(GongkaiDb db, ExportRequest request, OrganDirectory organs, string file, Stream target, CancellationToken cancel) : ILedgerVisitor<int>
    {
        int count;

        public int Visit<T>(Ledger<T> ledger)
            where T : LedgerRecord, new()
        {
            var columns = FileColumns.Of(ledger);
            ImmutableArray<string> header = [.. columns.Select(column => IsMasked(column) ? column.Header + FileColumns.Masked : column.Header)];
            var records = Records<T>(Query<T>());
            if (!IsWorkbook(file))
                CsvWriter.Write(header, records.Select(record => columns.Select(column => Text(column, record)).ToList()), target);
            else
                XlsxWriter.Write([new(ledger.Title, header, records.Select(record => columns.Select(column => Cell(column, record)).ToList()))], target, ledger.Title);
            return count;
        }

        /// <summary>依机关、编号的次序：同样的内容写出同样的文件。</summary>
        IQueryable<T> Query<T>()
            where T : LedgerRecord, new()
        {
            var records = db.Set<T>().AsNoTracking().Where(request.Query);
            if (request.Records is { } only)
                records = records.Where(record => only.Contains(record.Id));
            return records.OrderBy(record => record.OrganId).ThenBy(record => record.Id);
        }

        IEnumerable<T> Records<T>(IQueryable<T> query)
        {
            foreach (var record in query.AsEnumerable())
            {
                cancel.ThrowIfCancellationRequested();
                if (++count > MostSheetRows && IsWorkbook(file))
                    throw new ImportFailedException($"超过 {MostSheetRows} 条，xlsx 装不下。请改导出 csv，或者先筛选再导出。");
                request.Progress?.Report(request.Ledger.Title);
                yield return record;
            }
        }

        bool IsMasked(FileColumn column) => column.Column is { IsPersonal: true } && !request.WithPersonal;

        string Text(FileColumn column, LedgerRecord record) => column.Column is not { } own ? organs.CodeOf(record.OrganId)
            : IsMasked(column) ? Masking.Mask(own.TextOf(record))
            : FileText.Of(own, record);

        object? Cell(FileColumn column, LedgerRecord record) => column.Column is { } own && !IsMasked(column)
            ? FileText.CellOf(own, record)
            : Text(column, record) is { Length: > 0 } text ? text : null;
    }
}
