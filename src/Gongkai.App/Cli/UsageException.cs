namespace Gongkai.App.Cli;

/// <summary>用法不对：消息直接给人看，退出码 2。</summary>
sealed class UsageException(string message) : Exception(message);
