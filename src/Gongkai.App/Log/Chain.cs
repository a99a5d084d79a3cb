using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using Gongkai.App.Crypto;
using Gongkai.App.Storage;

namespace Gongkai.App.Log;

/// <summary>日志链的算法：一条日志的规范写法、一环的散列、一天的根。写法一经使用不再改，要改就换版本号。</summary>
sealed class Chain
{
    readonly ArrayBufferWriter<byte> buffer = new(1024);

    /// <summary>第一环之前。</summary>
    public static string Genesis { get; } = new('0', 64);

    /// <summary>一环的散列：上一环、号、封存时刻、日志的每一栏。长短都写明，不会两种内容同一种写法。</summary>
    public string HashOf(Suite suite, string previous, long seq, DateTimeOffset sealedAt, LogEntry entry)
    {
        buffer.ResetWrittenCount();
        Put("gongkai-log/1");
        Put(suite.HashName);
        Put(previous);
        Put(seq);
        Put(Instant.Of(sealedAt));
        Put(entry.Id);
        Put(Instant.Of(entry.At));
        Put(entry.OfficerId);
        Put(entry.Actor);
        Put(entry.ActorOrganId);
        Put(entry.Act);
        Put(entry.OrganId);
        Put(entry.Ledger);
        Put(entry.RecordId);
        Put(entry.Label);
        Put(entry.Changes);
        Put(entry.Reason);
        return Convert.ToHexStringLower(suite.Hash(buffer.WrittenSpan));
    }

    /// <summary>一天的根。</summary>
    public string RootOf(Suite suite, DateOnly day, long lastSeq, string linkHash)
    {
        buffer.ResetWrittenCount();
        Put("gongkai-root/1");
        Put(suite.HashName);
        Put((long)day.DayNumber);
        Put(lastSeq);
        Put(linkHash);
        return Convert.ToHexStringLower(suite.Hash(buffer.WrittenSpan));
    }

    void Put(long number)
    {
        BinaryPrimitives.WriteInt64BigEndian(buffer.GetSpan(8), number);
        buffer.Advance(8);
    }

    void Put(long? number)
    {
        Put(number is null ? 0L : 1L);
        Put(number ?? 0);
    }

    void Put(string text)
    {
        Put((long)Encoding.UTF8.GetByteCount(text));
        Encoding.UTF8.GetBytes(text, buffer);
    }
}
