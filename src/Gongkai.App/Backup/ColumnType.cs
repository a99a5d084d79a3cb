namespace Gongkai.App.Backup;

/// <summary>备份里一列装什么；两种数据库写法不同的，在备份里只有一种写法。</summary>
enum ColumnType
{
    Integer,
    Text,
    Boolean,

    /// <summary>元，两位小数。</summary>
    Money,

    /// <summary>2026-11-21。</summary>
    Day,

    /// <summary>base64。</summary>
    Bytes,
}
