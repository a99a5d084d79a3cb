namespace Gongkai.App.Log;

/// <summary>一栏的改动，给人看的写法；个人信息已经打码。</summary>
/// <param name="Column">栏的编号。</param>
/// <param name="Header">中文表头。</param>
/// <param name="Old">旧值；登记时为空。</param>
/// <param name="New">新值；删除时为空。</param>
/// <param name="IsPersonal">个人信息。</param>
sealed record Change(string Column, string Header, string Old, string New, bool IsPersonal);
