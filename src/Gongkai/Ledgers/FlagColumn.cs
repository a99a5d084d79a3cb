using System.Linq.Expressions;

namespace Gongkai.Ledgers;

/// <summary>是或者否；空着按否。</summary>
public sealed class FlagColumn<T>(string id, string header, Expression<Func<T, bool>> property) : Column(id, header, Member(property))
{
    public override ColumnKind Kind => ColumnKind.Flag;

    public override ImmutableArray<Choice> Options { get; } = [new("yes", "是"), new("no", "否")];

    public override Reading Read(string text) => text.Trim().ToLowerInvariant() switch
    {
        "" or "否" or "no" or "false" or "0" or "无" => Reading.Of(false),
        "是" or "yes" or "true" or "1" or "有" or "√" => Reading.Of(true),
        var other => Reading.Wrong($"“{Header}”填的是 {other}，应填“是”或者“否”。"),
    };

    public override string Write(object? value) => value is true ? "yes" : "no";

    public override string Show(object? value) => value is true ? "是" : "否";
}
