namespace Gongkai.App.Keys;

/// <summary>cookie、防伪口令等用的框架密钥，加密存在库里：几个节点共用，恢复备份后照旧。</summary>
sealed class ProtectionKey
{
    public string Id { get; set; } = "";

    public string Xml { get; set; } = "";
}
