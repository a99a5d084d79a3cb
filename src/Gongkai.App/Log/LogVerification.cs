namespace Gongkai.App.Log;

/// <summary>核对日志链的结果。</summary>
/// <param name="Sealed">核对过、相符的环数。</param>
/// <param name="Unsealed">还没有封存的条数：刚写的一两秒内是正常的。</param>
/// <param name="Faults">哪里不对，第一处在前；没有就是完好。</param>
/// <param name="Notes">要知道、不算错的，如时钟拨回过。</param>
sealed record LogVerification(long Sealed, long Unsealed, IReadOnlyList<string> Faults, IReadOnlyList<string> Notes)
{
    public bool IsSound => Faults.Count == 0;
}
