using Gongkai.AnnualReports.Forms;
using Gongkai.AnnualReports.Reading;
using Gongkai.Law;

namespace Gongkai.AnnualReports.Audit;

/// <summary>三张表都适用的规则：表在、行齐、格数对、格里是非负整数、标签未改。</summary>
static class TableCellRules
{
    /// <param name="table">表：disclosure、requests、remedies。</param>
    /// <param name="part">所在部分，也是规则编号的中段。</param>
    public static ImmutableArray<AuditRule> For(string table, int part)
    {
        var basis = Statutes.ReportFormat2021.Article(part);
        var name = $"表{"零一二三四"[part]}";
        return
        [
            new($"AR-{part}-11", "table-missing", Severity.Error, basis, $"报告里有{name}。", d => TableMissing(d, table))
            {
                Wrong = $"第{"零一二三四"[part]}部分只有文字，没有{name}", Right = "表头在而没有填数：按空格指出，不算缺表", Remedy = $"请补上{name}，没有发生的填 0",
            },
            new($"AR-{part}-12", "row-missing", Severity.Error, basis, $"{name}的各行齐全。", d => RowsMissing(d, table))
            {
                Wrong = $"{name}少了一行", Right = "换页时表头重复、行被拆开：不算缺行", Remedy = "请照统一格式补上这一行，没有发生的填 0",
            },
            new($"AR-{part}-13", "cell-count", Severity.Warning, basis, $"{name}每一行的格数与表头一致，数写在自己的列下。", d => CellCounts(d, table))
            {
                Wrong = "应有七格的一行只有六个数", Right = "行尾多出的空格、合并格右边的空白：不算多格", Remedy = "请对照表头核对这一行，补上缺的数或删去多的数",
            },
            new($"AR-{part}-14", "cell-blank", Severity.Warning, basis, $"{name}的每一格都填了数，没有发生的填 0。", d => Blanks(d, table))
            {
                Wrong = "没有发生的留空，或者填“/”“无”", Right = "没有发生的填 0", Remedy = "没有发生的请填 0；漏填的请补上",
            },
            new($"AR-{part}-15", "not-a-number", Severity.Error, basis, $"{name}的格里是数。", d => NotNumbers(d, table))
            {
                Wrong = "格里写“若干”", Right = "“3件”“1,234”“１２”都是数", Remedy = "请改填准确的数字",
            },
            new($"AR-{part}-16", "negative", Severity.Error, basis, $"{name}的数不小于零。", d => Negatives(d, table))
            {
                Wrong = "某一格填 -1", Right = "2019年格式“本年增/减”一列可以为负", Remedy = "件数和金额不会小于零，请核对后改正",
            },
            new($"AR-{part}-17", "not-an-integer", Severity.Error, basis, $"{name}的件数是整数。", d => Fractions(d, table))
            {
                Wrong = "某一格填 1.5 件", Right = "收费金额以万元计，可以有小数；12.0 就是 12", Remedy = "件数请填整数",
            },
            new($"AR-{part}-18", "label-changed", Severity.Warning, basis, $"{name}的行列标签与统一格式同义。", d => Labels(d, table, changesMeaning: true))
            {
                Wrong = "“其他法律行政法规禁止公开”改成“其他法律法规禁止公开”，把地方性法规也包括进来", Right = "空格、顿号与逗号、“1.”与“1、”不同：不算改动",
                Remedy = "请照统一格式改回原来的标签，并核对该行的数是不是按原来的意思统计的",
            },
            new($"AR-{part}-19", "label-changed", Severity.Note, basis, $"{name}的行列标签没有错字。", d => Labels(d, table, changesMeaning: false))
            {
                Wrong = "“本年废止件数”写成“本年度止件数”", Right = "“自 然 人”字间有空格：不算错字", Remedy = "请照统一格式改正错字",
            },
        ];
    }

    static IEnumerable<Breach> TableMissing(Dossier dossier, string table) =>
        TableEvidence.Of(dossier.Report, table) is { IsFound: false } evidence
            ? [new(table) { Why = $"报告里没有找到{evidence.Index.Table.Name}（{evidence.Index.Table.Title}）；表格如果是图片，也读不出来" }]
            : [];

    static IEnumerable<Breach> RowsMissing(Dossier dossier, string table)
    {
        var report = dossier.Report;
        if (TableEvidence.Of(report, table) is not { IsFound: true } evidence || evidence.Reading is { Rows.IsEmpty: true } || TableEvidence.IsMixed(report))
            return [];
        return from row in evidence.Index.Rows
               where evidence.Reading is null ? IsAbsent(report, row) : evidence.Row(row.Row.Id) is null
               select new Breach(row.At, row.Row.Label) { Why = $"{evidence.Index.Table.Name}里没有这一行" };
    }

    /// <summary>没有证据时，整行缺失而又没有“无法对位”的疑问，就是缺行。</summary>
    static bool IsAbsent(AnnualReport report, RowIndex row) =>
        row.Cells.All(cell => report.Cells[cell].State == CellState.Missing) && !report.Problems.Any(problem => problem.At == row.At || row.At.StartsWith(problem.At + "/", StringComparison.Ordinal));

    static IEnumerable<Breach> CellCounts(Dossier dossier, string table)
    {
        if (TableEvidence.Of(dossier.Report, table) is not { } evidence)
            return [];
        return evidence.Reading is null ? CellCountsByProblems(dossier.Report, evidence) : CellCountsByShape(evidence);
    }

    static IEnumerable<Breach> CellCountsByShape(TableEvidence evidence)
    {
        // 表四只有一行数：缺一格就三组都对不上，只指出一次
        if (evidence.Index.Table.IsTransposed && evidence.Reading!.Rows is [{ Shape: not RowShape.Complete } first, var second, ..] && first.Raw == second.Raw)
        {
            yield return new(evidence.Index.Table.Id, 15, first.Raw.Length) { Why = $"数据行应有15个数，原件里是{first.Raw.Length}个（{string.Join("、", first.Raw.Take(40))}）" };
            yield break;
        }

        foreach (var row in evidence.Reading!.Rows)
        {
            if (row.Shape == RowShape.Complete || evidence.Index.Row(row.Row) is not { } index)
                continue;
            var raw = string.Join("、", row.Raw.Where(text => text.Length > 0).Take(40));
            yield return row.Shape == RowShape.Displaced
                ? new(index.At) { Why = $"这一行的数没有写在自己的列下（{raw}）", Quote = row.Label }
                : new(index.At, index.Cells.Length, row.Raw.Length)
                {
                    Why = $"这一行应有{index.Cells.Length}个数，原件里是{row.Raw.Length}个（{raw}）",
                    Quote = row.Label,
                };
        }
    }

    static IEnumerable<Breach> CellCountsByProblems(AnnualReport report, TableEvidence evidence) =>
        from row in evidence.Index.Rows
        where row.Cells.All(cell => report.Cells[cell].State == CellState.Missing)
        let problem = report.Problems.FirstOrDefault(problem => problem.At == row.At)
        where problem is not null
        select new Breach(row.At, row.Cells.Length) { Why = problem.Message.TrimEnd('。') };

    static IEnumerable<Breach> Blanks(Dossier dossier, string table)
    {
        foreach (var row in Rows(dossier.Report, table))
        {
            var empty = new List<string>();
            CellValue? sample = null;
            for (var i = 0; i < row.Cells.Length; i++)
            {
                if (dossier.Report.Cells[row.Cells[i]] is not { State: CellState.Blank or CellState.Slash } value)
                    continue;
                sample ??= value;
                empty.Add(row.Block.ColumnCells[i].Label);
            }

            if (sample is not { } first)
                continue;
            var which = empty.Count == row.Cells.Length ? "整行" : $"“{string.Join("”“", empty)}”列";
            var what = first.State == CellState.Blank ? "空着" : $"填的是“{first.Text ?? "/"}”";
            yield return new(row.At, null, first.State == CellState.Blank ? null : first.Text ?? "/") { Why = $"{which}{what}，空白和斜线都不能代替 0" };
        }
    }

    static IEnumerable<Breach> NotNumbers(Dossier dossier, string table) =>
        Cells(dossier.Report, table, (value, _) => value.State == CellState.Unreadable,
            value => new("", null, value.Text) { Why = "这一格应当是数，写的却是文字", Quote = value.Text });

    static IEnumerable<Breach> Negatives(Dossier dossier, string table) =>
        Cells(dossier.Report, table, (value, column) => value.Value < 0 && !column.AllowsNegative,
            value => new("", null, value.Number) { Why = "这一格的数小于零", Quote = value.Text });

    static IEnumerable<Breach> Fractions(Dossier dossier, string table) =>
        Cells(dossier.Report, table, (value, column) => value.Value is { } number && number != decimal.Truncate(number) && !column.AllowsFraction,
            value => new("", null, value.Number) { Why = "这一格是件数，应当是整数", Quote = value.Text });

    static IEnumerable<Breach> Labels(Dossier dossier, string table, bool changesMeaning)
    {
        if (TableEvidence.Of(dossier.Report, table)?.Reading is not { } reading)
            yield break;
        foreach (var label in reading.Labels)
        {
            if (label.ChangesMeaning == changesMeaning)
            {
                yield return new(label.At, label.Expected, label.Actual)
                {
                    Why = changesMeaning ? "标签改动后意思与统一格式不同" : "标签与统一格式差几个字，像是笔误",
                    Quote = label.Actual,
                };
            }
        }
    }

    static IEnumerable<Breach> Cells(AnnualReport report, string table, Func<CellValue, Cell, bool> isWrong, Func<CellValue, Breach> breach)
    {
        foreach (var row in Rows(report, table))
        {
            for (var i = 0; i < row.Cells.Length; i++)
            {
                var value = report.Cells[row.Cells[i]];
                var column = row.Block.ColumnCells[i];
                if (isWrong(value, column))
                    yield return breach(value) with { At = $"{row.At}/{column.Id}" };
            }
        }
    }

    static ImmutableArray<RowIndex> Rows(AnnualReport report, string table) => TableEvidence.Of(report, table)?.Index.Rows ?? [];
}
