using Gongkai.AnnualReports.Forms;

namespace Gongkai.AnnualReports.Reading;

/// <summary>两张表样的全部标签，以归一后的文字为键。</summary>
static class LabelCatalogue
{
    /// <summary>短而常用、别的文字里也有的行标签：单凭它们不能断定是法定表。</summary>
    static readonly FrozenSet<string> Weak = FrozenSet.Create(StringComparer.Ordinal,
        "granted", "partly", "otherwise", "otherwise-other", "handled", "unprocessed-repeat", "other", "all");

    static readonly (string Text, TableKind Kind, bool Strong)[] Headers =
    [
        ("信息内容", TableKind.Disclosure, false),
        ("第二十条第（一）项", TableKind.Disclosure, true),
        ("第二十条第（五）项", TableKind.Disclosure, true),
        ("第二十条第（六）项", TableKind.Disclosure, true),
        ("第二十条第（八）项", TableKind.Disclosure, true),
        ("第二十条第（九）项", TableKind.Disclosure, true),
        ("（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", TableKind.Requests, true),
        ("本列数据的勾稽关系为", TableKind.Requests, true),
        ("第一项加第二项之和", TableKind.Requests, false),
        ("等于第三项加第四项之和", TableKind.Requests, false),
        ("申请人情况", TableKind.Requests, false),
        ("法人或其他组织", TableKind.Requests, false),
        ("法人和其他组织", TableKind.Requests, false),
    ];

    /// <summary>意思不变、不必指出的别的写法。</summary>
    static readonly (string Text, string Of)[] Synonyms =
    [
        ("合计", "总计"), ("总数", "总计"),
        ("上年结转政府信息公开申请数", "二、上年结转政府信息公开申请数量"),
        ("本年新收政府信息公开申请数", "一、本年新收政府信息公开申请数量"),
        ("结转下年度继续办理数量", "四、结转下年度继续办理"),
        ("本年度办理结果总计", "（七）总计"),
        ("采购总金额（万元）", "采购总金额"), ("采购总金额（单位：万元）", "采购总金额"),
        ("本年增", "本年增/减"), ("本年增减数", "本年增/减"),
    ];

    /// <summary>归一后的文字 → 标签。</summary>
    public static FrozenDictionary<string, Label> All { get; } = Build();

    static FrozenDictionary<string, Label> Build()
    {
        var labels = new Dictionary<string, Label>(StringComparer.Ordinal);
        foreach (var form in ReportForms.All.Reverse())
        {
            AddTable(labels, TableKind.Disclosure, form, form.Disclosure);
            AddTable(labels, TableKind.Requests, form, form.Requests);
            AddTable(labels, TableKind.Remedies, form, form.Remedies);
        }

        foreach (var (text, kind, strong) in Headers)
            labels.TryAdd(LabelText.Core(text), new(kind, text, null, null) { IsHeader = true, IsStrong = strong });
        foreach (var (text, of) in Synonyms)
            labels.TryAdd(LabelText.Core(text), labels[LabelText.Core(of)]);
        return labels.ToFrozenDictionary(StringComparer.Ordinal);
    }

    static void AddTable(Dictionary<string, Label> labels, TableKind kind, Form form, Table table)
    {
        foreach (var block in table.Blocks)
        {
            foreach (var row in block.RowCells)
                AddCell(labels, new(kind, row.Label, row.Id, null) { IsStrong = IsStrongRow(kind, row.Id), OnlyIn = RowOnlyIn(kind, row.Id) }, row);
            foreach (var column in block.ColumnCells)
                AddCell(labels, new(kind, column.Label, null, column.Id) { IsStrong = IsStrongColumn(kind, column.Id), OnlyIn = kind == TableKind.Disclosure ? form.Id : null }, column);
            AddGroups(labels, kind, block.Rows);
        }
    }

    static bool IsStrongRow(TableKind kind, string id) =>
        kind switch { TableKind.Requests => !Weak.Contains(id), TableKind.Remedies => id != "reconsideration", _ => id is "services" };

    static bool IsStrongColumn(TableKind kind, string id) =>
        kind switch { TableKind.Requests => id is "charity" or "legal" or "research", _ => !Weak.Contains(id) };

    /// <summary>表三的（六）是一行还是三行，要看上下文；表二第（五）（九）项多出的两行只有旧格式有。</summary>
    static string? RowOnlyIn(TableKind kind, string id) => kind == TableKind.Disclosure && id is "services" or "procurement" ? "2019" : null;

    static void AddCell(Dictionary<string, Label> labels, Label label, Cell cell)
    {
        Add(labels, cell.Label, label);
        foreach (var alias in cell.Aliases)
            Add(labels, alias, label);
        foreach (var misnomer in cell.Misnomers)
            Add(labels, misnomer, label);
    }

    static void AddGroups(Dictionary<string, Label> labels, TableKind kind, Group group)
    {
        foreach (var member in group.Members.OfType<Group>())
        {
            Add(labels, member.Label, new(kind, member.Label, null, null));
            AddGroups(labels, kind, member);
        }
    }

    /// <summary>同一个词第二次登记：行与列合成一个标签（总计、其他），表样不同的去掉“只在”的限定。</summary>
    static void Add(Dictionary<string, Label> labels, string text, Label label)
    {
        var core = LabelText.Core(text);
        if (!labels.TryGetValue(core, out var known))
        {
            labels.Add(core, label);
        }
        else if (known.Kind != label.Kind)
        {
            labels[core] = known with { Kind = TableKind.None, IsStrong = false };
        }
        else
        {
            labels[core] = known with
            {
                Row = known.Row ?? label.Row,
                Column = known.Column ?? label.Column,
                OnlyIn = known.OnlyIn == label.OnlyIn ? known.OnlyIn : null,
            };
        }
    }
}
