namespace Gongkai.Platforms;

/// <summary>公开栏、专区的现状。</summary>
public enum BoardCondition
{
    /// <summary>完好。</summary>
    Good,

    /// <summary>破损待修。</summary>
    Damaged,

    /// <summary>停用。</summary>
    OutOfUse,
}
