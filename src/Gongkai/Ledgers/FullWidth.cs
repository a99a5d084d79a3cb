namespace Gongkai.Ledgers;

/// <summary>全角的数字、字母、标点收成半角：１２３ → 123。汉字不动。</summary>
public static class FullWidth
{
    public static string Narrow(string text) =>
        text.AsSpan().ContainsAnyInRange('\uFF01', '\uFF5E') || text.Contains('\u3000', StringComparison.Ordinal)
            ? string.Create(text.Length, text, static (target, source) =>
            {
                for (var i = 0; i < source.Length; i++)
                    target[i] = source[i] switch { '\u3000' => ' ', >= '\uFF01' and <= '\uFF5E' and var c => (char)(c - 0xFEE0), var c => c };
            })
            : text;
}
