using System.CommandLine;
using Gongkai.App.Ledgers;
using Gongkai.App.Crypto;
using Gongkai.App.Storage;
using Gongkai.Documents;
using Gongkai.Law;

namespace Gongkai.App.Cli;

/// <summary>命令行总表。返回值：0 通过，1 有错误或者被拒绝，2 用法不对或者什么也读不出，70 程序自身的错误。</summary>
static class CommandLine
{
    public static RootCommand Root() => Usage.In(new("公开 Gongkai：政府信息公开平台")
    {
        AuditCommand.Create(),
        ExtractCommand.Create(),
        RollupCommand.Create(),
        RulesCommand.Create(),
        ClockCommand.Create(),
        FeeCommand.Create(),
        UserCommand.Create(),
        ServeCommand.Create(),
        LedgersCommand.Create(),
        ImportCommand.Create(),
        ExportCommand.Create(),
        TakeoutCommand.Create(),
        ReportCommand.Create(),
        RecomputeCommand.Create(),
        MigrateCommand.Create(),
        BackupCommand.Create(),
        RestoreCommand.Create(),
        VerifyCommand.Create(),
        SweepCommand.Create(),
        EraseCommand.Create(),
        ReindexCommand.Create(),
        KeysCommand.Create(),
        SchemaCommand.Create(),
    });

    public static int Run(string[] args)
    {
        var parsed = Root().Parse(args.Length == 0 ? ["--help"] : args);
        if (parsed.Errors.Count > 0 && parsed.Action is not Usage)
        {
            foreach (var error in Usage.Errors(parsed).Where(error => error.Length > 0).Distinct())
                Console.Error.WriteLine($"用法不对：{error}。");
            Console.Error.WriteLine($"用法见 {Usage.Path(parsed.CommandResult)} --help");
            return 2;
        }

        try
        {
            return parsed.Invoke(new() { EnableDefaultExceptionHandler = false });
        }
        catch (Exception e) when (e is UsageException or FormatException or FileNotFoundException or DirectoryNotFoundException)
        {
            Console.Error.WriteLine(e.Message);
            return 2;
        }
        catch (Refusal e)
        {
            return RefusalOutput.Write(e, args);
        }
        catch (UnreadableException e)
        {
            Console.Error.WriteLine(e.Message);
            return 2;
        }
        catch (ImportFailedException e)
        {
            Console.Error.WriteLine(e.Message);
            return 1;
        }
        catch (Exception e) when (e is UnsuitableDatabaseException or UnavailableCryptoException)
        {
            Console.Error.WriteLine(e.Message);
            return 2;
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine("已中止。");
            return 130;
        }
        catch (Exception e) when (Outage.Of(e) is { } outage)
        {
            Console.Error.WriteLine($"{outage.What}{outage.Remedy}");
            return 2;
        }
        catch (Exception e)
        {
            return Fault.Report(e);
        }
    }
}
