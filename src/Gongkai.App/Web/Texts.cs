using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;

namespace Gongkai.App.Web;

/// <summary>
/// 界面文字。页面写中文，经过这里；别的语言按中文到 data/texts/语言.json 里查，没有译的仍是中文。
/// 用哪种语言是整个安装的选择：一县之内大家看到的一样，说得上话。
/// </summary>
sealed class Texts
{
    public const string Chinese = "zh-CN";

    const string Prefix = "texts/";

    readonly FrozenDictionary<string, string> translations;

    /// <param name="language">zh-CN，或者 <see cref="Languages"/> 中的一种。</param>
    public Texts(string language = Chinese)
    {
        Language = language;
        translations = language == Chinese ? FrozenDictionary<string, string>.Empty : Read(language);
    }

    /// <summary>页面的 lang。</summary>
    public string Language { get; }

    /// <summary>可以选的语言。</summary>
    public static IReadOnlyList<string> Languages { get; } =
    [
        Chinese,
        .. typeof(Texts).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name => Path.GetFileNameWithoutExtension(name[Prefix.Length..])).Order(StringComparer.Ordinal),
    ];

    public string this[string chinese] => translations.GetValueOrDefault(chinese, chinese);

    public string this[string chinese, params object?[] values] => string.Format(CultureInfo.InvariantCulture, this[chinese], values);

    /// <summary>一种语言的全部译文：中文 → 译文。</summary>
    public static FrozenDictionary<string, string> Read(string language)
    {
        using var file = typeof(Texts).Assembly.GetManifestResourceStream($"{Prefix}{language}.json") ?? throw new ArgumentException($"没有 {language} 的文字文件", nameof(language));
        return JsonSerializer.Deserialize<Dictionary<string, string>>(file)!.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
