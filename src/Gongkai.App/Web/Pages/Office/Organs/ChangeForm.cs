using Gongkai.App.People;
using Gongkai.App.Web.Showing;
using Gongkai.Organs;

namespace Gongkai.App.Web.Pages.Office.Organs;

/// <summary>机关变动的表单。</summary>
sealed class ChangeForm
{
    public string? On { get; set; }

    public string? Basis { get; set; }

    /// <summary>一起合并的。</summary>
    public List<long> With { get; set; } = [];

    public List<string?> Code { get; set; } = [];

    public List<string?> Name { get; set; } = [];

    /// <summary>撤销时承接的机关的代码。</summary>
    public string? Receiver { get; set; }

    /// <summary>下级的编号，与 <see cref="ChildTo"/> 一一相对。</summary>
    public List<long> Child { get; set; } = [];

    public List<string?> ChildTo { get; set; } = [];

    /// <summary>写了代码或者名称的新机关。</summary>
    public IReadOnlyList<NewOrgan> Created =>
        [.. Code.Zip(Name, (code, name) => new NewOrgan(code?.Trim() ?? "", name?.Trim() ?? "")).Where(made => made.Code.Length > 0 || made.Name.Length > 0)];

    /// <summary>各个新机关写全了没有，指到哪一格。分设至少两个。</summary>
    public void Check(ReorganizationKind kind, FormErrors errors)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (var (i, (first, second)) in (kind is ReorganizationKind.Abolish ? [] : Code.Zip(Name)).Index())
        {
            var (code, name) = (first?.Trim() ?? "", second?.Trim() ?? "");
            if (i >= (kind is ReorganizationKind.Split ? 2 : 1) && code.Length + name.Length == 0)
                continue;
            if (name.Length == 0)
                errors.Add($"name-{i}", "请填写新机关的名称。");
            if (!OrganCodes.IsCode(code))
                errors.Add($"code-{i}", code.Length == 0 ? "请填写新机关的代码。" : $"代码“{code}”不行：只用字母、数字和短横。");
            else if (!seen.Add(code))
                errors.Add($"code-{i}", $"代码 {code} 写了两次。请换一个。");
        }
    }

    public ReorganizationOrder ToOrder(ReorganizationKind kind, long organId, DateOnly on)
    {
        var created = kind is ReorganizationKind.Abolish ? [] : Created;
        var receiver = kind is ReorganizationKind.Abolish ? Receiver?.Trim() ?? "" : created.Count > 0 ? created[0].Code : "";
        return new(kind, kind is ReorganizationKind.Merge ? [organId, .. With] : [organId], created, receiver, on)
        {
            Basis = Basis?.Trim() ?? "",
            Children = kind is ReorganizationKind.Split
                ? Child.Zip(ChildTo).DistinctBy(pair => pair.First).ToDictionary(pair => pair.First, pair => created.Any(made => made.Code == pair.Second) ? pair.Second! : receiver)
                : new Dictionary<long, string>(),
        };
    }
}
