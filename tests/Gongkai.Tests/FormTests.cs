using Gongkai.AnnualReports.Forms;

namespace Gongkai.Tests;

public class FormTests
{
    [Fact]
    public void Form_2021_has_two_hundred_cells_and_form_2019_one_hundred_and_ninety_eight()
    {
        Assert.Equal(200, Form2021.Form.Addresses.Length);
        Assert.Equal(198, Form2019.Form.Addresses.Length);
    }
}
