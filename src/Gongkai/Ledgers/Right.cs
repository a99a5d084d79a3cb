namespace Gongkai.Ledgers;

/// <summary>权限：能办哪一类事。每个页面、接口、台账都写明要哪一项；职责给哪些权限见 Organs/Duties.cs。</summary>
public enum Right
{
    /// <summary>进入办公端，查阅本范围内的台账。</summary>
    Enter,

    /// <summary>登记、修改、导入业务台账。</summary>
    KeepLedgers,

    /// <summary>删除登记、整批修改。</summary>
    Correct,

    /// <summary>看个人信息原文（记一笔）。</summary>
    ReadPersonal,

    /// <summary>清除个人信息，不能恢复；还要有登记这本台账的权限。</summary>
    Erase,

    /// <summary>划定需知范围。</summary>
    Restrict,

    /// <summary>审签、审查、批准：须有第二重验证。</summary>
    Approve,

    /// <summary>维护机关（新设、更名、合并）。</summary>
    ManageOrgans,

    /// <summary>维护人员与职责，发邀请，停用。</summary>
    ManageOfficers,

    /// <summary>移交经手的事项。</summary>
    HandOver,

    /// <summary>改本机关的设置。</summary>
    ChangeSettings,

    /// <summary>查操作日志。</summary>
    ReadLog,

    /// <summary>离任导出、整机关导出。</summary>
    ExportAll,
}
