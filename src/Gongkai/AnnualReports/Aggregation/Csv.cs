using System.Text;

namespace Gongkai.AnnualReports.Aggregation;

/// <summary>逗号或制表符分隔的文字；引号里可以有逗号、换行，两个引号是一个。</summary>
static class Csv
{
    public static IEnumerable<(int Line, List<string> Fields)> Read(string text)
    {
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        var separator = text.AsSpan(0, end < 0 ? text.Length : end).Contains('\t') ? '\t' : ',';
        var (fields, field, line, start, quoted) = (new List<string>(), new StringBuilder(), 1, 1, false);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\n')
                line++;
            if (quoted)
            {
                if (c != '"')
                    field.Append(c);
                else if (i + 1 < text.Length && text[i + 1] == '"')
                    field.Append(text[i++]);
                else
                    quoted = false;
                continue;
            }

            if (c == '"' && field.Length == 0)
            {
                quoted = true;
            }
            else if (c == separator)
            {
                Close();
            }
            else if (c == '\n')
            {
                Close();
                yield return (start, fields);
                (fields, start) = ([], line);
            }
            else if (c != '\r')
            {
                field.Append(c);
            }
        }

        if (field.Length > 0 || fields.Count > 0)
        {
            Close();
            yield return (start, fields);
        }

        // 表格软件当公式的开头写作 '=、'+，读时去掉那一撇
        void Close()
        {
            var value = field.ToString();
            fields.Add(value.Length > 1 && value[0] == '\'' && value[1] is '=' or '+' or '-' or '@' or '\'' ? value[1..] : value);
            field.Clear();
        }
    }
}
