using System.Text;
using Gongkai.App.Storage;

namespace Gongkai.Tests.Storage;

/// <summary>文件：先写牢再登记；冒充的、太大的、残缺的不收；照片去掉拍摄信息；丢了的、变了的查得出。</summary>
public class StoredFileTests
{
    /// <summary>一张最小的 JPEG 的骨架：拍摄信息、说明、色彩、画面，画面里有转义的 FF，后面还跟着一段藏着的东西。</summary>
    static readonly byte[] Photo =
    [
        0xFF, 0xD8,
        .. Segment(0xE0, "JFIF\0"u8),
        .. Segment(0xE1, [.. "Exif\0\0II*\0"u8, 8, 0, 0, 0, 2, 0, 0x0F, 0x01, 2, 0, 4, 0, 0, 0, .. "GPS!"u8, 0x12, 0x01, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0]),
        .. Segment(0xFE, "机主张三"u8),
        .. Segment(0xE2, "ICC_PROFILE\0\x01\x01色"u8),
        .. Segment(0xDA, [1, 1, 0, 0, 63, 0]),
        1, 2, 0xFF, 0x00, 3, 0xFF, 0xD0, 4, 0xFF, 0xD9,
        .. "藏着的另一张照片 GPS!"u8,
    ];

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_file_comes_back_and_the_same_content_is_kept_once(string dialect)
    {
        await using var test = await TestDatabase.CreateAsync(dialect);
        StoredFiles files = new(test.Database);
        await using var db = test.Open();
        var first = (await AddAsync(files, db, "附件.pdf", "%PDF-1.7 甲")).File!;
        var second = (await AddAsync(files, db, @"C:\桌面\另一个名字.PDF", "%PDF-1.7 甲")).File!;
        await db.SaveChangesAsync();

        await using var content = files.Open(first.Hash)!;
        Assert.Equal("%PDF-1.7 甲", await new StreamReader(content).ReadToEndAsync());
        Assert.Equal((first.Hash, "另一个名字.PDF"), (second.Hash, second.Name));
        Assert.Equal((1, 0), (await files.CheckAsync(default)) is var check ? (check.Count, check.Orphans) : default);
    }

    [Fact]
    public async Task Another_organ_does_not_see_the_file()
    {
        await using var test = await TestDatabase.CreateAsync("sqlite");
        await using (var db = test.Open())
        {
            await AddAsync(new(test.Database), db, "附件.pdf", "%PDF-1.7");
            await db.SaveChangesAsync();
        }

        await using var other = test.Open(new Scope(1, "clerk", 8, [8]));
        Assert.Empty(other.Set<StoredFile>());
    }

    [Theory]
    [InlineData("程序.exe", "MZ", "不收“程序.exe”")]
    [InlineData("冒充.pdf", "MZ\0\0", "内容不是 pdf 文件")]
    [InlineData("空的.txt", "", "是空的")]
    [InlineData("二进制.csv", "a,b\0c", "内容不是 csv 文件")]
    [InlineData("没传完.jpg", "\u00FF\u00D8\u00FF\u00E1\u0010\u0000ab", "照片可能没有传完")]
    public async Task What_is_not_what_it_says_is_not_taken(string name, string content, string why)
    {
        await using var test = await TestDatabase.CreateAsync("sqlite");
        await using var db = test.Open();

        var filing = await new StoredFiles(test.Database).AddAsync(db, 7, name, new MemoryStream(Encoding.Latin1.GetBytes(content)), default);

        Assert.Contains(why, filing.Wrong, StringComparison.Ordinal);
        Assert.Null(filing.File);
        Assert.Empty(Left(test));
    }

    [Fact]
    public async Task A_file_over_the_limit_is_not_taken_and_leaves_nothing()
    {
        await using var test = await TestDatabase.CreateAsync("sqlite");
        await using var db = test.Open();

        var filing = await new StoredFiles(test.Database).AddAsync(db, 7, "大.txt", new Endless(), default);

        Assert.Contains("超过 100 MB", filing.Wrong, StringComparison.Ordinal);
        Assert.Empty(Left(test));
    }

    [Fact]
    public async Task A_photograph_keeps_its_picture_and_its_turn_and_loses_where_it_was_taken()
    {
        await using var test = await TestDatabase.CreateAsync("sqlite");
        await using var db = test.Open();
        StoredFiles files = new(test.Database);

        var file = (await files.AddAsync(db, 7, "照片.jpeg", new MemoryStream(Photo), default)).File!;

        await using var content = files.Open(file.Hash)!;
        var kept = new byte[content.Length];
        await content.ReadExactlyAsync(kept);
        Assert.Equal(-1, kept.AsSpan().IndexOf("GPS!"u8));
        Assert.Equal(-1, kept.AsSpan().IndexOf("张三"u8));
        Assert.True(kept.AsSpan().IndexOf("ICC_PROFILE"u8) > 0);
        Assert.True(kept.AsSpan().IndexOf((byte[])[0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6]) > 0, "朝向没有留下");
        Assert.True(kept.AsSpan().EndsWith((byte[])[1, 2, 0xFF, 0x00, 3, 0xFF, 0xD0, 4, 0xFF, 0xD9]));
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Verify_names_what_is_missing_or_changed_and_counts_the_strays(string dialect)
    {
        await using var test = await TestDatabase.CreateAsync(dialect);
        StoredFiles files = new(test.Database);
        await using var db = test.Open();
        var gone = (await AddAsync(files, db, "丢了.pdf", "%PDF-1")).File!;
        var changed = (await AddAsync(files, db, "变了.pdf", "%PDF-2")).File!;
        await db.SaveChangesAsync();
        await using (var forgotten = test.Open())
            await AddAsync(files, forgotten, "没提交.pdf", "%PDF-3");
        string PathOf(string hash) => Path.Combine(test.Folder, "files", hash[..2], hash);
        File.Delete(PathOf(gone.Hash));
        await File.WriteAllTextAsync(PathOf(changed.Hash), "%PDF-X");

        var run = Cli.Program.Gongkai(["verify", "--json", .. MigratorTests.Options(test)]);

        Assert.Equal(1, run.Code);
        var line = run.Lines.Single(found => found.GetProperty("check").GetString() == "files");
        Assert.False(line.GetProperty("ok").GetBoolean());
        Assert.Equal(2, line.GetProperty("faults").GetArrayLength());
        Assert.Contains("1 份没有登记", line.GetProperty("summary").GetString(), StringComparison.Ordinal);
    }

    static IEnumerable<string> Left(TestDatabase test) =>
        Directory.EnumerateFiles(test.Folder, "*", SearchOption.AllDirectories).Where(path => path.Contains("/files/", StringComparison.Ordinal));

    static Task<Filing> AddAsync(StoredFiles files, GongkaiDb db, string name, string content) =>
        files.AddAsync(db, 7, name, new MemoryStream(Encoding.UTF8.GetBytes(content)), default);

    static byte[] Segment(byte marker, ReadOnlySpan<byte> content) => [0xFF, marker, 0, (byte)(content.Length + 2), .. content];

    /// <summary>没完没了的文字。</summary>
    sealed class Endless : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get; set; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            Array.Fill(buffer, (byte)'a', offset, count);
            return count;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
