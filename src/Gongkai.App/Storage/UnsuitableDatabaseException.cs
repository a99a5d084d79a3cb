namespace Gongkai.App.Storage;

/// <summary>这个数据库用不了：版本太旧、表结构太新、连不上。消息说明原因和办法；命令行返回 2。</summary>
sealed class UnsuitableDatabaseException(string message, Exception? inner = null) : Exception(message, inner);
