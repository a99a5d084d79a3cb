namespace Gongkai.App.Storage;

/// <summary>
/// 去掉照片里的拍摄信息（时间、位置、机型、缩略图）：个人信息不随附件公开（个人信息保护法第六条）。
/// 只留画面、色彩与朝向；不解码，画质不变。
/// </summary>
static class JpegCleaner
{
    const byte Jfif = 0xE0, Exif = 0xE1, Colours = 0xE2, Adobe = 0xEE, Comment = 0xFE, Scan = 0xDA, End = 0xD9;

    /// <exception cref="InvalidDataException">不是完好的 JPEG。</exception>
    public static void Copy(Stream source, Stream target)
    {
        BufferedStream input = new(source, 1 << 16), output = new(target, 1 << 16);
        if (Next(input) != 0xFF || Next(input) != 0xD8)
            throw Broken();
        output.Write([0xFF, 0xD8]);
        for (var marker = Marker(input); marker != End; marker = marker == Scan ? CopyScan(input, output) : Marker(input))
            CopySegment(marker, input, output);
        output.Write([0xFF, End]);
        output.Flush();
    }

    static void CopySegment(byte marker, Stream input, Stream output)
    {
        Span<byte> size = [Next(input), Next(input)];
        var length = ((size[0] << 8) | size[1]) - 2;
        if (length < 0)
            throw Broken();
        var content = new byte[length];
        input.ReadExactly(content);
        if (marker == Exif && Orientation(content) is > 1 and <= 8 and var turned)
            output.Write([0xFF, Exif, 0, 34, .. "Exif\0\0MM\0*"u8, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)turned, 0, 0, 0, 0, 0, 0]);
        var isKept = marker is Jfif or Adobe || (marker == Colours && content.AsSpan().StartsWith("ICC_PROFILE"u8)) || marker is not (>= 0xE0 and <= 0xEF or Comment);
        if (!isKept)
            return;
        output.Write([0xFF, marker]);
        output.Write(size);
        output.Write(content);
    }

    /// <summary>画面数据：到下一个标记为止，返回那个标记。FF00 是数据里的 FF，FFD0–D7 是分段记号。</summary>
    static byte CopyScan(Stream input, Stream output)
    {
        while (true)
        {
            var value = Next(input);
            if (value != 0xFF)
            {
                output.WriteByte(value);
                continue;
            }

            var marker = Next(input);
            while (marker == 0xFF)
                marker = Next(input);
            if (marker is not (0 or >= 0xD0 and <= 0xD7))
                return marker;
            output.Write([0xFF, marker]);
        }
    }

    static byte Marker(Stream input)
    {
        if (Next(input) != 0xFF)
            throw Broken();
        var marker = Next(input);
        while (marker == 0xFF)
            marker = Next(input);
        return marker;
    }

    /// <summary>朝向（标签 0x0112）；没有为 1。丢了它，竖拍的照片会横过来。</summary>
    static int Orientation(ReadOnlySpan<byte> content)
    {
        if (content.Length < 22 || !content.StartsWith("Exif\0\0"u8))
            return 1;
        var tiff = content[6..];
        var isLittle = tiff[0] == 'I';
        var at = (int)Math.Min(Number(tiff, 4, 4, isLittle), int.MaxValue / 2);
        var count = Number(tiff, at, 2, isLittle);
        for (var i = 0; i < count && at + 2 + (12 * (i + 1)) <= tiff.Length; i++)
        {
            var entry = tiff.Slice(at + 2 + (12 * i), 12);
            if (Number(entry, 0, 2, isLittle) == 0x0112)
                return (int)Number(entry, 8, 2, isLittle);
        }

        return 1;
    }

    static uint Number(ReadOnlySpan<byte> bytes, int at, int length, bool isLittle)
    {
        if (at + length > bytes.Length)
            return 0;
        uint number = 0;
        for (var i = 0; i < length; i++)
            number = (number << 8) | bytes[at + (isLittle ? length - 1 - i : i)];
        return number;
    }

    static byte Next(Stream input) => input.ReadByte() is >= 0 and var value ? (byte)value : throw Broken();

    static InvalidDataException Broken() => new("不是完好的 JPEG");
}
