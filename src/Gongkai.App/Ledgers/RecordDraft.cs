namespace Gongkai.App.Ledgers;

/// <summary>暂存：填到一半、还没有提交的一份表单。一人一本台账的一条一份。</summary>
sealed class RecordDraft
{
    public long OfficerId { get; set; }

    /// <summary>台账的编号。</summary>
    public string Ledger { get; set; } = "";

    /// <summary>在改的那条；新登记的为 0。</summary>
    public long RecordId { get; set; }

    /// <summary>各栏所填，加密存放：里面可能有个人信息。</summary>
    public string Fields { get; set; } = "";

    public DateTimeOffset UpdatedAt { get; set; }
}
