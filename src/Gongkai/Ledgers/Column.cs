using System.Linq.Expressions;
using System.Reflection;

namespace Gongkai.Ledgers;

/// <summary>台账的一栏：清单的列、表单的项、导入导出的列，都是它。</summary>
public abstract class Column(string id, string header, PropertyInfo property)
{
    /// <summary>英文编号，snake_case，也是数据库的列名。</summary>
    public string Id { get; } = id;

    /// <summary>中文表头。</summary>
    public string Header { get; } = header;

    public PropertyInfo Property { get; } = property;

    public abstract ColumnKind Kind { get; }

    /// <summary>必填。</summary>
    public bool IsRequired { get; init; }

    /// <summary>清单可以按它排序；这样的栏不可为空，并有（机关、本栏、编号）的索引。</summary>
    public bool IsSortable { get; init; }

    /// <summary>列在清单上；其余只在详情与导出里。</summary>
    public bool IsListed { get; init; } = true;

    /// <summary>个人信息：加密存放，清单与详情只显示掩码，看原文要记一笔（个人信息保护法第五十一条）。</summary>
    public bool IsPersonal { get; init; }

    /// <summary>表单里给填写人的一句话。</summary>
    public string Hint { get; init; } = "";

    /// <summary>数量的单位，如“人次”；没有为空。</summary>
    public string Unit { get; init; } = "";

    /// <summary>文字最多几个字。</summary>
    public int MaxLength { get; init; } = 200;

    /// <summary>填的是另一本台账的主键，如机关代码；没有为空。</summary>
    public string RefersTo { get; init; } = "";

    /// <summary>可选的各项；不是选项的为空。</summary>
    public virtual ImmutableArray<Choice> Options => [];

    /// <summary>契约第2节 ledgers 的 type。</summary>
    public string Type => Kind switch
    {
        ColumnKind.Count => "number",
        ColumnKind.Money => "money",
        ColumnKind.Day => "date",
        ColumnKind.Choice => "choice",
        ColumnKind.Flag => "yes-no",
        _ => "text",
    };

    /// <summary>文字 → 值。空文字给 null；是否必填由 <see cref="Ledger.Read"/> 查。</summary>
    public abstract Reading Read(string text);

    /// <summary>值 → 规范的文字：日子 2026-11-21，选项用编号。读回来还是原值。</summary>
    public abstract string Write(object? value);

    /// <summary>值 → 给人看的文字。</summary>
    public virtual string Show(object? value) => Write(value);

    public object? Get(LedgerRecord record) => Property.GetValue(record);

    public void Set(LedgerRecord record, object? value) => Property.SetValue(record, value);

    /// <summary>记录的这一栏，规范写法。</summary>
    public string TextOf(LedgerRecord record) => Write(Get(record));

    protected static PropertyInfo Member(LambdaExpression property)
    {
        var body = property.Body is UnaryExpression { NodeType: ExpressionType.Convert } convert ? convert.Operand : property.Body;
        return body is MemberExpression { Member: PropertyInfo found } ? found : throw new ArgumentException($"应是一个属性：{property}");
    }
}
