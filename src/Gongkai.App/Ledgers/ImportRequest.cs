using Gongkai.App.Storage;
using Gongkai.Ledgers;

namespace Gongkai.App.Ledgers;

/// <summary>要导入什么、替谁导入。</summary>
/// <param name="Path">文件在哪里。</param>
/// <param name="FileName">文件叫什么，写进日志。</param>
/// <param name="Scope">谁在导入。</param>
/// <param name="MayKeep">他可不可以登记这个机关的这本台账。</param>
sealed record ImportRequest(Ledger Ledger, string Path, string FileName, Scope Scope, Func<long, bool> MayKeep)
{
    /// <summary>机关代码空着的行归哪个机关的代码；没有为空。</summary>
    public string OrganCode { get; init; } = "";

    /// <summary>更新已有的；否则已有而不一样的不收。</summary>
    public bool Update { get; init; }

    /// <summary>只核对，不写入。</summary>
    public bool DryRun { get; init; }

    /// <summary>已经建好的导入；没有则写入时新建。</summary>
    public long? ImportId { get; init; }

    /// <summary>已经读到第几行。</summary>
    public IProgress<int>? Progress { get; init; }
}
