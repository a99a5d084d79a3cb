using System.Globalization;
using System.Text;
using Gongkai.Ledgers;
using Microsoft.AspNetCore.WebUtilities;

namespace Gongkai.App.Ledgers;

/// <summary>翻页的位置：上一页最末（或者下一页最前）一条的排序栏与编号。改了它也只是换个地方开始看，看不到范围之外的。</summary>
/// <param name="Value">排序栏，规范写法。</param>
/// <param name="IsBackward">往前翻：取它之前的。</param>
sealed record ListCursor(string Value, long Id, bool IsBackward = false)
{
    public static ListCursor Of(Column sort, LedgerRecord record, bool backward) => new(sort.TextOf(record), record.Id, backward);

    /// <summary>认不出的为 null，从头看起。</summary>
    public static ListCursor? Read(string text, Column sort, bool backward)
    {
        try
        {
            var plain = Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(text));
            var at = plain.IndexOf('~', StringComparison.Ordinal);
            return at > 0 && long.TryParse(plain.AsSpan(0, at), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
                && sort.Read(plain[(at + 1)..]) is { Problem: null, Value: not null }
                ? new(plain[(at + 1)..], id, backward)
                : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    public override string ToString() => WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes($"{Id.ToString(CultureInfo.InvariantCulture)}~{Value}"));
}
