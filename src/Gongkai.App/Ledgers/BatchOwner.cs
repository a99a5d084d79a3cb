using Gongkai.App.Storage;

namespace Gongkai.App.Ledgers;

/// <summary>一批写入是哪一次导入的、谁写的。</summary>
sealed record BatchOwner(long ImportId, Scope Scope);
