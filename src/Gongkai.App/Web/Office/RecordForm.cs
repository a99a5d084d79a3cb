using System.Globalization;
using Gongkai.App.Web.Showing;
using Gongkai.Ledgers;

namespace Gongkai.App.Web.Office;

/// <summary>
/// 一条登记的表单：各栏填了什么、哪里不对、别人同时改了什么。只认台账有的栏，多送来的不理；
/// 个人信息栏不回显原文，空着就是不改。
/// </summary>
sealed class RecordForm(Ledger ledger)
{
    public const string OrganField = "_organ", VersionField = "_version", ReasonField = "_reason", TheirsField = "_theirs", EraseField = "_erase", DraftField = "_draft", WasPrefix = "_was.";

    readonly Dictionary<string, string> texts = new(StringComparer.Ordinal);
    readonly Dictionary<string, string> was = new(StringComparer.Ordinal);
    readonly Dictionary<string, Collision> collisions = new(StringComparer.Ordinal);
    readonly HashSet<string> erased = new(StringComparer.Ordinal);

    public Ledger Ledger => ledger;

    public FormErrors Errors { get; } = new();

    /// <summary>已经有的同一条，给出链接。</summary>
    public LedgerRecord? Same { get; set; }

    public long OrganId { get; set; }

    /// <summary>可选的机关；只有一个就不问。</summary>
    public IReadOnlyList<(long Id, string Name)> Organs { get; set; } = [];

    public int Version { get; private set; }

    public string Reason { get; private set; } = "";

    /// <summary>替别的机关办：须写明缘由。</summary>
    public bool NeedsReason { get; set; }

    public bool IsNew => Version == 0;

    /// <summary>填着的就是暂存的那份：提交了，那份才不再留。</summary>
    public bool IsDraft { get; set; }

    public IReadOnlyDictionary<string, Collision> Collisions => collisions;

    /// <summary>这一栏填着什么，规范写法或者来人的写法。</summary>
    public string this[Column column] => texts.GetValueOrDefault(column.Id, "");

    /// <summary>开始改时是什么，供两人同改时比较。</summary>
    public string Was(Column column) => was.GetValueOrDefault(column.Id, "");

    /// <summary>照一条现有的填好。</summary>
    public static RecordForm Of(Ledger ledger, LedgerRecord record)
    {
        RecordForm form = new(ledger) { Version = record.Version, OrganId = record.OrganId };
        foreach (var column in ledger.Columns.Where(column => !column.IsPersonal))
            form.texts[column.Id] = form.was[column.Id] = column.TextOf(record);
        return form;
    }

    public static RecordForm Posted(Ledger ledger, IFormCollection fields)
    {
        RecordForm form = new(ledger)
        {
            Version = int.TryParse(fields[VersionField], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0,
            OrganId = long.TryParse(fields[OrganField], NumberStyles.None, CultureInfo.InvariantCulture, out var organ) ? organ : 0,
            Reason = fields[ReasonField].ToString().Trim(),
            IsDraft = fields[DraftField] == "true",
        };
        form.Fill(ledger.Columns.ToDictionary(column => column.Id, column => fields[column.Id].ToString()));
        foreach (var column in ledger.Columns.Where(column => !column.IsPersonal))
            form.was[column.Id] = fields[WasPrefix + column.Id].ToString().ReplaceLineEndings("\n");
        form.erased.UnionWith(fields[EraseField].OfType<string>());
        form.theirs.UnionWith(fields[TheirsField].OfType<string>());
        if (form.Reason.Length > 500)
            form.Errors.Add(ReasonField, $"缘由写了 {form.Reason.Length} 个字，至多 500 个。请删减。");
        return form;
    }

    readonly HashSet<string> theirs = new(StringComparer.Ordinal);

    /// <summary>照暂存的填：没有存的栏不动。</summary>
    public void Fill(IReadOnlyDictionary<string, string> fields)
    {
        foreach (var column in ledger.Columns)
        {
            if (fields.TryGetValue(column.Id, out var text))
                texts[column.Id] = column.Kind is ColumnKind.Flag && text.Length == 0 ? "no" : text.ReplaceLineEndings("\n");
        }

        Reason = fields.GetValueOrDefault(ReasonField, Reason);
    }

    /// <summary>接着填暂存的那份：暂存以后别人改过的，与两人同改一样摆出来。</summary>
    public void Resume(IReadOnlyDictionary<string, string> fields, LedgerRecord current)
    {
        IsDraft = true;
        Fill(fields);
        if (IsNew || !int.TryParse(fields.GetValueOrDefault(VersionField), NumberStyles.None, CultureInfo.InvariantCulture, out var version) || version == current.Version)
            return;
        foreach (var column in was.Keys.ToList())
            was[column] = fields.GetValueOrDefault(WasPrefix + column, was[column]);
        Collide(current);
    }

    /// <summary>供暂存：填了什么，从哪一版改起。</summary>
    public IReadOnlyDictionary<string, string> Fields => new Dictionary<string, string>(
        texts.Concat(was.Select(pair => KeyValuePair.Create(WasPrefix + pair.Key, pair.Value))), StringComparer.Ordinal)
    {
        [ReasonField] = Reason,
        [VersionField] = Version.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>填进一条登记；不成样子的记进 <see cref="Errors"/>。合于事实而不合于法的照收。</summary>
    public bool Write(LedgerRecord record)
    {
        if (NeedsReason && Reason.Length == 0)
            Errors.Add(ReasonField, "这是替别的机关办，请写明缘由，对方机关的日志里看得到。");
        var written = ledger.Columns.Where(column => !column.IsPersonal || IsNew || texts[column.Id].Trim().Length > 0 || erased.Contains(column.Id))
            .ToDictionary(column => column.Id, column => erased.Contains(column.Id) ? "" : texts[column.Id], StringComparer.Ordinal);
        foreach (var problem in ledger.Read(record, written))
            Errors.Add(problem.Column, problem.Message);
        if (!Errors.Any)
        {
            foreach (var problem in ledger.Problems(record, Norms.Statutory).Where(problem => problem.IsMalformed))
                Errors.Add(problem.Column, problem.Message);
        }

        return !Errors.Any;
    }

    /// <summary>
    /// 别人已经改过：您没动的栏照对方的填，两人都动的留着您的，并列出对方的；勾了“用对方的”就用对方的。
    /// </summary>
    public void Collide(LedgerRecord current)
    {
        foreach (var column in ledger.Columns.Where(column => !column.IsPersonal))
        {
            var (before, now, mine) = (Was(column), column.TextOf(current), texts[column.Id]);
            if (before == now)
                continue;
            var kept = mine != before && mine != now && !theirs.Contains(column.Id);
            collisions[column.Id] = new(column, Show(column, before), Show(column, now), Show(column, mine), kept);
            if (!kept)
                texts[column.Id] = now;
            was[column.Id] = now;
        }

        theirs.Clear();
        Version = current.Version;
    }

    /// <summary>勾了“用对方的”：这一栏改用开始改时的值（上一回已经换成对方的）。</summary>
    public void TakeTheirs()
    {
        foreach (var column in ledger.Columns.Where(column => theirs.Contains(column.Id) && was.ContainsKey(column.Id)))
            texts[column.Id] = Was(column);
    }

    static string Show(Column column, string text) => column.Read(text) is { Problem: null, Value: var value } ? column.Show(value) : text;

    /// <summary>两人同改的一栏。</summary>
    /// <param name="IsKept">您也改了，留着您的。</param>
    public sealed record Collision(Column Column, string Before, string Theirs, string Mine, bool IsKept);
}
