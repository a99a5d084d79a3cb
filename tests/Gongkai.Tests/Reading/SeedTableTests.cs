using Gongkai.AnnualReports.Forms;
using Gongkai.AnnualReports.Reading;
using Gongkai.Documents.Text;

namespace Gongkai.Tests.Reading;

public class SeedTableTests
{
    internal static TablesRead Read(string name, int year)
    {
        var path = Directory.GetFiles(CorpusFolder.Require("seeds"), name + "*").Single();
        return TableReader.Read(new PlainText().Read(File.ReadAllBytes(path), default), year);
    }

    [Theory]
    [InlineData("001", 2023)]
    [InlineData("002", 2022)]
    [InlineData("004", 2023)]
    public void Every_cell_of_a_whole_report_is_a_number(string name, int year)
    {
        var tables = Read(name, year);

        Assert.Equal("2021", tables.Form?.Id);
        Assert.All(tables.Form!.Addresses, address => Assert.Equal(CellState.Number, tables.Cells[address.ToString()].State));
        Assert.Equal(name == "002" ? 0.11m : 0m, tables.Cells["disclosure/fees/amount"].Value);
        Assert.Empty(tables.Problems);
        Assert.All(tables.Tables.SelectMany(table => table.Rows), row => Assert.Equal(RowShape.Complete, row.Shape));
    }

    [Fact]
    public void Six_zeros_for_seven_columns_are_not_placed()
    {
        var tables = Read("000", 2023);

        var strange = tables.Form!.Addresses.Where(address => tables.Cells[address.ToString()].State != CellState.Number).ToList();
        Assert.Equal(7, strange.Count);
        Assert.All(strange, address => Assert.Equal("carried-out", address.Row));
        Assert.All(strange, address => Assert.Equal(CellState.Missing, tables.Cells[address.ToString()].State));
        Assert.Equal(2, tables.Cells["disclosure/penalties/decisions"].Value);
        Assert.Equal("requests/carried-out", Assert.Single(tables.Problems).At);
        Assert.Contains("0、0、0、0、0、0", tables.Problems[0].Message);
    }

    [Fact]
    public void Blank_tables_stay_blank_and_the_single_row_of_other_outcomes_is_kept()
    {
        var tables = Read("003", 2023);

        Assert.Equal("2021", tables.Form?.Id);
        Assert.Equal(110.453490m, tables.Cells["disclosure/fees/amount"].Value);
        foreach (var address in tables.Form!.Addresses.Where(address => address.Row != "fees"))
        {
            var expected = address.Row.StartsWith("otherwise-", StringComparison.Ordinal) ? CellState.Missing : CellState.Blank;
            Assert.True(expected == tables.Cells[address.ToString()].State, address.ToString());
        }

        Assert.Equal(CellState.Blank, tables.Cells["requests/otherwise/all"].State);
    }

    [Fact]
    public void Changed_labels_are_kept_as_evidence()
    {
        var one = Read("002", 2022).Tables.SelectMany(table => table.Labels).ToList();
        Assert.Equal(new("requests/withheld-prohibited", "2.其他法律行政法规禁止公开", "2.其他法律法规禁止公开", true), Assert.Single(one));

        var many = Read("003", 2023).Tables.SelectMany(table => table.Labels).ToList();
        Assert.Equal(3, many.Count);
        Assert.Contains(new LabelReading("disclosure/regulations/repealed", "本年废止件数", "本年度止件数", false), many);
        Assert.Contains(new LabelReading("disclosure/normative", "行政规范性文件", "规范性文件", true), many);
        Assert.Contains(many, label => label is { At: "requests/withheld-prohibited", ChangesMeaning: true });
    }
}
