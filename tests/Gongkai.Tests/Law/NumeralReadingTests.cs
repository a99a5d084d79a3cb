using FsCheck;
using FsCheck.Fluent;
using Gongkai.Law;

namespace Gongkai.Tests.Law;

public class NumeralReadingTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("1,234", 1234)]
    [InlineData("１２", 12)]
    [InlineData("12.50", 12.5)]
    [InlineData("一百二十三", 123)]
    [InlineData("二〇二三", 2023)]
    [InlineData("〇二三", 23)]
    [InlineData("十", 10)]
    [InlineData("十二", 12)]
    [InlineData("两", 2)]
    [InlineData("两万零五百", 20500)]
    [InlineData("一千零二十三万四千", 10234000)]
    public void A_numeral_is_read(string text, double value)
    {
        Assert.True(Numeral.TryParse(text, out var read));
        Assert.Equal((decimal)value, read);
    }

    [Theory]
    [InlineData("")]
    [InlineData("无")]
    [InlineData("12件")]
    [InlineData("1,23")]
    [InlineData("123456789012345678901234567890")]
    public void What_is_no_numeral_is_refused(string text) => Assert.False(Numeral.TryParse(text, out _));

    [Fact]
    public void What_is_written_in_chinese_is_read_back() =>
        Prop.ForAll(Gen.Choose(0, 99_999_999).ToArbitrary(), number =>
            Numeral.TryParse(Numeral.Chinese(number), out var read) && read == number).QuickCheckThrowOnFailure();
}
