namespace Gongkai.App.Backup;

/// <summary>这份备份用不了，或者现在不能恢复：消息说明原因和办法；命令行返回 2，库没有动。</summary>
sealed class UnusableBackupException(string message, Exception? inner = null) : Exception(message, inner);
