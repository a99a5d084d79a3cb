using System.Globalization;
using System.Text;
using Gongkai.App.Ledgers;
using Gongkai.Ledgers;

namespace Gongkai.App.Takeout;

/// <summary>说明.txt：是谁的资料、有哪些文件、每一列什么意思、怎样导入到另一处、怎样核对。由台账的各栏写出，不会与文件不符。</summary>
static class Codebook
{
    public const string Path = "说明.txt";

    /// <summary>怎样由一行日志算出散列；与 <see cref="Log.Chain"/> 一致，有测试照着它另算一遍。</summary>
    static readonly string[] Proof =
    [
        "一个数写成八个字节，高位在前。一段文字先写它的 UTF-8 字节数（八个字节），再写这些字节。",
        "可以是 null 的数：null 写成两个数 0、0；别的先写数 1，再写它自己。",
        "一条日志的散列：依次写下文字 gongkai-log/1、文字 algorithm、文字 previous、数 seq、数 sealed_at、数 id、数 at、可空的数 officer_id、文字 actor、可空的数 actor_organ_id、"
            + "文字 act、可空的数 organ_id、文字 ledger、可空的数 record_id、文字 label、文字 changes、文字 reason，按 algorithm 算，写成小写的十六进制，应等于 hash。",
        "seq 相连的两条，后一条的 previous 应等于前一条的 hash。",
        "一天的根：依次写下文字 gongkai-root/1、文字 algorithm、数（这一天是公元 1 年 1 月 1 日之后的第几天，当天为 0）、数 last_seq、文字（第 last_seq 号的 hash），按 algorithm 算，应等于 roots.json 里的 hash。",
        "把 roots.json 与网站上 /log-roots 公布的、别处抄存的逐日比较，应当一样。",
        "第 last_seq 号在本文件里的，可以由它算到根。夹在中间的号属于别的机关，内容不在这里，旁人算不过去："
            + "要证明整条链连到根，请在原来的服务器上运行 gongkai verify --roots log/roots.json，通过之后再导出一份，两份里同一个 seq 的 hash 应当一样。",
    ];

    static readonly string[] Absent =
    [
        "没有提交的暂存、常用的筛选、提醒、登录的记录：是个人的，不是机关的。",
        "口令、验证器、密钥：不导出。日志里个人信息的旧值、新值是密文，密钥不在其中。",
        "别的机关的台账；人在别的机关办的事，在那个机关的日志里。",
    ];

    public static string Write(TakeoutOrder order, TakeoutManifest manifest)
    {
        StringBuilder text = new();
        Section(text, $"{order.Organ.Name}的全部资料", [
            $"导出时间：{DateTimeOffset.Parse(manifest.MadeAt, CultureInfo.InvariantCulture).BeijingText}（北京时间）。存的是同一刻的样子。",
            $"导出的人：{manifest.MadeBy}。",
            manifest.Masked ? $"个人信息已打码，表头带“{FileColumns.Masked}”；存下的文件只列出，没有带上。" : "含个人信息原文，请照个人信息保护的规定保管，用完销毁。",
            $"程序 {manifest.Program}，表结构 {manifest.Schema[^1]}。",
            .. manifest.LeftOut.Select(left => $"没有导出全：“{AllLedgers.Find(left.Key)!.Title}”里有 {left.Value} 条限定了知情人，导出的人不在名单上。请由名单上的人或者在服务器上用命令导出。"),
            .. manifest.Missing.Select(hash => $"文件 {hash} 登记了却找不到。"),
        ]);
        Section(text, "其中的机关", [.. order.Organs.Select(organ => $"{organ.Code}　{organ.Name}")]);
        Section(text, "文件", [.. manifest.Parts.Select(part => part.Rows is { } rows ? $"{part.Path}　{rows} 行" : part.Path), $"{Backup.Manifest.Path}　各份的行数与 SHA-256：逐份算一遍，就知道有没有变过"]);
        Section(text, "csv 的写法", [
            "UTF-8（带 BOM），逗号分隔，行尾 CRLF；日期写 2026-11-21，金额以元计。",
            "以 = + - @ 制表符开头的值，前面加了一个撇号，免得表格软件当公式算；原来就以撇号开头的写两个。导入时去掉。",
            "台账的 csv 与 xlsx 内容相同。",
        ]);
        foreach (var ledger in AllLedgers.All)
            Section(text, $"{ledger.Title}（ledgers/{ledger.Id}）", [.. Describe(ledger)]);
        Section(text, "别处的几行（reference）", ["reference/organs.csv、reference/officers.csv：各级上级、前身，和借用来的人。只为读得懂、导得进；各列与 ledgers 下的相同，个人信息一律打码。"]);
        foreach (var table in TakeoutTable.All)
            Section(text, $"{table.Title}（{table.Path}）", [table.About, .. table.Columns.Select(column => $"{column.Name}：{column.Meaning}")]);
        Section(text, "怎样导入到另一处安装", [.. Import(order)]);
        Section(text, "核对日志", Proof);
        Section(text, "不在其中的", Absent);
        return text.ToString().ReplaceLineEndings("\r\n");
    }

    static IEnumerable<string> Describe(Ledger ledger) =>
    [
        ledger.About,
        $"认出同一条：{string.Join("、", ledger.KeyColumns.Select(column => column.Header))}{(ledger.IsKeyGlobal ? "，全系统不重" : "，一个机关之内不重")}。",
        .. FileColumns.Of(ledger).Select(column =>
            $"{column.Header}{(column.Column is { IsPersonal: true } ? "（个人信息）" : "")}{(column.IsRequired ? "（必填）" : "")}：{(column.Column is null ? "属于哪个机关。" : ImportTemplate.Guide(column))}"),
    ];

    /// <summary>先导被引用的：机关、人员、职责，再导别的。</summary>
    public static IEnumerable<string> Import(TakeoutOrder order) =>
    [
        "在新的服务器上解开，依次运行下面各行；新的安装里要先没有这些资料。个人信息打了码的栏不会读。",
        .. ImportOrder().Select(file => $"gongkai import {file.Ledger.Id} {file.Path}"),
        $"再按 settings.csv、records.csv 补上设置、承办人、知情人。导入之后用 gongkai takeout {order.Organ.Code} 再导出一份，台账的 csv 应当一样。",
    ];

    public static IReadOnlyList<(Ledger Ledger, string Path)> ImportOrder() =>
    [
        .. from ledger in AllLedgers.All
           orderby Depth(ledger)
           from path in TakeoutWriter.Referenced.Contains(ledger) ? [$"reference/{ledger.Id}.csv", $"ledgers/{ledger.Id}.csv"] : new[] { $"ledgers/{ledger.Id}.csv" }
           select (ledger, path),
    ];

    /// <summary>别的台账都用到机关代码，所以机关最先。</summary>
    static int Depth(Ledger ledger) => ledger.RecordType == typeof(Organs.Organ) ? 0
        : 1 + ledger.Columns.Where(column => column.RefersTo.Length > 0 && column.RefersTo != ledger.Id).Select(column => Depth(AllLedgers.Find(column.RefersTo)!)).DefaultIfEmpty(0).Max();

    static void Section(StringBuilder text, string title, IEnumerable<string> lines)
    {
        text.AppendLine(CultureInfo.InvariantCulture, $"【{title}】");
        foreach (var line in lines)
            text.AppendLine(line);
        text.AppendLine();
    }
}
