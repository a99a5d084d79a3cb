namespace Gongkai.App.Web.Showing;

/// <summary>提示条：留在页面上，直到办完。</summary>
/// <param name="Tone">error、warning、good、note。</param>
sealed record Notice(string Tone, string Title, params IReadOnlyList<string> Lines);

/// <summary>页头：面包屑、标题、一句话。</summary>
/// <param name="Trail">上级页面：网址与名称。</param>
sealed record PageHead(string Title, string Lead, params (string Url, string Name)[] Trail);
