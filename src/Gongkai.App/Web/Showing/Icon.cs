using Microsoft.AspNetCore.Html;

namespace Gongkai.App.Web.Showing;

/// <summary>状态的形状：方叉、三角、圆勾、圆点。颜色之外，形状与文字各说一遍。</summary>
static class Icon
{
    public static readonly IHtmlContent Error = Draw("<path d='M2 2h12v12H2z' fill='currentColor'/><path d='m5 5 6 6m0-6-6 6' stroke='#fff' stroke-width='1.8'/>");
    public static readonly IHtmlContent Warning = Draw("<path d='M8 1 15.5 15H.5z' fill='currentColor'/><path d='M8 6v4.5m0 1.2v1.6' stroke='#fff' stroke-width='1.8'/>");
    public static readonly IHtmlContent Good = Draw("<circle cx='8' cy='8' r='7' fill='currentColor'/><path d='m4.5 8.2 2.5 2.5 4.5-5' fill='none' stroke='#fff' stroke-width='1.8'/>");
    public static readonly IHtmlContent Note = Draw("<circle cx='8' cy='8' r='6.4' fill='none' stroke='currentColor' stroke-width='1.6'/><path d='M8 7v4.6M8 4v1.6' stroke='currentColor' stroke-width='1.8'/>");

    public static IHtmlContent Of(string tone) => tone switch
    {
        "error" => Error,
        "warning" => Warning,
        "good" => Good,
        _ => Note,
    };

    static HtmlString Draw(string shape) =>
        new($"<svg class='icon' viewBox='0 0 16 16' aria-hidden='true' focusable='false'>{shape}</svg>");
}
