using System.Collections.Immutable;
using Gongkai.Ledgers;

namespace Gongkai.App.Ledgers;

/// <summary>文件里的一行，读成了台账的一条。</summary>
sealed class Candidate(int row, LedgerRecord record, IReadOnlyDictionary<string, string> texts)
{
    public int Row { get; } = row;

    /// <summary>只凭文件里的文字读成的一条。</summary>
    public LedgerRecord Record { get; } = record;

    public IReadOnlyDictionary<string, string> Texts { get; } = texts;

    public List<Problem> Problems { get; } = [];

    /// <summary>认出这一条的各栏都读成了。</summary>
    public bool HasKey { get; set; }

    public ImmutableArray<(string Column, string Text)> Key { get; set; } = [];

    /// <summary>库里已有的同一条；没有为 null。判过之后，要更新的已经换上新的值。</summary>
    public LedgerRecord? Existing { get; set; }

    /// <summary>要更新的，改之前的各栏，库里的写法。</summary>
    public IReadOnlyDictionary<string, object?> Before { get; set; } = ImmutableDictionary<string, object?>.Empty;

    public bool IsMalformed => Problems.Exists(problem => problem.IsMalformed);
}
