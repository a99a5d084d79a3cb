namespace Gongkai.App.Storage;

/// <summary>
/// 给编号：毫秒（42 位）、节点（9 位）、序号（12 位）。由程序给，一次提交里的日志、关联就都写得出编号；
/// 同一毫秒用完就等下一毫秒，时钟拨回就沿用上一个毫秒。
/// </summary>
/// <param name="node">本次启动领到的节点号，见 <see cref="Database"/>。</param>
sealed class Ids(TimeProvider clock, int node)
{
    /// <summary>2026-01-01 零时（UTC）。</summary>
    static readonly DateTimeOffset Epoch = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    readonly Lock turn = new();
    long last;
    int serial;

    /// <summary>编号是何时给出的。</summary>
    public static DateTimeOffset TimeOf(long id) => Epoch.AddMilliseconds(id >> 21);

    /// <summary>这一时刻最小的编号：编号大致按时刻递增，按日子找时先用它划出一段。</summary>
    public static long At(DateTimeOffset instant) => Math.Max(0, Milliseconds(instant)) << 21;

    public long Next()
    {
        lock (turn)
        {
            var now = Math.Max(last, Milliseconds(clock.GetUtcNow()));
            if (now > last)
            {
                (last, serial) = (now, 0);
            }
            else if (++serial == 1 << 12)
            {
                // 借用下一毫秒：大批导入时编号走在时钟前面，时钟会追上
                (last, serial) = (last + 1, 0);
            }

            return (last << 21) | ((long)(node & 511) << 12) | (uint)serial;
        }
    }

    static long Milliseconds(DateTimeOffset instant) => (long)(instant - Epoch).TotalMilliseconds;
}
