using System.Linq.Expressions;
using System.Reflection;

namespace Gongkai.Ledgers;

/// <summary>几项里选一项：编号与中文都认。数据库里存编号。</summary>
public sealed class ChoiceColumn<T, TChoice> : Column
    where TChoice : struct, Enum
{
    readonly ImmutableArray<(TChoice Value, Choice Choice)> choices;

    /// <param name="choices">各项：值、编号、名称，依显示的次序。</param>
    public ChoiceColumn(string id, string header, Expression<Func<T, TChoice>> property, params ReadOnlySpan<(TChoice Value, string Id, string Name)> choices)
        : this(id, header, Member(property), [.. choices.ToArray().Select(choice => (choice.Value, new Choice(choice.Id, choice.Name)))])
    {
    }

    /// <summary>可以空着的选项。</summary>
    public ChoiceColumn(string id, string header, Expression<Func<T, TChoice?>> property, params ReadOnlySpan<(TChoice Value, string Id, string Name)> choices)
        : this(id, header, Member(property), [.. choices.ToArray().Select(choice => (choice.Value, new Choice(choice.Id, choice.Name)))])
    {
    }

    ChoiceColumn(string id, string header, PropertyInfo property, ImmutableArray<(TChoice, Choice)> choices)
        : base(id, header, property) => (this.choices, Options) = (choices, [.. choices.Select(choice => choice.Item2)]);

    public override ColumnKind Kind => ColumnKind.Choice;

    public override ImmutableArray<Choice> Options { get; }

    public override Reading Read(string text)
    {
        var plain = text.Trim();
        if (plain.Length == 0)
            return Reading.Of(null);
        foreach (var (value, option) in choices)
        {
            if (option.Id.Equals(plain, StringComparison.OrdinalIgnoreCase) || option.Name == plain)
                return Reading.Of(value);
        }

        return Reading.Wrong($"“{Header}”填的是 {plain}，没有这一项。可以填：{string.Join("、", Options.Select(choice => choice.Name))}。");
    }

    public override string Write(object? value) => Find(value)?.Id ?? "";

    public override string Show(object? value) => Find(value)?.Name ?? "";

    Choice? Find(object? value) => value is TChoice choice
        ? choices.FirstOrDefault(entry => EqualityComparer<TChoice>.Default.Equals(entry.Value, choice)).Choice
        : null;
}
