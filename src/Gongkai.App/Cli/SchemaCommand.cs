using System.CommandLine;
using Gongkai.App.Storage;

namespace Gongkai.App.Cli;

/// <summary>gongkai schema add：由映射写出建表脚本，两种数据库各一份，审过再提交。</summary>
static class SchemaCommand
{
    static readonly Argument<string[]> Tables = new("表") { Description = "表名或者台账编号，可以几个", Arity = ArgumentArity.OneOrMore };
    static readonly Option<string> Name = new("--name") { Description = "脚本名，如 0005_notice-boards", Required = true };
    static readonly Option<string> To = new("--to") { Description = "脚本目录", DefaultValueFactory = _ => "src/Gongkai.App/Storage/Schema" };

    public static Command Create()
    {
        Command add = new("add", "写出建表脚本") { Tables, Name, To };
        add.SetAction(Run);
        return new("schema", "数据库脚本（开发用）") { add };
    }

    static int Run(ParseResult parsed)
    {
        var tables = parsed.GetRequiredValue(Tables).Select(table => AllLedgers.Find(table)?.Table ?? table).ToHashSet(StringComparer.Ordinal);
        foreach (var connection in new[] { "", "Host=localhost" })
        {
            var database = Database.At(Path.GetTempPath(), connection, TimeProvider.System);
            using var db = database.Open(Scope.None);
            var file = Path.Combine(parsed.GetRequiredValue(To), database.Dialect.Name, $"{parsed.GetRequiredValue(Name)}.sql");
            File.WriteAllText(file, SchemaScript.Of(db, tables));
            Console.Out.WriteLine(file);
        }

        return 0;
    }
}
