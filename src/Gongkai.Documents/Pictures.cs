using System.Collections.Immutable;

namespace Gongkai.Documents;

/// <summary>正文里的图片与嵌入对象：里面若是表格，数字就读不出，要指出在哪里。</summary>
sealed class Pictures
{
    const int Reported = 5, QuoteLength = 20;

    readonly List<(string After, bool IsObject)> found = [];
    string last = "";

    public int Count { get; private set; }

    public void Add(bool isObject)
    {
        Count++;
        if (found.Count < Reported && (found.Count == 0 || found[^1] != (last, isObject)))
            found.Add((last, isObject));
    }

    /// <summary>读过了一段文字。</summary>
    public void Passed(string text) => last = text;

    public ImmutableArray<DocumentProblem> Problems() => [.. found.Select(Describe)];

    static DocumentProblem Describe((string After, bool IsObject) picture)
    {
        var at = picture.After.Length == 0 ? "文首" : $"“{Quote(picture.After)}”之后";
        return picture.IsObject
            ? new(at, "这里是嵌入的对象（如 Excel 表），里面的数字读不出；请改成 Word 表格")
            : new(at, "这里是图片；如果是表格的截图，里面的数字读不出，请改成可以编辑的表格");
    }

    static string Quote(string text) => text.Length <= QuoteLength ? text : string.Concat(text.AsSpan(0, QuoteLength), "…");
}
