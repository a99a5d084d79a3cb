using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Gongkai.App.Storage;

/// <summary>SQLite 上金额存为分（决定1）：它没有小数类型，存成文字就不能比大小、求和。</summary>
sealed class Cents() : ValueConverter<decimal, long>(yuan => Of(yuan), cents => cents / 100m)
{
    public static long Of(decimal yuan) => (long)decimal.Round(yuan * 100, MidpointRounding.AwayFromZero);
}
