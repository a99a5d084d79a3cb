using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;

namespace Gongkai.Documents;

/// <summary>老式复合文件（doc、xls、wps、et，以及加密的 docx、xlsx）：只看顶层有哪些流。</summary>
static class CompoundFile
{
    const int EntrySize = 128, HeaderSize = 512, MostSectors = 4096;

    const uint NoEntry = 0xFFFFFFFF, LastSector = 0xFFFFFFFA;

    public static bool Recognises(ReadOnlySpan<byte> head) => head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);

    /// <summary>顶层的流与目录的名称；目录残缺的，能看到多少是多少。</summary>
    public static ImmutableArray<Stream> Streams(ReadOnlySpan<byte> file)
    {
        if (file.Length < HeaderSize)
            return [];
        var directory = Directory(file);
        var found = ImmutableArray.CreateBuilder<Stream>();
        var pending = new Stack<uint>();
        var seen = new HashSet<uint>();
        pending.Push(directory.Length >= EntrySize ? Number(directory, 76) : NoEntry);
        while (pending.TryPop(out var index))
        {
            if (index >= directory.Length / EntrySize || !seen.Add(index))
                continue;
            var entry = directory.AsSpan((int)index * EntrySize, EntrySize);
            var length = Math.Clamp(BinaryPrimitives.ReadUInt16LittleEndian(entry[64..]) - 2, 0, 62);
            found.Add(new(Encoding.Unicode.GetString(entry[..length]), Number(entry, 116), Number(entry, 120)));
            pending.Push(Number(entry, 68));
            pending.Push(Number(entry, 72));
        }

        return found.ToImmutable();
    }

    /// <summary>大流开头的若干字节；小流（在小扇区里）与残缺的为空。</summary>
    public static ReadOnlySpan<byte> Start(ReadOnlySpan<byte> file, Stream stream, int length)
    {
        var offset = ((long)stream.FirstSector + 1) * SectorSize(file);
        return stream.Size < 4096 || offset + length > file.Length ? [] : file.Slice((int)offset, length);
    }

    static byte[] Directory(ReadOnlySpan<byte> file)
    {
        var size = SectorSize(file);
        var directory = new List<byte>();
        var sector = Number(file, 48);
        for (var count = 0; sector < LastSector && count < MostSectors; count++)
        {
            var offset = ((long)sector + 1) * size;
            if (offset + size > file.Length)
                break;
            directory.AddRange(file.Slice((int)offset, size));
            sector = NextSector(file, sector, size);
        }

        return [.. directory];
    }

    /// <summary>扇区表的前 109 块记在文件头里，足够 7 MB 以内的文件；再大的只看目录的第一段。</summary>
    static uint NextSector(ReadOnlySpan<byte> file, uint sector, int size)
    {
        var perSector = (uint)size / 4;
        var block = sector / perSector;
        if (block >= 109)
            return NoEntry;
        var offset = ((long)Number(file, 76 + (int)block * 4) + 1) * size + sector % perSector * 4;
        return offset + 4 > file.Length ? NoEntry : Number(file, (int)offset);
    }

    static int SectorSize(ReadOnlySpan<byte> file) => BinaryPrimitives.ReadUInt16LittleEndian(file[30..]) == 12 ? 4096 : 512;

    static uint Number(ReadOnlySpan<byte> data, int at) => BinaryPrimitives.ReadUInt32LittleEndian(data[at..]);

    /// <summary>一个流。</summary>
    public readonly record struct Stream(string Name, uint FirstSector, uint Size);
}
