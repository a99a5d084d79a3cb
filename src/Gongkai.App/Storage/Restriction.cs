namespace Gongkai.App.Storage;

/// <summary>需知范围：一条登记、一个看得到的人。</summary>
sealed class Restriction
{
    public long RecordId { get; set; }

    public long OfficerId { get; set; }
}
