using System.Text;

namespace Gongkai.Documents;

/// <summary>numbering.xml：自动编号。报告的“一、”“（一）”多是它生成的，正文里并没有这几个字。</summary>
sealed class DocxNumbering
{
    const int Levels = 9;

    readonly Dictionary<int, Scheme> schemes = [];
    readonly Dictionary<int, Sequence> sequences = [];

    public static DocxNumbering None { get; } = new();

    public static DocxNumbering Read(XmlWalk xml)
    {
        var read = new DocxNumbering();
        while (xml.Next(0))
        {
            if (xml.Name == "abstractNum")
                read.ReadScheme(xml);
            else if (xml.Name == "num")
                read.ReadSequence(xml);
        }

        return read;
    }

    /// <summary>该段的编号；不编号为空，项目符号也为空（符号不是文字）。</summary>
    /// <param name="styles">有的编号方案借自样式。</param>
    public string Next(int numberId, int level, DocxStyles styles)
    {
        if (level is < 0 or >= Levels || !sequences.TryGetValue(numberId, out var sequence) || SchemeOf(sequence, styles) is not { } scheme)
            return "";
        if (!sequence.IsStarted)
            sequence.Restart(scheme);
        var current = sequence.Overrides[level] ?? scheme.Levels[level];
        scheme.Counts[level] = scheme.Counts[level] is { } count ? unchecked(count + 1) : sequence.Starts[level] ?? current.Start;
        for (var deeper = level + 1; deeper < Levels; deeper++)
        {
            if ((sequence.Overrides[deeper] ?? scheme.Levels[deeper]).RestartAfter is not { } after || after > level)
                scheme.Counts[deeper] = null;
        }

        return current.Format is "bullet" or "none" && !current.Text.Contains('%') ? Symbol(current) : Render(current, sequence, scheme);
    }

    /// <summary>“none”可以带固定文字；项目符号不算文字。</summary>
    static string Symbol(Level level) => level.Format == "none" ? level.Text : "";

    static string Render(Level level, Sequence sequence, Scheme scheme)
    {
        var text = new StringBuilder();
        for (var i = 0; i < level.Text.Length; i++)
        {
            if (level.Text[i] != '%' || i + 1 == level.Text.Length || level.Text[i + 1] is < '1' or > '9')
            {
                text.Append(level.Text[i]);
                continue;
            }

            var index = level.Text[++i] - '1';
            var part = sequence.Overrides[index] ?? scheme.Levels[index];
            text.Append(DocxNumerals.Write(scheme.Counts[index] ?? part.Start, level.IsLegal ? "decimal" : part.Format));
        }

        return level.IsSpaced ? text.Append(' ').ToString() : text.ToString();
    }

    Scheme? SchemeOf(Sequence sequence, DocxStyles styles)
    {
        var scheme = schemes.GetValueOrDefault(sequence.Scheme);
        if (scheme?.StyleLink is not { } style)
            return scheme;
        return styles.Of(style).NumberId is { } id && sequences.TryGetValue(id, out var linked) ? schemes.GetValueOrDefault(linked.Scheme) : scheme;
    }

    void ReadScheme(XmlWalk xml)
    {
        var scheme = new Scheme();
        var id = xml.Number("abstractNumId");
        var depth = xml.Depth;
        if (xml.IsEmpty)
            return;
        while (xml.Next(depth))
        {
            if (xml.Name == "lvl" && xml.Number("ilvl") is >= 0 and < Levels and { } index)
                scheme.Levels[index] = ReadLevel(xml);
            else if (xml.Name == "numStyleLink")
                scheme.StyleLink = xml.Val();
        }

        if (id is { } key)
            schemes[key] = scheme;
    }

    void ReadSequence(XmlWalk xml)
    {
        var id = xml.Number("numId");
        var sequence = new Sequence();
        var index = 0;
        var depth = xml.Depth;
        if (xml.IsEmpty)
            return;
        while (xml.Next(depth))
        {
            if (xml.Name == "abstractNumId")
                sequence.Scheme = xml.Number("val") ?? -1;
            else if (xml.Name == "lvlOverride")
                index = Math.Clamp(xml.Number("ilvl") ?? 0, 0, Levels - 1);
            else if (xml.Name == "startOverride")
                sequence.Starts[index] = xml.Number("val");
            else if (xml.Name == "lvl")
                sequence.Overrides[index] = ReadLevel(xml);
        }

        if (id is { } key)
            sequences[key] = sequence;
    }

    static Level ReadLevel(XmlWalk xml)
    {
        var level = new Level();
        var depth = xml.Depth;
        if (xml.IsEmpty)
            return level;
        while (xml.Next(depth))
        {
            level = xml.Name switch
            {
                "start" => level with { Start = xml.Number("val") ?? 1 },
                "numFmt" => level with { Format = xml.Val() ?? "decimal" },
                "lvlText" => level with { Text = xml.Val() ?? "" },
                "suff" => level with { IsSpaced = xml.Val() == "space" },
                "isLgl" => level with { IsLegal = xml.IsOn() },
                "lvlRestart" => level with { RestartAfter = xml.Number("val") },
                _ => level,
            };
        }

        return level;
    }

    /// <param name="RestartAfter">用过第几级（从 1 起）之后才重新编号；0 是一直编下去；null 是上级一变就重编。</param>
    sealed record Level(int Start = 1, string Format = "decimal", string Text = "", bool IsSpaced = false, bool IsLegal = false, int? RestartAfter = null);

    sealed class Scheme
    {
        public Level[] Levels { get; } = [.. Enumerable.Repeat(new Level(), DocxNumbering.Levels)];

        /// <summary>各级编到几；还没编为 null。共用一个方案的编号接着往下编。</summary>
        public int?[] Counts { get; } = new int?[DocxNumbering.Levels];

        public string? StyleLink { get; set; }
    }

    sealed class Sequence
    {
        public int Scheme { get; set; } = -1;

        public Level?[] Overrides { get; } = new Level?[Levels];

        public int?[] Starts { get; } = new int?[Levels];

        public bool IsStarted { get; private set; }

        /// <summary>头一次用到：写明了起始值的各级从那里起。</summary>
        public void Restart(Scheme scheme)
        {
            IsStarted = true;
            for (var i = 0; i < Levels; i++)
            {
                if (Starts[i] is not null)
                    scheme.Counts[i] = null;
            }
        }
    }
}
