namespace Gongkai.App.Keys;

/// <summary>一条登记的个人信息在日志里用的密钥。删去它，日志里的旧值、新值就再也读不出，日志链不受影响（决定16）。</summary>
sealed class SubjectKey
{
    public long RecordId { get; set; }

    public string Key { get; set; } = "";
}
