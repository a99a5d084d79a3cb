using System.Linq.Expressions;

namespace Gongkai.Ledgers;

/// <summary>从一份目录里选一项，记下它的编号，如职责。</summary>
public sealed class NamedColumn<T>(string id, string header, Expression<Func<T, string>> property, ImmutableArray<Choice> options)
    : Column(id, header, Member(property))
{
    public override ColumnKind Kind => ColumnKind.Choice;

    public override ImmutableArray<Choice> Options { get; } = options;

    public override Reading Read(string text)
    {
        var plain = text.Trim();
        if (plain.Length == 0)
            return Reading.Of("");
        return Options.FirstOrDefault(option => option.Id.Equals(plain, StringComparison.OrdinalIgnoreCase) || option.Name == plain) is { } found
            ? Reading.Of(found.Id)
            : Reading.Wrong($"“{Header}”填的是 {plain}，没有这一项。可以填：{string.Join("、", Options.Select(option => option.Name))}。");
    }

    public override string Write(object? value) => (string?)value ?? "";

    public override string Show(object? value) => Options.FirstOrDefault(option => option.Id == (string?)value)?.Name ?? "";
}
