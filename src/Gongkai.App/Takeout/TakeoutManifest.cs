using System.Text.Encodings.Web;
using System.Text.Json;
using Gongkai.App.Backup;

namespace Gongkai.App.Takeout;

/// <summary>整机关导出的清单：谁在何时导出了哪些机关的、打没打码、有哪些文件、各几行、各自的摘要。</summary>
/// <param name="Format">格式的版本。</param>
/// <param name="Program">写它的程序的版本。</param>
/// <param name="MadeAt">所存的是哪一刻，ISO 8601。</param>
/// <param name="MadeBy">账号，或者任务名。</param>
/// <param name="Organ">机关代码。</param>
/// <param name="Organs">其中有哪些机关的资料。</param>
/// <param name="Masked">个人信息打了码。</param>
/// <param name="Schema">表结构执行过的脚本，依次序。</param>
/// <param name="LeftOut">台账 → 限定了知情人、导出的人不在名单上而没有导出的条数；没有的不列。</param>
/// <param name="Missing">登记了却找不到的文件的摘要。</param>
/// <param name="Parts">各份文件。</param>
sealed record TakeoutManifest(
    int Format,
    string Program,
    string MadeAt,
    string MadeBy,
    string Organ,
    IReadOnlyList<string> Organs,
    bool Masked,
    IReadOnlyList<string> Schema,
    IReadOnlyDictionary<string, int> LeftOut,
    IReadOnlyList<string> Missing,
    IReadOnlyList<Manifest.Part> Parts)
{
    public const int Current = 1;

    /// <summary>中文照写，人也读得懂。</summary>
    public static JsonSerializerOptions Options { get; } = new(ManifestJson.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
