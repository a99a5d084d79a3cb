namespace Gongkai.App.Ledgers;

/// <summary>没能导入、撤回、整批修改：消息说明发生了什么、怎么办。什么也没有写入。</summary>
sealed class ImportFailedException(string message) : Exception(message);
