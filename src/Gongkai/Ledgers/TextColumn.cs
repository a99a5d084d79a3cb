using System.Linq.Expressions;

namespace Gongkai.Ledgers;

/// <summary>一行文字；空着就是空文字，不是 null。</summary>
public sealed class TextColumn<T>(string id, string header, Expression<Func<T, string>> property) : Column(id, header, Member(property))
{
    /// <summary>几行文字。</summary>
    public bool IsLong { get; init; }

    public override ColumnKind Kind => IsLong ? ColumnKind.LongText : ColumnKind.Text;

    public override Reading Read(string text)
    {
        var plain = Printable.Clean(text);
        var value = IsLong ? plain.ReplaceLineEndings("\n").Trim() : plain.Trim();
        if (!IsLong && value.AsSpan().IndexOfAny('\r', '\n') >= 0)
            return Reading.Wrong($"“{Header}”只能填一行。请去掉换行。");
        return value.Length <= MaxLength ? Reading.Of(value) : Reading.Wrong($"“{Header}”填了 {value.Length} 个字，至多 {MaxLength} 个。请删减。");
    }

    public override string Write(object? value) => (string?)value ?? "";
}
