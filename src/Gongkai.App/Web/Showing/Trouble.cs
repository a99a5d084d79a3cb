using Gongkai.App.Storage;

namespace Gongkai.App.Web.Showing;

/// <summary>没有办成的页面与接口：出了什么事、什么意思、怎么办。</summary>
sealed record Trouble(string Title, string Meaning, string Remedy)
{
    public static Trouble Of(int status) => status switch
    {
        400 => new("没有看懂这个请求", "表单不完整，或者网址里的参数不对。", "请回到上一页重新填写。"),
        403 => new("没有接收这个请求", "它是从别的网站提交过来的。", "请在本站页面上操作。"),
        404 => new("没有这个页面", "网址可能抄错了；核对结果只保留三十分钟，到时自动删除，也可能已被删除。", "请检查网址，或者重新提交报告。"),
        405 => new("这个地址不能这样用", "网址是对的，但是不接收这种请求。", "请从首页进入。"),
        413 => new("文件太大", "一次送来的文件合计不能超过 300 MB。", "请分几次提交；扫描件请改交文字版。"),
        415 => new("没有收到文件", "请求的格式不是文件上传。", "请从页面上选择文件后再提交。"),
        429 => new("提交得太频繁", "为了让大家都能用，同一网络每分钟提交的次数有限。", "请稍等再试；份数多时可以放进一个压缩包一次提交。"),
        501 => new("这种格式现在写不出来", "服务器上没有安装 LibreOffice，或者它没有转换成功。", "请改为下载 docx 或 html。"),
        503 => new("现在用的人太多", "临时存放的结果已满。", "请过几分钟再提交。"),
        _ => new("系统出了错", "这是系统自身的问题，不是您的操作有误。", "请重试；仍不行时请把下面的编号告诉管理员。"),
    };

    /// <summary>办公端的：没有这项职责，或者不在查阅范围里。</summary>
    public static Trouble AtOffice(int status) => status switch
    {
        403 => new("您的职责不办这件事", "这一页要有相应的职责才能打开或者提交，什么也没有改动。", "要办的话，请管理员看“谁担任什么”，授予职责；有审批、管理职责的，还要先启用第二重验证。"),
        404 => new("没有找到", "网址可能抄错了，登记可能已经删除，也可能不在您的查阅范围里。", "请从目录或者搜索里找；确有其事而看不到的，请与管理员联系。"),
        _ => Of(status),
    };

    /// <summary>太大了：说清那里收多大。</summary>
    /// <param name="files">附件至多多少字节；不收附件的为零。</param>
    public static Trouble TooLarge(long files, bool atOffice) => files == 0
        ? new("填写的内容太长", "一次提交的文字合计不能超过 1 MB，什么也没有存下。", "请回到上一页，分成几条填写。")
        : Of(413) with
        {
            Meaning = $"一次送来的文件合计不能超过 {files >> 20} MB，什么也没有收下。",
            Remedy = atOffice ? "请把表格拆成几份，分几次导入。" : Of(413).Remedy,
        };

    public static Trouble Of(Outage outage) => new("现在办不了，刚才的操作没有存下", outage.What, outage.Remedy);

    /// <summary>一句话。</summary>
    public string Explain(string? number, string? retryAfter) =>
        $"{Meaning}{Remedy}{(number is null ? "" : $"编号 {number}。")}{(string.IsNullOrEmpty(retryAfter) ? "" : $"{retryAfter} 秒后可以再试。")}";
}
