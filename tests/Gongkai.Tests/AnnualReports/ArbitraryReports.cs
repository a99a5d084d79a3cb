using FsCheck;
using FsCheck.Fluent;
using Gongkai.AnnualReports;
using Gongkai.AnnualReports.Forms;
using Gongkai.Organs;

namespace Gongkai.Tests.AnnualReports;

/// <summary>任意的报告：各格什么都可能有，不讲勾稽。平衡的报告由台账起草得来。</summary>
static class ArbitraryReports
{
    static readonly Gen<string> Text = Gen.Elements(
        "", "一、总体情况", "主动公开政府信息991条，其中网站84条。\n第二段", "含\"引号\"与\\反斜线、\t制表", "emoji 😀 与 ÿ", "示例县甲乡人民政府");

    static readonly Gen<string?> Optional = Gen.OneOf(Gen.Constant<string?>(null), Text.Select(text => (string?)text));

    static readonly Gen<decimal> Number = Gen.Elements(0m, 1m, 2m, 7m, 10m, 991m, 0.110m, 12.0m, 110.453490m, -3m, 1234567890123456789m, 0.00m);

    static readonly Gen<CellValue> Value = Gen.Frequency(
        (6, Number.Select(CellValue.Of)),
        (1, Gen.Elements(CellState.Missing, CellState.Blank, CellState.Slash, CellState.Unreadable).Select(state => new CellValue(state))));

    static readonly Gen<Claim> Claims =
        from kind in Gen.Elements("published-total", "outcome", "other")
        from label in Optional
        from value in Number
        from unit in Gen.Elements("条", "")
        from approximate in Gen.Elements(true, false)
        from quote in Text
        from parts in Gen.ListOf(Gen.Elements(new ClaimPart("网站", 84), new ClaimPart("微信", null), new ClaimPart("", 0.50m)))
        select new Claim(kind, label, value, unit, approximate, 1, quote) { Parts = [.. parts] };

    /// <summary>任意报告。</summary>
    public static Arbitrary<AnnualReport> Reports { get; } = (
        from form in Gen.Elements<Form?>(Form2021.Form, Form2019.Form, null)
        from cells in Gen.ArrayOf(Value, ReportForms.Addresses.Length)
        from organ in Optional
        from title in Text
        from year in Gen.Elements<int?>(2019, 2021, 2023, null)
        from level in Gen.Elements<Level?>(null, Level.Township, Level.National, Level.Department)
        from sections in Gen.ListOf(Text.Select(text => new Section(1, "一、总体情况", text)))
        from claims in Gen.ListOf(Claims)
        from problems in Gen.ListOf(Text.Select(text => new Problem("requests/granted", text)))
        select new AnnualReport
        {
            File = "甲.docx",
            Part = 2,
            Organ = organ,
            Title = title,
            Year = year,
            Level = level,
            Form = form,
            Period = year is { } y ? new Period(new(y, 1, 1), new(y, 12, 31)) : null,
            Sections = [.. sections],
            Claims = [.. claims],
            Problems = [.. problems],
            Cells = Fill(cells),
        }).ToArbitrary();

    static Grid Fill(CellValue[] values)
    {
        var grid = new Grid();
        for (var i = 0; i < values.Length; i++)
            grid[i] = values[i];
        return grid;
    }
}
