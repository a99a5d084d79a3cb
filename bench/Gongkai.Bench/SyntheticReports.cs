using System.Collections.Frozen;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Gongkai.AnnualReports;
using Gongkai.AnnualReports.Drafting;
using Gongkai.AnnualReports.Forms;
using Gongkai.AnnualReports.Reading;
using Gongkai.Law;
using Gongkai.Organs;

namespace Gongkai.Bench;

/// <summary>
/// 任意多份合成的乡镇年报（extract 的 JSON，每行一份）与相应的隶属表：全国 → 省 → 市 → 县 → 乡镇。
/// 只由份数决定，每次相同；报告不带代码，隶属表里的乡镇用短名，汇总须按“县 + 乡”认。
/// </summary>
static class SyntheticReports
{
    const int TownshipsPerCounty = 20, CountiesPerCity = 10, CitiesPerProvince = 14, Year = 2025;

    static readonly string[] Kinds = ["person", "business", "research", "charity", "legal", "other"];

    /// <summary>写报告；返回各乡镇收到的申请总数，供核对汇总结果。</summary>
    public static decimal WriteReports(Stream output, int count)
    {
        using var buffer = new BufferedStream(output, 1 << 20);
        using var json = new Utf8JsonWriter(buffer, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        var received = 0m;
        for (var i = 0; i < count; i++)
        {
            var report = Report(i);
            received += report.Cells["requests/received/all"].Number;
            ReportJson.Write(json, report);
            json.Flush();
            json.Reset();
            buffer.WriteByte((byte)'\n');
        }

        return received;
    }

    /// <summary>写隶属表。</summary>
    public static void WriteHierarchy(TextWriter output, int count)
    {
        output.WriteLine("organ,code,parent,level");
        output.WriteLine("全国,0,,national");
        for (var i = 0; i < count; i++)
        {
            var (county, city, province) = Superiors(i);
            if (i % (TownshipsPerCounty * CountiesPerCity * CitiesPerProvince) == 0)
                output.WriteLine($"{ProvinceName(province)},{Code(province)},0,province");
            if (i % (TownshipsPerCounty * CountiesPerCity) == 0)
                output.WriteLine($"{CityName(city)},{Code(province, city)},{Code(province)},city");
            if (i % TownshipsPerCounty == 0)
                output.WriteLine($"{CountyName(county)},{Code(province, city, county)},{Code(province, city)},county");
            output.WriteLine($"{TownshipName(i)},{Code(province, city, county, i)},{Code(province, city, county)},township");
        }
    }

    static AnnualReport Report(int i)
    {
        var (county, _, _) = Superiors(i);
        var counts = new Dictionary<MeasureKey, decimal>();
        // 多数乡镇没有申请；每七个有一个有几件
        for (var k = 0; k < Kinds.Length && i % 7 == 0; k++)
        {
            var (granted, withheld, open) = ((i + k) % 5, (i / 3 + k) % 3, (i + k) % 2);
            counts[new("requests/received", Kinds[k])] = granted + withheld + open;
            counts[new("requests/granted", Kinds[k])] = granted;
            counts[new("requests/unavailable-not-held", Kinds[k])] = withheld;
        }

        counts[new("disclosure/licences", "decisions")] = i % 97;
        counts[new("disclosure/penalties", "decisions")] = i % 5;
        counts[new("disclosure/normative", "in-force")] = i % 3;
        counts[new(Measures.OtherFees)] = i % 11 == 0 ? 1_100.50m * (i % 13) : 0;
        counts[new(Measures.Published, "website")] = 100 + (i % 400);
        counts[new(Measures.Published, "wechat")] = 20 + (i % 90);
        var ledger = new YearLedger($"{CountyName(county)}{TownshipName(i)}人民政府", Level.Township, Year, counts.ToFrozenDictionary());
        return Draft.From(ledger, Form2021.Form) with { File = $"reports/{i:D6}.docx" };
    }

    static (int County, int City, int Province) Superiors(int i)
    {
        var county = i / TownshipsPerCounty;
        var city = county / CountiesPerCity;
        return (county, city, city / CitiesPerProvince);
    }

    static string ProvinceName(int n) => $"合成{Numeral.Chinese(n + 1)}省";

    static string CityName(int n) => $"合成{Numeral.Chinese(n + 1)}市";

    static string CountyName(int n) => $"合成{Numeral.Chinese(n + 1)}县";

    static string TownshipName(int n) => $"东{Numeral.Chinese((n % TownshipsPerCounty) + 1)}镇";

    static string Code(params int[] path) =>
        string.Join('.', path.Select(part => (part + 1).ToString(CultureInfo.InvariantCulture)));
}
