using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.Storage;

/// <summary>由映射写出建表脚本，供人审过再提交（决定9）。</summary>
static partial class SchemaScript
{
    /// <summary>几张表的建表、建索引语句。</summary>
    public static string Of(GongkaiDb db, IReadOnlyCollection<string> tables)
    {
        StringBuilder script = new();
        foreach (var statement in Statements(db.Database.GenerateCreateScript()))
        {
            if (Target().Match(statement) is { Success: true } match && tables.Contains(match.Groups[1].Value))
                script.Append(statement).Append(";\n\n");
        }

        return script.ToString().TrimEnd() + "\n";
    }

    static IEnumerable<string> Statements(string script) =>
        script.ReplaceLineEndings("\n").Split(";\n").Select(statement => statement.Trim()).Where(statement => statement.Length > 0);

    [GeneratedRegex("""^CREATE (?:TABLE|(?:UNIQUE )?INDEX \S+ ON) "?(\w+)"?""")]
    private static partial Regex Target();
}
