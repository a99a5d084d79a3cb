using Gongkai.App.Web.Showing;

namespace Gongkai.WebTests;

/// <summary>有误的原文在正文里标出来；两年的文字逐字对照。</summary>
public sealed class PassageTests
{
    [Fact]
    public void A_quote_is_cut_out_of_its_paragraph()
    {
        var paragraphs = Passage.Split("第一段。\n共收到申请9件，办结7件。", [(1, "收到申请9件"), (2, "办结7件")]);

        Assert.Equal(2, paragraphs.Count);
        Assert.Equal(["共", "收到申请9件", "，", "办结7件", "。"], paragraphs[1].Select(passage => passage.Text));
        Assert.Equal([2], paragraphs[1][3].Findings);
    }

    [Fact]
    public void Overlapping_quotes_share_one_mark()
    {
        var passages = Passage.Split("共收到申请9件", [(1, "收到申请"), (2, "申请9件")]).Single();

        Assert.Equal(["共", "收到申请9件"], passages.Select(passage => passage.Text));
        Assert.Equal([1, 2], passages[1].Findings);
    }

    [Fact]
    public void A_masked_quote_still_finds_its_place() =>
        Assert.Equal(2, Passage.Find("手机13800138000。", "138*****000"));

    [Fact]
    public void A_quote_across_paragraphs_is_marked_in_both()
    {
        var paragraphs = Passage.Split("甲乙丙\n丁戊己", [(1, "丙\n丁")]);

        Assert.Equal(["丙"], paragraphs[0].Where(p => !p.Findings.IsEmpty).Select(p => p.Text));
        Assert.Equal(["丁"], paragraphs[1].Where(p => !p.Findings.IsEmpty).Select(p => p.Text));
    }

    [Fact]
    public void A_difference_keeps_both_texts()
    {
        var runs = DiffRun.Of("公开信息941条", "公开信息991条");

        Assert.Equal("公开信息941条", string.Concat(runs.Where(run => run.Kind != '+').Select(run => run.Text)));
        Assert.Equal("公开信息991条", string.Concat(runs.Where(run => run.Kind != '-').Select(run => run.Text)));
    }

    [Fact]
    public void A_date_changed_here_and_there_is_shown_whole() =>
        Assert.Equal([new('-', "2027年5月1日"), new('+', "2026年11月20日")], DiffRun.Of("2027年5月1日", "2026年11月20日"));
}
