using Gongkai.Ledgers;

namespace Gongkai.App.Ledgers;

/// <summary>导出什么。</summary>
/// <param name="OrganId">只要这个机关的；null 为范围之内全部。</param>
/// <param name="WithPersonal">个人信息写原文；否则打码。</param>
sealed record ExportRequest(Ledger Ledger, long? OrganId = null, bool WithPersonal = false);
