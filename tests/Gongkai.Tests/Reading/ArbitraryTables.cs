using FsCheck;
using FsCheck.Fluent;
using Gongkai.AnnualReports.Forms;

namespace Gongkai.Tests.Reading;

/// <summary>填齐而且勾稽平衡的三张表。</summary>
static class ArbitraryTables
{
    public static Arbitrary<(Form Form, Grid Grid)> Balanced { get; } = (
        from form in Gen.Elements(Form2021.Form, Form2019.Form)
        from numbers in Gen.ArrayOf(Gen.Frequency((3, Gen.Constant(0)), (2, Gen.Choose(0, 9)), (1, Gen.Choose(10, 4000))), ReportForms.Addresses.Length)
        select (form, Fill(form, numbers))).ToArbitrary();

    public static Grid Fill(Form form, int[] numbers)
    {
        var grid = new Grid();
        for (var i = 0; i < numbers.Length; i++)
        {
            if (form.Addresses.Contains(ReportForms.Addresses[i]))
                grid[i] = CellValue.Of(ReportForms.Addresses[i].Row is "fees" or "procurement" && ReportForms.Addresses[i].Column == "amount" ? numbers[i] / 100m : numbers[i]);
        }

        Balance(form, grid);
        return grid;
    }

    /// <summary>先使各行总计成立，再定（七）总计，最后由新收补足勾稽。</summary>
    static void Balance(Form form, Grid grid)
    {
        foreach (var table in form.Tables)
        {
            var equations = TableIndex.Of(table).Equations;
            foreach (var kind in (EquationKind[])[EquationKind.ColumnTotal, EquationKind.Identity, EquationKind.RowTotal])
            {
                foreach (var equation in equations.Where(equation => equation.Kind == kind))
                    Settle(grid, equation);
            }
        }
    }

    static void Settle(Grid grid, Equation equation)
    {
        decimal Sum(IEnumerable<int> cells) => cells.Sum(cell => grid[cell].Number);
        var wanted = Sum(equation.Right) - Sum(equation.Left.Skip(1));
        if (wanted >= 0)
        {
            grid[equation.Left[0]] = CellValue.Of(wanted);
            return;
        }

        grid[equation.Left[0]] = CellValue.Of(0);
        grid[equation.Right[^1]] = CellValue.Of(grid[equation.Right[^1]].Number - wanted);
    }
}
