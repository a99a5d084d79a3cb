using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Gongkai.App.SignIn;

namespace Gongkai.App.Web.Office;

/// <summary>把留着的内容填进页面上的表单，并在正文之首说明。</summary>
static class FilledPage
{
    public static string Of(string html, KeptForms.Content content)
    {
        var page = new HtmlParser().ParseDocument(html);
        var values = content.Fields.ToLookup(field => field.Key, field => field.Value, StringComparer.Ordinal);
        var form = page.Forms.Where(form => form.Method.Equals("post", StringComparison.OrdinalIgnoreCase))
            .Select(form => (Form: form, Shared: Fields(form).Count(field => values.Contains(Name(field)))))
            .Where(found => found.Shared > 0).MaxBy(found => found.Shared).Form;
        var shown = form is null ? [] : Fields(form).Select(Name).ToHashSet(StringComparer.Ordinal);
        foreach (var field in form is null ? [] : Fields(form))
            Fill(field, [.. values[Name(field)]]);
        Say(page, content, content.Fields.Where(field => field.Value.Length > 0 && !shown.Contains(field.Key)));
        return "<!DOCTYPE html>\n" + page.DocumentElement.OuterHtml;
    }

    static IEnumerable<IElement> Fields(IHtmlFormElement form) =>
        form.Elements.Where(field => Name(field).Length > 0 && !Name(field).StartsWith("__", StringComparison.Ordinal) && field is IHtmlInputElement { Type: not ("file" or "password" or "submit") } or IHtmlSelectElement or IHtmlTextAreaElement);

    static string Name(IElement field) => field.GetAttribute("name") ?? "";

    static void Fill(IElement field, string[] values)
    {
        switch (field)
        {
            // 没有勾的不会提交：原来勾着的要去掉
            case IHtmlInputElement { Type: "checkbox" } box:
                box.IsDefaultChecked = values.Contains(box.Value, StringComparer.Ordinal);
                break;
            case IHtmlInputElement { Type: "radio" } choice when values.Length > 0:
                choice.IsDefaultChecked = values.Contains(choice.Value, StringComparer.Ordinal);
                break;
            case IHtmlInputElement { Type: not ("checkbox" or "radio") } input when values.Length > 0:
                input.SetAttribute("value", values[0]);
                break;
            case IHtmlTextAreaElement area when values.Length > 0:
                area.TextContent = values[0];
                break;
            case IHtmlSelectElement list when values.Length > 0:
                foreach (var option in list.Options)
                    option.IsDefaultSelected = values.Contains(option.Value, StringComparer.Ordinal);
                break;
        }
    }

    /// <param name="left">页面上没有地方填的，列出来好照抄。</param>
    static void Say(IHtmlDocument page, KeptForms.Content content, IEnumerable<KeyValuePair<string, string>> left)
    {
        var notice = page.CreateElement("div");
        notice.SetAttribute("class", "notice warning");
        notice.SetAttribute("role", "status");
        var text = Add(notice, "div", "");
        Add(text, "h2", "您填的内容还在，尚未提交");
        Add(text, "p", "刚才提交时登录已经过期。内容填回了下面，请核对后再提交。" + (content.HadFiles ? "选好的文件没有保留，请重新选择。" : ""));
        foreach (var (_, value) in left)
            Add(text, "pre", value);
        page.QuerySelector("main")?.Prepend(notice);
    }

    static IElement Add(IElement parent, string name, string text)
    {
        var child = parent.Owner!.CreateElement(name);
        child.TextContent = text;
        parent.AppendChild(child);
        return child;
    }
}
