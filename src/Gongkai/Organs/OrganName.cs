namespace Gongkai.Organs;

/// <summary>机关名称：层级、简称、同一机关的不同写法。</summary>
public static class OrganName
{
    /// <summary>名称末尾不改变所指机关的字，长的在前。</summary>
    static readonly string[] Tails = ["人民政府办公室", "人民政府办公厅", "街道办事处", "人民政府", "管理委员会", "办事处", "管委会", "街道办", "政府"];

    static readonly string[] VillageTails = ["村", "村民委员会", "村委会", "社区", "社区居民委员会", "社区居委会", "居民委员会", "居委会"];

    static readonly string[] DepartmentTails =
    [
        "局", "委", "办", "中心", "管委会", "委员会", "办公室", "办公厅", "厅", "部", "处", "所", "站", "队", "院", "馆", "署", "会", "社",
        "开发区", "高新区", "园区", "示范区", "保税区", "合作区", "度假区", "风景区", "管理区",
    ];

    static readonly string[] Provinces = ["北京市", "上海市", "天津市", "重庆市"];

    /// <summary>由名称中最后一个行政字眼判断层级（契约第4节）；认不出为 null。</summary>
    public static Level? LevelOf(string? organ)
    {
        if (string.IsNullOrEmpty(organ))
            return null;
        if (EndsWithAny(organ, VillageTails))
            return Level.Village;
        if (organ.EndsWith("街道办", StringComparison.Ordinal) || organ.EndsWith("办事处", StringComparison.Ordinal))
            return Level.Township;

        var place = Cut(organ, "人民政府") ?? Cut(organ, "政府") ?? organ;
        if (place.Length == organ.Length && EndsWithAny(place, DepartmentTails))
            return IsNational(place) ? Level.National : Level.Department;
        for (var i = place.Length - 1; i > 0; i--)
        {
            if (LevelAt(place, i) is { } level)
                return level;
        }

        return IsNational(place) ? Level.National : null;
    }

    /// <summary>是不是人民政府：光写乡、镇、县、区、市的也算；街道办事处、部门、村不是（条例第五十条）。</summary>
    public static bool IsPeoplesGovernment(string? organ, Level? level) =>
        level is Level.Township or Level.County or Level.City or Level.Province
        && organ?.Contains("街道", StringComparison.Ordinal) != true && organ?.EndsWith("办事处", StringComparison.Ordinal) != true;

    /// <summary>去掉人民政府、办事处等字尾；去掉后不足两字的照旧。</summary>
    public static string Place(string organ)
    {
        foreach (var tail in Tails)
        {
            if (organ.Length >= tail.Length + 2 && organ.EndsWith(tail, StringComparison.Ordinal))
                return tail.StartsWith("街道", StringComparison.Ordinal) ? organ[..^(tail.Length - 2)] : organ[..^tail.Length];
        }

        return organ;
    }

    /// <summary>最末一级地名：沙坡头区香山乡人民政府 → 香山乡。</summary>
    public static string LastPlace(string organ)
    {
        var place = Place(organ);
        for (var i = place.Length - 3; i > 0; i--)
        {
            if (IsSuperiorSuffix(place, i))
                return place[(i + 1)..];
        }

        return place;
    }

    /// <summary>同一机关的不同写法：忽略人民政府字样与上级地名。</summary>
    public static bool Same(string a, string b)
    {
        var (x, y) = (Place(a), Place(b));
        return x.EndsWith(y, StringComparison.Ordinal) || y.EndsWith(x, StringComparison.Ordinal);
    }

    /// <summary>上级地名的字尾；“市中区”“区直”之类首字不算。</summary>
    static bool IsSuperiorSuffix(string place, int i) => place[i] switch
    {
        '省' or '州' or '盟' or '旗' => i >= 2,
        '市' => i >= 2 && place[i + 1] != '中',
        '县' => i >= 1 && place[i + 1] != '城',
        '区' => i >= 1 && place[i + 1] != '直',
        _ => false,
    };

    static Level? LevelAt(string place, int i)
    {
        var head = place.AsSpan(0, i + 1);
        switch (place[i])
        {
            case '乡' or '镇' or '道' when place[i] != '道' || head.EndsWith("街道"):
                return Level.Township;
            case '村':
                return Level.Village;
            case '县' or '旗':
                return Level.County;
            case '区':
                return head.EndsWith("自治区") || head.EndsWith("特别行政区") ? Level.Province
                    : head.EndsWith("地区") && head.Length > 3 ? Level.City : Level.County;
            case '州' when head.EndsWith("自治州"):
            case '盟':
                return Level.City;
            case '市':
                return CityLevel(place[..(i + 1)]);
            case '省':
                return Level.Province;
            default:
                return null;
        }
    }

    /// <summary>市：直辖市为省级；上级写着设区的市、或者名在县级市名录的为县级。</summary>
    static Level CityLevel(string place)
    {
        foreach (var province in Provinces)
        {
            if (place.EndsWith(province, StringComparison.Ordinal))
                return Level.Province;
        }

        var above = place.AsSpan(0, place.Length - 1);
        var start = above.LastIndexOfAny("市省州区") + 1;
        var isUnderCity = start > 2 && above[start - 1] is '市' or '州' && !IsDirectCity(above[..start]);
        return isUnderCity || CountyLevelCities.Contains(place[start..]) ? Level.County : Level.City;
    }

    static bool IsDirectCity(ReadOnlySpan<char> name)
    {
        foreach (var province in Provinces)
        {
            if (name.SequenceEqual(province))
                return true;
        }

        return false;
    }

    static bool IsNational(string organ) =>
        (organ.StartsWith("国家", StringComparison.Ordinal) || organ.StartsWith("国务院", StringComparison.Ordinal)
            || organ.StartsWith("中华人民共和国", StringComparison.Ordinal))
        && organ.AsSpan().IndexOfAny('省', '市', '县') < 0;

    static string? Cut(string organ, string tail) => organ.EndsWith(tail, StringComparison.Ordinal) ? organ[..^tail.Length] : null;

    static bool EndsWithAny(string text, string[] tails)
    {
        foreach (var tail in tails)
        {
            if (text.EndsWith(tail, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
