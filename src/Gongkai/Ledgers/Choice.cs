namespace Gongkai.Ledgers;

/// <summary>可选的一项。</summary>
/// <param name="Id">接口与数据库里的写法，如 wechat。</param>
/// <param name="Name">给人看的写法，如“微信公众号”。</param>
public sealed record Choice(string Id, string Name);
