using System.Net;
using System.Net.Sockets;

namespace Gongkai.App.SignIn;

/// <summary>来登录的是什么设备、从哪个网络。完整的地址不留。</summary>
/// <param name="Network">计次数用的网络：IPv4 是地址，IPv6 是 /64 段（一户通常分得一段）。</param>
/// <param name="ShownNetwork">给人看、写进日志的：抹去末段。</param>
/// <param name="Device">给人看的设备名。</param>
sealed record Visitor(string Network, string ShownNetwork, string Device)
{
    static readonly (string Mark, string Name)[] Browsers =
    [
        ("MicroMessenger", "微信"), ("QQBrowser", "QQ 浏览器"), ("360SE", "360 浏览器"), ("360EE", "360 浏览器"), ("Edg/", "Edge"), ("Firefox/", "火狐"), ("Chrome/", "Chrome"), ("Safari/", "Safari"),
    ];

    static readonly (string Mark, string Name)[] Systems =
    [
        ("HarmonyOS", "鸿蒙"), ("OpenHarmony", "鸿蒙"), ("Android", "安卓手机"), ("iPhone", "苹果手机"), ("iPad", "苹果平板"), ("Windows", "Windows"), ("Mac OS", "苹果电脑"), ("UOS", "统信"), ("Kylin", "麒麟"), ("Linux", "Linux"),
    ];

    /// <summary>程序自己的任务。</summary>
    public static Visitor Local { get; } = new("local", "本机", "没有报明的设备");

    /// <summary>浏览器带着的设备凭证（以前在这台设备上登录成功过）；没有为 null。</summary>
    public KnownDevice? Known { get; init; }

    public static Visitor From(IPAddress? address, string userAgent) => new(NetworkOf(address), Shown(address), DeviceOf(userAgent));

    static string NetworkOf(IPAddress? address) => address switch
    {
        null => "?",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)),
        _ => address.ToString(),
    };

    static string Shown(IPAddress? address)
    {
        if (address is null)
            return "";
        if (IPAddress.IsLoopback(address))
            return "本机";
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        var bytes = plain.GetAddressBytes();
        return plain.AddressFamily is AddressFamily.InterNetwork ? $"{bytes[0]}.{bytes[1]}.{bytes[2]}.*" : $"{Convert.ToHexStringLower(bytes, 0, 2)}:{Convert.ToHexStringLower(bytes, 2, 2)}:*";
    }

    static string DeviceOf(string userAgent)
    {
        var system = Systems.FirstOrDefault(system => userAgent.Contains(system.Mark, StringComparison.Ordinal)).Name;
        var browser = Browsers.FirstOrDefault(browser => userAgent.Contains(browser.Mark, StringComparison.Ordinal)).Name;
        return (system, browser) switch
        {
            (null, null) => "没有报明的设备",
            (null, _) => browser,
            (_, null) => system,
            _ => $"{system} 上的 {browser}",
        };
    }
}
