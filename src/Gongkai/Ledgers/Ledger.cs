namespace Gongkai.Ledgers;

/// <summary>一本台账：有哪些栏、怎样核对、算进报告的哪个数。清单、表单、导入导出、检索、权限、日志都由它而来。</summary>
/// <param name="id">编号，kebab-case，复数，如 trainings。</param>
/// <param name="title">名称，如“培训记录”。</param>
public abstract class Ledger(string id, string title, Chapter chapter)
{
    public string Id { get; } = id;

    public string Title { get; } = title;

    public Chapter Chapter { get; } = chapter;

    /// <summary>这本台账记什么、为什么要记，一两句话；空清单时也显示。</summary>
    public required string About { get; init; }

    /// <summary>各栏，依表单与导出的次序。</summary>
    public required ImmutableArray<Column> Columns { get; init; }

    /// <summary>认出同一条的栏，机关之内不重；导入据以认出“已经有了”。</summary>
    public required ImmutableArray<string> Key { get; init; }

    /// <summary>认出同一条的栏在全系统之内不重，如机关代码、账号；否则只在机关之内不重。</summary>
    public bool IsKeyGlobal { get; init; }

    /// <summary>一条叫什么：面包屑、检索结果、日志里的称呼。不得取个人信息栏。</summary>
    public required string Label { get; init; }

    /// <summary>默认按哪一栏排；必须可以排序。</summary>
    public required string SortBy { get; init; }

    /// <summary>默认从大到小（日子从近到远）。</summary>
    public bool IsDescending { get; init; } = true;

    /// <summary>登记、修改、导入这本台账所需的权限。</summary>
    public Right Keeping { get; init; } = Right.KeepLedgers;

    /// <summary>算到期、核对时照的期限，各机关可以定得更严；一条期限就是一项设置。</summary>
    public ImmutableArray<Limit> Limits { get; init; } = [];

    /// <summary>一条的量词，如“次”“个”“件”。</summary>
    public string Counter { get; init; } = "条";

    public abstract Type RecordType { get; }

    /// <summary>数据库的表名。</summary>
    public string Table => Id.Replace('-', '_');

    public ImmutableArray<Column> KeyColumns => [.. Key.Select(Required)];

    public Column? Find(string columnId) => Columns.FirstOrDefault(column => column.Id == columnId);

    public Column Required(string columnId) => Find(columnId) ?? throw new ArgumentException($"台账 {Id} 没有 {columnId} 栏");

    public abstract LedgerRecord Create();

    /// <summary>这一条自己的全部问题：不成样子的，和真实但不合法的。漏填由 <see cref="Read"/> 查，与别的几条相比的由存储查。</summary>
    /// <param name="norms">所属机关照的规矩；只看不成样子的，哪个都一样。</param>
    public abstract IReadOnlyList<Problem> Problems(LedgerRecord record, Norms norms);

    /// <summary>下一件到期的事；没有为 null。</summary>
    public abstract Due? DueOf(LedgerRecord record, Norms norms);

    /// <summary>以具体类型办一件事：存储、页面各写一处泛型的办法。</summary>
    public abstract TResult Accept<TResult>(ILedgerVisitor<TResult> visitor);

    /// <summary>计入报告的各计量的编号。</summary>
    public abstract ImmutableArray<string> MeasureIds { get; }

    public string LabelOf(LedgerRecord record) => Required(Label) is var column ? column.Show(column.Get(record)) : "";

    /// <summary>存下之前：算出下一个到期日。</summary>
    public void Settle(LedgerRecord record, Norms norms)
    {
        var due = DueOf(record, norms);
        (record.DueOn, record.DueFor) = (due?.On, due?.What ?? "");
    }

    /// <summary>把各栏的文字读进一条；没有给出的栏保持原样。返回读不出、漏填的问题；整条的核对由 <see cref="Problems"/> 查。</summary>
    public IReadOnlyList<Problem> Read(LedgerRecord record, IReadOnlyDictionary<string, string> texts)
    {
        List<Problem> problems = [];
        foreach (var column in Columns)
        {
            if (!texts.TryGetValue(column.Id, out var text))
                continue;
            var (value, wrong) = column.Read(text);
            if (wrong is null && column.IsRequired && value is null or "")
                wrong = $"请{(column.Kind is ColumnKind.Choice ? "选择" : "填写")}“{column.Header}”。";
            if (wrong is not null)
                problems.Add(new(column.Id, wrong));
            else if (value is not null || column.Property.PropertyType.IsClass || Nullable.GetUnderlyingType(column.Property.PropertyType) is not null)
                column.Set(record, value);
        }

        return problems;
    }
}
