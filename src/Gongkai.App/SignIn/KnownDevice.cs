namespace Gongkai.App.SignIn;

/// <summary>某人登录成功过的一台设备。凭证由服务器签发，别人造不出；有它的，不受别处乱试口令的连累。</summary>
sealed record KnownDevice(long OfficerId, string Id);
