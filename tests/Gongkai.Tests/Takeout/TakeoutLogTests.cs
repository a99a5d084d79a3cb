using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Gongkai.App.Cli;
using Gongkai.App.Log;
using Gongkai.Tests.Storage;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Tests.Takeout;

/// <summary>带走的日志：不用本程序，只照说明.txt 写的办法，也算得出每一条的散列和每天的根。</summary>
public class TakeoutLogTests
{
    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Every_line_proves_itself_by_the_recipe_in_the_codebook_and_one_altered_letter_does_not(string dialect)
    {
        await using var test = await TakeoutTests.FilledAsync(dialect);
        await new Sealer(test.Database).RunAsync(default);
        await using var db = test.Open();
        var last = await db.Set<LogLink>().OrderByDescending(link => link.Seq).FirstAsync();
        var day = new DateOnly(2026, 1, 2);
        db.Add(new LogRoot { Day = day, LastSeq = last.Seq, Algorithm = last.Algorithm, Hash = new Chain().RootOf(test.Database.Keys.Suite, day, last.Seq, last.Hash) });
        await db.SaveChangesAsync();

        var parts = await TakeoutTests.TakeAsync(test, "SL", withSubordinates: true);

        var lines = TakeoutTests.Text(parts, "log/log.jsonl").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        var chained = lines.Where(line => line.GetProperty("seq").ValueKind is JsonValueKind.Number).ToList();
        Assert.True(chained.Count > 50);
        Assert.All(chained, line => Assert.Equal(line.GetProperty("hash").GetString(), HashOf(line)));
        Assert.NotEqual(chained[0].GetProperty("hash").GetString(), HashOf(JsonDocument.Parse(chained[0].GetRawText().Replace("\"actor\":\"示", "\"actor\":\"改", StringComparison.Ordinal)).RootElement));
        foreach (var (before, after) in chained.Zip(chained.Skip(1)).Where(pair => Number(pair.First, "seq") + 1 == Number(pair.Second, "seq")))
            Assert.Equal(before.GetProperty("hash").GetString(), after.GetProperty("previous").GetString());
        var root = JsonDocument.Parse(parts["log/roots.json"]).RootElement[0];
        Assert.Equal(root.GetProperty("hash").GetString(), Hash(Text("gongkai-root/1"), Text("sha256"), Bytes(day.DayNumber), Bytes(last.Seq), Text(chained.Single(line => Number(line, "seq") == last.Seq).GetProperty("hash").GetString()!)));
    }

    [Fact]
    public async Task The_roots_are_in_the_form_that_verify_reads()
    {
        await using var test = await TakeoutTests.FilledAsync("sqlite");
        await using (var db = test.Open())
        {
            db.Add(new LogRoot { Day = new(2026, 1, 2), LastSeq = 9, Algorithm = "sha256", Hash = "00" });
            await db.SaveChangesAsync();
        }

        var path = Path.Combine(test.Folder, "roots.json");
        await File.WriteAllBytesAsync(path, (await TakeoutTests.TakeAsync(test, "SL-BY"))["log/roots.json"]);

        Assert.Equal((new DateOnly(2026, 1, 2), 9), (PublishedRoots.Read(path).Single().Day, PublishedRoots.Read(path).Single().LastSeq));
    }

    static string HashOf(JsonElement line) => Hash(
        Text("gongkai-log/1"), Text(line, "algorithm"), Text(line, "previous"), Bytes(Number(line, "seq")), Bytes(Number(line, "sealed_at")), Bytes(Number(line, "id")),
        Bytes(Number(line, "at")), Optional(line, "officer_id"), Text(line, "actor"), Optional(line, "actor_organ_id"), Text(line, "act"), Optional(line, "organ_id"),
        Text(line, "ledger"), Optional(line, "record_id"), Text(line, "label"), Text(line, "changes"), Text(line, "reason"));

    static string Hash(params byte[][] pieces) => Convert.ToHexStringLower(SHA256.HashData([.. pieces.SelectMany(piece => piece)]));

    static byte[] Bytes(long number)
    {
        var bytes = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(bytes, number);
        return bytes;
    }

    static byte[] Text(JsonElement line, string name) => Text(line.GetProperty(name).GetString()!);

    static byte[] Text(string text) => [.. Bytes(Encoding.UTF8.GetByteCount(text)), .. Encoding.UTF8.GetBytes(text)];

    static byte[] Optional(JsonElement line, string name) =>
        line.GetProperty(name).ValueKind is JsonValueKind.Null ? [.. Bytes(0), .. Bytes(0)] : [.. Bytes(1), .. Bytes(Number(line, name))];

    static long Number(JsonElement line, string name) => line.GetProperty(name).GetInt64();
}
