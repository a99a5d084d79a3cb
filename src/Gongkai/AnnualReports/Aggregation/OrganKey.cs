namespace Gongkai.AnnualReports.Aggregation;

/// <summary>机关名称的比较：不计空白、“人民政府”与上级的名字。示例省示例县甲乡人民政府 → 甲乡，前面是示例省、示例县。</summary>
/// <param name="Core">本名。</param>
/// <param name="Superiors">名称里写出的上级，从上到下。</param>
readonly record struct OrganKey(string Core, ImmutableArray<string> Superiors)
{
    const string Divisions = "省市县区旗州盟";

    public static OrganKey Of(string name)
    {
        var rest = Squeeze(name);
        var superiors = ImmutableArray.CreateBuilder<string>();
        while (CutAfter(rest) is > 0 and var cut)
        {
            superiors.Add(rest[..cut]);
            rest = rest[cut..];
        }

        return new(rest, superiors.ToImmutable());
    }

    /// <summary>去空白与末尾的“人民政府”“办事处”，统一简称。</summary>
    public static string Squeeze(string name)
    {
        var text = string.Concat(name.Where(c => !char.IsWhiteSpace(c) && c != '\u200b'));
        text = text.Replace("管理委员会", "管委会", StringComparison.Ordinal);
        if (text.EndsWith("街道办事处", StringComparison.Ordinal))
            text = text[..^3];
        return text.Length > 4 && text.EndsWith("人民政府", StringComparison.Ordinal) ? text[..^4] : text;
    }

    /// <summary>上级名字至少两个字，后面至少还有两个字。村、社区前面的乡镇也是上级。</summary>
    static int CutAfter(string text)
    {
        var isVillage = text.EndsWith('村') || text.EndsWith("社区", StringComparison.Ordinal)
            || text.EndsWith("村民委员会", StringComparison.Ordinal) || text.EndsWith("居民委员会", StringComparison.Ordinal);
        for (var i = 1; i < text.Length - 2; i++)
        {
            if (Divisions.Contains(text[i]) || (isVillage && text[i] is '乡' or '镇'))
                return i + 1;
        }

        return 0;
    }

    /// <summary>写出的上级与隶属表里的相符（真）、相反（假）、说不准（null）。</summary>
    /// <param name="context">隶属表里这个机关的各级上级与自己名称里的上级。</param>
    public bool? Agrees(IReadOnlyCollection<string> context)
    {
        bool? agrees = null;
        foreach (var superior in Superiors)
        {
            if (context.Any(name => name.EndsWith(superior, StringComparison.Ordinal) || superior.EndsWith(name, StringComparison.Ordinal)))
                agrees = true;
            else if (context.Any(name => name[^1] == superior[^1]))
                return false;
        }

        return agrees;
    }
}
