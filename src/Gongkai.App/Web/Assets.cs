using System.Collections.Frozen;
using System.IO.Compression;
using System.Reflection;
using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace Gongkai.App.Web;

/// <summary>样式、脚本、图标：编在程序里，启动时压好，以内容的散列为网址，可以永久缓存。</summary>
sealed class Assets
{
    const string Prefix = "Gongkai.App.Web.Assets.";

    readonly FrozenDictionary<string, Asset> assets = typeof(Assets).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
        .ToFrozenDictionary(name => name[Prefix.Length..], Read, StringComparer.Ordinal);

    /// <summary>网址，带版本。</summary>
    public string Url(string name) => $"~/assets/{name}?v={assets[name].Version}";

    public IResult Serve(string name, HttpContext context)
    {
        if (!assets.TryGetValue(name, out var asset))
            return Results.NotFound();
        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        context.Response.Headers.Vary = HeaderNames.AcceptEncoding;
        var brotli = context.Request.Headers.AcceptEncoding.ToString().Contains("br", StringComparison.Ordinal);
        if (brotli)
            context.Response.Headers.ContentEncoding = "br";
        return Results.Bytes(brotli ? asset.Compressed : asset.Content, asset.Type, entityTag: new($"\"{asset.Version}{(brotli ? "b" : "")}\""));
    }

    static Asset Read(string resource)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)!;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        using var compressed = new MemoryStream();
        using (var brotli = new BrotliStream(compressed, CompressionLevel.SmallestSize, leaveOpen: true))
            brotli.Write(content);
        var type = Path.GetExtension(resource) switch
        {
            ".css" => "text/css; charset=utf-8",
            ".js" => "text/javascript; charset=utf-8",
            ".svg" => "image/svg+xml",
            _ => "application/octet-stream",
        };
        return new(content, compressed.ToArray(), type, Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 6)));
    }

    sealed record Asset(byte[] Content, byte[] Compressed, string Type, string Version);
}
