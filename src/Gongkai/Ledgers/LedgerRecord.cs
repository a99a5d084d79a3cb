namespace Gongkai.Ledgers;

/// <summary>台账里的一条。各台账的字段写在各自的类型上，这里只有人人都有的。</summary>
public abstract class LedgerRecord
{
    /// <summary>编号，登记时由程序给出，全库不重，大致按登记先后递增。</summary>
    public long Id { get; set; }

    /// <summary>所属机关的编号：查阅、登记都以它划定范围。</summary>
    public long OrganId { get; set; }

    /// <summary>改过几次，从 1 起；两人同时改，后到的凭它发觉。</summary>
    public int Version { get; set; }

    /// <summary>下一个到期日，由台账的 <see cref="Ledger.DueOf"/> 算出并存下，清单要按它排；没有待办的为 null。</summary>
    public DateOnly? DueOn { get; set; }

    /// <summary>到期要办什么，如“清理评估”；没有待办的为空。</summary>
    public string DueFor { get; set; } = "";

    /// <summary>承办人的编号；null 为全单位的事。</summary>
    public long? HolderId { get; set; }

    /// <summary>只许名单上的人看（需知范围）。</summary>
    public bool IsRestricted { get; set; }

    /// <summary>由哪一次导入写入；手工登记的为 null。</summary>
    public long? ImportId { get; set; }
}
