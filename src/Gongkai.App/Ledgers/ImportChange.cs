namespace Gongkai.App.Ledgers;

/// <summary>导入改了已有的一条：改之前的样子，撤回时照它还原。</summary>
sealed class ImportChange
{
    public long ImportId { get; set; }

    public long RecordId { get; set; }

    /// <summary>改过之后的次数；撤回时还是这个数，才没有别人再改过。</summary>
    public int Version { get; set; }

    /// <summary>改了的各栏改之前的值，JSON：栏的编号 → 库里的写法（个人信息栏是密文）。</summary>
    public string Before { get; set; } = "";
}
