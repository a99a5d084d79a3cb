namespace Gongkai.App.Search;

/// <summary>等着进索引的：一条登记，或者一次导入的全部。与改动同一个事务写下（决定14）。</summary>
sealed class SearchDirty
{
    public long Id { get; set; }

    public string Ledger { get; set; } = "";

    public long? RecordId { get; set; }

    public long? ImportId { get; set; }

    /// <summary>一次导入分几批进索引：已经办到哪个编号。</summary>
    public long After { get; set; }

    /// <summary>索引里旧的那一条立刻查不到：删除、划了需知范围的。</summary>
    public bool Hides { get; set; }
}
