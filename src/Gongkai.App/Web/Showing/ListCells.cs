using System.Globalization;
using System.Text.Encodings.Web;
using Gongkai.App.Web.Office;
using Gongkai.Ledgers;
using Microsoft.AspNetCore.Html;

namespace Gongkai.App.Web.Showing;

/// <summary>清单的各行。一页几百格，直接写出，不经部件：每格省下的就是每页的快慢。</summary>
/// <param name="home">台账的网址。</param>
/// <param name="columns">列出的栏，称呼那一栏在最前。</param>
/// <param name="organs">机关的名称；不列机关那一栏为 null。</param>
sealed class ListCells(Ledger ledger, string home, IReadOnlyList<Column> columns, IReadOnlyDictionary<long, string>? organs, Texts t, DateOnly today, IReadOnlyList<LedgerRecord> records, ILookup<long, Problem> problems) : IHtmlContent
{
    /// <summary>各行前面的选框属于哪个表单；不能整批办理的为空，没有选框。</summary>
    public string PickForm { get; init; } = "";

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        foreach (var record in records)
        {
            writer.Write("<tr><th scope=\"row\" class=\"frozen\">");
            Head(writer, encoder, record);
            writer.Write("</th>");
            State(writer, encoder, record);
            for (var i = 1; i < columns.Count; i++)
                Cell(writer, encoder, columns[i], record);
            if (organs is not null)
            {
                writer.Write("<td>");
                encoder.Encode(writer, organs.GetValueOrDefault(record.OrganId, ""));
                writer.Write("</td>");
            }

            writer.Write("</tr>");
        }
    }

    void Head(TextWriter writer, HtmlEncoder encoder, LedgerRecord record)
    {
        var (id, label) = (record.Id.ToString(CultureInfo.InvariantCulture), ledger.LabelOf(record));
        if (label.Length == 0)
            label = id;
        if (PickForm.Length > 0)
        {
            writer.Write($"<input type=\"checkbox\" form=\"{PickForm}\" name=\"{BulkPick.IdField}\" value=\"{id}\" aria-label=\"");
            encoder.Encode(writer, t["选中{0}", label]);
            writer.Write("\"> ");
        }

        writer.Write("<a href=\"");
        encoder.Encode(writer, home);
        writer.Write('/');
        writer.Write(id);
        writer.Write("\">");
        encoder.Encode(writer, label);
        writer.Write("</a>");
    }

    static void Cell(TextWriter writer, HtmlEncoder encoder, Column column, LedgerRecord record)
    {
        writer.Write(column.Kind is ColumnKind.Count or ColumnKind.Money ? "<td class=\"num\">" : column.Kind is ColumnKind.Day ? "<td class=\"nowrap\">" : "<td>");
        encoder.Encode(writer, Shown.Of(column, record));
        writer.Write("</td>");
    }

    /// <summary>到期与问题：词、形、色一起。</summary>
    void State(TextWriter writer, HtmlEncoder encoder, LedgerRecord record)
    {
        writer.Write("<td class=\"state\">");
        if (record.DueOn is { } due)
        {
            var left = Remaining.Of(due, false, today);
            encoder.Encode(writer, t[record.DueFor]);
            writer.Write(" <span class=\"nowrap\">");
            encoder.Encode(writer, Words.ShortDate(due));
            writer.Write("</span>");
            Tag(writer, encoder, left.Tag);
        }

        if (problems[record.Id].Count() is > 0 and var count)
            Tag(writer, encoder, new("warning", t["{0} 处问题", count]));
        if (record.IsRestricted)
            Tag(writer, encoder, new("note", t["限名单"]));
        writer.Write("</td>");
    }

    static void Tag(TextWriter writer, HtmlEncoder encoder, Tone tone)
    {
        writer.Write($" <span class=\"tag {tone.Name}\">");
        Icon.Of(tone.Name).WriteTo(writer, encoder);
        encoder.Encode(writer, tone.Word);
        writer.Write("</span>");
    }
}
