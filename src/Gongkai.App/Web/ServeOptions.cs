namespace Gongkai.App.Web;

/// <summary>网站怎样启动：gongkai serve 的各个选项。</summary>
sealed record ServeOptions
{
    /// <summary>数据目录：数据库、存下的文件、密钥、临时结果。</summary>
    public string Data { get; init; } = "var";

    /// <summary>PostgreSQL 的连接；空则用数据目录下的 SQLite。</summary>
    public string Database { get; init; } = "";

    /// <summary>主密钥的文件；空则看环境变量，再没有就在数据目录下。</summary>
    public string KeyFile { get; init; } = "";

    /// <summary>空库时填入示例县。</summary>
    public bool Demo { get; init; }

    /// <summary>办公端的界面用哪种语言，见 <see cref="Texts.Languages"/>。</summary>
    public string Language { get; init; } = Texts.Chinese;

    /// <summary>监听地址。</summary>
    public IReadOnlyList<string> Urls { get; init; } = ["http://localhost:5080"];

    /// <summary>在反向代理之后：采信它转来的来访地址与协议。</summary>
    public bool BehindProxy { get; init; }

    /// <summary>采信哪些代理；本机的总是采信。</summary>
    public IReadOnlyList<string> Proxies { get; init; } = [];

    /// <summary>本机以外读取 /metrics 要出示的口令；空则只许本机。</summary>
    public string MetricsToken { get; init; } = "";

    /// <summary>结果保留多久，从核对完算起（决定22：至多三十分钟）。</summary>
    public TimeSpan Keep { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>同一地址每分钟至多送核几次。本机直接访问不限。</summary>
    public int UploadsPerMinute { get; init; } = 20;

    /// <summary>一次送来的总量，字节。</summary>
    public long UploadBytes { get; init; } = 300L << 20;

    /// <summary>全部临时文件的总量，字节；满了请来人稍后再试。</summary>
    public long StoreBytes { get; init; } = 4L << 30;

    /// <summary>非本机的 http 地址；没有则为 null。明文传到别的机器，须由代理加上 https。</summary>
    public string? PlainAddress => Urls.FirstOrDefault(url =>
        BindingAddress.Parse(url) is var address
        && !address.Scheme.Equals("https", StringComparison.OrdinalIgnoreCase)
        && !address.IsUnixPipe
        && !IsLoopback(address.Host));

    static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (System.Net.IPAddress.TryParse(host.Trim('[', ']'), out var ip) && System.Net.IPAddress.IsLoopback(ip));
}
