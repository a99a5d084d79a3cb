using System.Text.RegularExpressions;
using Gongkai.App.Web;
using Gongkai.App.Web.Office;

namespace Gongkai.Tests;

/// <summary>界面文字：页面的中文都经过文字文件；译文没有多余的，占位一样。</summary>
public partial class TextTests
{
    static readonly string Web = Path.Combine(CorpusFolder.Root, "src", "Gongkai.App", "Web");

    public static TheoryData<string> Languages => [.. Texts.Languages.Where(language => language != Texts.Chinese)];

    [Theory, MemberData(nameof(Languages))]
    public void Every_translation_is_of_a_text_that_is_shown(string language)
    {
        var shown = Sources().SelectMany(file => Text().Matches(File.ReadAllText(file)))
            .SelectMany(text => Literal().Matches(text.Value)).Select(literal => literal.Groups[1].Value)
            .Concat(AllLedgers.All.Select(ledger => ledger.Title))
            .Concat(AllLedgers.All.SelectMany(ledger => ledger.Columns).Select(column => column.Header))
            .Concat(Navigation.Chapters.Select(chapter => chapter.Name))
            .Concat(Navigation.Doors.Select(door => door.Name))
            .Concat(ViewChoice.All.Select(choice => choice.Name));

        Assert.Empty(Texts.Read(language).Keys.Except(shown));
    }

    [Theory, MemberData(nameof(Languages))]
    public void A_translation_has_the_same_places_to_fill(string language) =>
        Assert.All(Texts.Read(language), text => Assert.Equal(Places(text.Key), Places(text.Value)));

    [Theory, MemberData(nameof(Languages))]
    public void The_navigation_and_the_ledgers_are_translated(string language)
    {
        Texts texts = new(language);

        Assert.All(
            AllLedgers.All.Select(ledger => ledger.Title).Concat(Navigation.Chapters.Select(chapter => chapter.Name)).Append("登录"),
            chinese => Assert.NotEqual(chinese, texts[chinese]));
    }

    [Fact]
    public void A_text_without_translation_stays_Chinese() => Assert.Equal("没有译过的 3", new Texts("en")["没有译过的 {0}", 3]);

    [Fact]
    public void Office_pages_have_no_Chinese_outside_the_texts()
    {
        var bare = from file in Sources().Where(file => file.EndsWith(".cshtml", StringComparison.Ordinal) && IsOffice(file))
                   let plain = Text().Replace(Comment().Replace(File.ReadAllText(file), ""), "")
                   from Match found in Han().Matches(plain)
                   select $"{Path.GetRelativePath(Web, file)}：{found.Value}";

        Assert.Empty(bare);
    }

    static bool IsOffice(string file) =>
        Path.GetRelativePath(Path.Combine(Web, "Pages"), file).Split(Path.DirectorySeparatorChar)[0] is "Office" or "SignIn" or "Setup"
        || Path.GetFileName(file) == "_OfficeLayout.cshtml";

    static IEnumerable<string> Sources() =>
        Directory.EnumerateFiles(Web, "*", SearchOption.AllDirectories).Where(file => Path.GetExtension(file) is ".cshtml" or ".cs");

    static string[] Places(string text) => [.. Place().Matches(text).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>T["…"]、T[是 ? "…" : "…", 值[0]]：方括号里的全部。</summary>
    [GeneratedRegex(@"\b(?:T|texts|Texts)\[[^\[\]]*(?:\[[^\[\]]*\][^\[\]]*)*\]")]
    private static partial Regex Text();

    [GeneratedRegex(@"""([^""]*)""")]
    private static partial Regex Literal();

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex Place();

    [GeneratedRegex(@"@\*.*?\*@|^\s*//.*?$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}+")]
    private static partial Regex Han();
}
