using System.Text;

namespace Gongkai.Tests.Documents;

public class HtmlTests
{
    [Fact]
    public void Blocks_and_breaks_divide_and_inline_elements_join()
    {
        var document = Reading.Html(
            "<!DOCTYPE html><body><h1>示例县某乡人民政府<br>2023年政府信息公开工作年度报告</h1><div>一、总体情况<p>主动公开<b>991</b><span>条</span>。</p>其中网站84条。<br/>微信2条。</div></body>");

        Assert.Equal(
            ["#1 示例县某乡人民政府2023年政府信息公开工作年度报告", "一、总体情况", "主动公开991条。", "其中网站84条。", "微信2条。"], document.Lines());
    }

    [Fact]
    public void Blanks_collapse_and_folded_chinese_lines_are_joined()
    {
        var document = Reading.Html("<p>&emsp;&nbsp;　政府信息\r\n   公开  工作&nbsp;年度\n2023 &ldquo;三安全&rdquo; </p>");

        Assert.Equal(["政府信息公开 工作 年度 2023 “三安全”"], document.Lines());
    }

    [Fact]
    public void Scripts_hidden_parts_navigation_and_footers_are_left_out()
    {
        var document = Reading.Html(
            """
            <html><head><title>县政府</title><style>p{}</style></head><body>
            <nav><a>首页</a></nav><div class="nav clearfix">栏目</div><ul id="breadcrumb"><li>当前位置</li></ul>
            <div style="DISPLAY : none">藏</div><p hidden>藏</p><span style="mso-hide:all">藏</span><script>document.write('x')</script>
            <p>正文</p><del>删去</del><footer>主办单位</footer><div class="copyright">版权</div></body></html>
            """);

        Assert.Equal(["正文"], document.Lines());
        Assert.Equal("县政府", document.Title);
    }

    [Fact]
    public void An_article_inside_an_unclosed_menu_is_kept()
    {
        var article = string.Concat(Enumerable.Repeat("<p>本机关全面贯彻落实《中华人民共和国政府信息公开条例》，主动公开政府信息。</p>", 60));

        Assert.Equal(61, Reading.Html($"<div class=\"menu\"><b>栏目</b>{article}").Lines().Length);
    }

    [Fact]
    public void Rows_and_columns_spanned_become_coordinates()
    {
        var table = Reading.Html(
            """
            <table><thead><tr><th rowspan="2">项目</th><th colspan="2">申请人情况</th></tr><tr><th>自然人<th>总计</thead>
            <tr><td>（一）予以公开<td>1<td>2<tr><td>（二）部分公开</td><td></td><td>&nbsp;</td></tr></table>
            """).Table();

        Assert.True(table.IsGrid);
        Assert.Equal(
            ["0,0 2x1 项目", "0,1 1x2 申请人情况", "1,1 1x1 自然人", "1,2 1x1 总计", "2,0 1x1 （一）予以公开", "2,1 1x1 1", "2,2 1x1 2", "3,0 1x1 （二）部分公开", "3,1 1x1 ", "3,2 1x1 "],
            table.Cells());
    }

    [Fact]
    public void A_span_of_zero_rows_goes_to_the_end_and_absurd_spans_are_cut()
    {
        var table = Reading.Html("<table><tr><td rowspan=0>甲<td>1<tr><td colspan=99999999999>2<tr><td colspan=9000>3</table>").Table();

        Assert.Equal(["0,0 3x1 甲", "0,1 1x1 1", "1,1 1x1 2", "2,1 1x1 3"], table.Cells());
    }

    [Fact]
    public void Layout_tables_of_old_sites_give_their_contents()
    {
        var data = "<table><tr><td>规章</td><td>0</td></tr><tr><td>行政许可</td><td>3</td></tr></table>";

        var document = Reading.Html(
            $"<table width=100%><tr><td><table><tr><td>首页</td><td>要闻</td></tr></table></td></tr><tr><td><h2>年度报告</h2><p>一、总体情况</p><p>二、</p>{data}<p>三、</p></td></tr></table>");

        Assert.Equal(["[1x2]", "#2 年度报告", "一、总体情况", "二、", "[2x2]", "三、"], document.Lines());
    }

    [Fact]
    public void Paragraphs_in_cells_are_lines_of_the_cell()
    {
        var table = Reading.Html("<table><tr><td><p>尚未</p><p>审结</p></td><td><div>0</div></td></tr><tr><td>a<td>b</table>").Table();

        Assert.Equal("0,0 1x1 尚未|审结", table.Cells()[0]);
    }

    [Fact]
    public void Word_pages_keep_their_list_numbers_and_lose_conditional_comments()
    {
        var document = Reading.Html(
            """
            <html xmlns:o="urn:schemas-microsoft-com:office:office"><body lang=ZH-CN><div class=WordSection1>
            <p class=MsoNormal><![if !supportLists]><span style='mso-list:Ignore'>一、<span>&nbsp;&nbsp; </span></span><![endif]>总体情况<o:p></o:p></p>
            <!--[if gte mso 9]><xml><w:WordDocument/></xml><![endif]--><p class=MsoNormal><o:p>&nbsp;</o:p></p></div></body></html>
            """);

        Assert.Equal("一、总体情况", Assert.Single(document.Lines()).Replace(" ", ""));
    }

    [Fact]
    public void A_long_page_takes_time_in_proportion()
    {
        // 平方时间要几分钟，远超所限的一分钟
        var page = Reading.Html(string.Concat(Enumerable.Repeat("<p>甲</p>", 400_000)));

        Assert.Equal(400_000, page.Blocks.Length);
    }

    [Fact]
    public void Ordered_lists_show_the_numbers_a_reader_sees()
    {
        var document = Reading.Html("<ol start=2><li>甲<li value=5><p>乙</p><li>丙</ol><ul><li>丁</ul><ol type=A><li>戊</ol>");

        Assert.Equal(["2.甲", "5.乙", "6.丙", "丁", "A.戊"], document.Lines());
    }

    [Fact]
    public void Pages_in_the_national_charset_are_read_whatever_they_declare()
    {
        var gbk = Gbk("<html><head><meta charset=\"gb2312\"></head><body>政府信息公开</body></html>");
        var undeclared = Gbk("<html><body>政府信息公开</body></html>");
        var wrong = Gbk("<html><head><meta charset=\"utf-8\"></head><body>政府信息公开</body></html>");
        var utf8 = Encoding.UTF8.GetBytes("<html><head><meta charset=\"gb2312\"></head><body>政府信息公开</body></html>");
        byte[] utf16 = [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("<html><body>政府信息公开</body></html>")];

        foreach (var page in (byte[][])[gbk, undeclared, wrong, utf8, utf16])
            Assert.Equal(["政府信息公开"], Reading.Read("a.htm", page).Lines());
    }

    [Fact]
    public void A_page_without_text_says_why()
    {
        Assert.Contains("另一个网页", Reading.Refused("a.html", "<html><body><iframe src=x.pdf></iframe></body></html>"u8.ToArray()).Reason);
        Assert.Contains("图片", Reading.Refused("a.html", "<html><body><img src=a.jpg></body></html>"u8.ToArray()).Reason);
        Assert.Contains("脚本", Reading.Refused("a.html", "<html><body><div id=app></div><script>x()</script></body></html>"u8.ToArray()).Reason);
    }

    static byte[] Gbk(string text)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding("GB18030").GetBytes(text);
    }
}
