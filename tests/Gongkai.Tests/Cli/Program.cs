using System.Diagnostics;
using System.Text.Json;

namespace Gongkai.Tests.Cli;

/// <summary>真的启动程序：标准输出、标准错误、退出码，与用户所见相同。</summary>
static class Program
{
    public sealed record Run(int Code, string Output, string Error)
    {
        /// <summary>每行一个 JSON。</summary>
        public IReadOnlyList<JsonElement> Lines =>
            [.. Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
    }

    public static Run Gongkai(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Gongkai.App.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new(process.ExitCode, output, error.GetAwaiter().GetResult());
    }
}
