using System.Globalization;
using Gongkai.Bench;

// 用法：dotnet run -c Release --project bench/Gongkai.Bench -- [text|docx|html|pdf|rollup|ledger-pages|import|bulk|audit-cost|process …] [--corpus 目录]
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var corpus = Array.IndexOf(args, "--corpus") is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
Dictionary<string, Action> benchmarks = new()
{
    ["text"] = () => ReadingBench.Text(corpus),
    ["docx"] = () => ReadingBench.Docx(corpus),
    ["html"] = ReadingBench.Html,
    ["pdf"] = ReadingBench.Pdf,
    ["rollup"] = RollupBench.Run,
    ["ledger-pages"] = LedgerPagesBench.Run,
    ["import"] = ImportBench.Run,
    ["bulk"] = BulkBench.Run,
    ["audit-cost"] = AuditCostBench.Run,
};
string[] chosen = [.. args.Where(benchmarks.ContainsKey)];
Console.WriteLine($"{Environment.ProcessorCount} 核，{System.Runtime.InteropServices.RuntimeInformation.FrameworkDescription}\n");
Console.WriteLine("| 做什么 | 每秒 | 基线 | 基线每秒 | 用时是基线的 |\n|---|---|---|---|---|");
foreach (var name in chosen.Length > 0 ? chosen : [.. benchmarks.Keys])
    benchmarks[name]();
