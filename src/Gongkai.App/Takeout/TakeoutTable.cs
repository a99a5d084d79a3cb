using System.Collections.Immutable;

namespace Gongkai.App.Takeout;

/// <summary>压缩包里台账之外的一份：叫什么、装什么、各列（各字段）什么意思。说明由它写出。</summary>
/// <param name="Path">在压缩包里的位置。</param>
/// <param name="About">装什么，一两句话。</param>
sealed record TakeoutTable(string Path, string Title, string About, params ImmutableArray<(string Name, string Meaning)> Columns)
{
    public static readonly TakeoutTable Records = new(
        "records.csv",
        "登记索引",
        "台账里每一条的编号、承办人、知情人。台账的文件里没有编号，日志里的编号在这里查；承办人、知情人不随台账导入，到了新的安装要照它重新指定。",
        ("台账", "台账的编号，与 ledgers 下的文件名相同。"),
        ("编号", "这一条的编号，与 log/log.jsonl 的 record_id 相同。"),
        ("机关代码", "属于哪个机关。"),
        ("称呼", "这一条叫什么。"),
        ("承办人", "账号；空着是全单位的事。"),
        ("限定知情人", "只许这些账号的人看，用顿号隔开；空着是不限。"),
        ("改过几次", "从 1 起。"),
        ("下一个到期日", "空着是没有待办的事。"));

    public static readonly TakeoutTable Counts = new(
        "counts.csv",
        "报告的数",
        "由台账数出来的、年度报告要用的数，逐机关、逐年度。数空着的还没有台账可数，不是零。",
        ("机关代码", "哪个机关的数。"),
        ("年度", "报告年度。"),
        ("计量", "数的编号；写成“表/行/列”的就是报告的那一格。"),
        ("分类", "分类计数的写哪一类；不分的空着。"),
        ("说法", "报告里怎么说；没有台账的写是哪些数。"),
        ("单位", "数的单位。"),
        ("数", "数；空着的还没有台账可数。"));

    public static readonly TakeoutTable Settings = new(
        "settings.csv",
        "设置",
        "各机关的设置：自己定过的每一次各一行，另有一行“现行”写今天照哪一个。",
        ("机关代码", "哪个机关的设置。"),
        ("设置", "设置的编号。"),
        ("名称", "设置的名称。"),
        ("起", "从哪天起；现行的写“现行”，不分日期的写“一直”。"),
        ("值", "规范的写法；自己定过而改随上级的空着。"),
        ("显示", "给人看的写法。"),
        ("出处", "谁定的：机关代码，或者“默认”。"));

    public static readonly TakeoutTable Files = new(
        "files.csv",
        "存下的文件",
        "随登记存下的文件。个人信息写原文的导出，内容在 files 下；打码的导出只列出，文件名写作空白，因为打不了码。",
        ("机关代码", "属于哪个机关。"),
        ("文件名", "送来时的文件名。"),
        ("种类", "文件的种类。"),
        ("大小", "字节数。"),
        ("SHA-256", "内容的摘要。"),
        ("存于", "什么时候存的，北京时间。"),
        ("位置", "在压缩包里的位置；没有带上的空着。"));

    public static readonly TakeoutTable Log = new(
        "log/log.jsonl",
        "操作日志",
        "这些机关的全部操作日志，一行一条 JSON，依先后。只增不改，逐条封存成链；怎样核对见下面“核对日志”。",
        ("seq", "封存的号，全安装连续，从 1 起；null 是导出时还没有封存。"),
        ("sealed_at", "封存的时刻，UTC 自 1970 年起的微秒数。"),
        ("algorithm", "散列算法：sha256 或者 sm3。"),
        ("previous", "上一号的散列；第 1 号之前是六十四个 0。"),
        ("hash", "这一号的散列，十六进制。"),
        ("id", "日志的编号。"),
        ("at", "办事的时刻，UTC 自 1970 年起的微秒数。"),
        ("officer_id", "办事的人的编号；程序自己的任务为 null。"),
        ("actor", "账号，或者任务名。"),
        ("actor_organ_id", "办事的人所在机关的编号。"),
        ("act", "做了什么，英文编号。"),
        ("organ_id", "事项属于哪个机关的编号。"),
        ("ledger", "台账的编号；不是台账的为空。"),
        ("record_id", "哪一条登记，见 records.csv。"),
        ("label", "这一条的称呼。"),
        ("changes", "各栏的旧值、新值，入链的原样；个人信息是密文。"),
        ("reason", "缘由。"),
        ("shown", "给人看的，不入链：时间、做了什么、机关代码、各栏改动；个人信息打码，清除过的写明。"));

    public static readonly TakeoutTable Roots = new(
        "log/roots.json",
        "日志根",
        "导出时已经公布的全部日志根，与网站 /log-roots.json 的写法一样，gongkai verify --roots 直接读它。",
        ("day", "哪一天（北京时间）。"),
        ("last_seq", "到第几号为止。"),
        ("algorithm", "散列算法。"),
        ("hash", "当天的根，十六进制。"));

    public static ImmutableArray<TakeoutTable> All { get; } = [Records, Counts, Settings, Files, Log, Roots];

    public IReadOnlyList<string> Header => [.. Columns.Select(column => column.Name)];
}
