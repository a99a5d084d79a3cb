using System.Security.Cryptography;
using System.Text;

namespace Gongkai.App.Storage;

/// <summary>一份表结构脚本。</summary>
sealed record Script(string Name, string Sql)
{
    /// <summary>执行时记下；以后内容变了就看得出。</summary>
    public string Digest => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Sql)));
}
