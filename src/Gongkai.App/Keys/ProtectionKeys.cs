using System.Xml.Linq;
using Gongkai.App.Storage;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Gongkai.App.Keys;

/// <summary>框架密钥存在数据库，加密存放（决定17）：几个节点共用一套，cookie 处处认得。</summary>
sealed class ProtectionKeys(Database database) : IXmlRepository
{
    // 启动时就要，不经 EF：第一个页面不必等它建好映射
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var open = database.Dialect.OpenAsync(default).GetAwaiter().GetResult();
        return [.. open.ListAsync("select xml from protection_key", default).GetAwaiter().GetResult().Select(text => XElement.Parse(database.Keys.Open(text)))];
    }

    // 框架只给同步的接口；九十天才调用一次
    public void StoreElement(XElement element, string friendlyName)
    {
        using var db = database.Open(Scope.Of("框架密钥"));
        db.Add(new ProtectionKey { Id = friendlyName, Xml = element.ToString(SaveOptions.DisableFormatting) });
        db.SaveChangesAsync().GetAwaiter().GetResult();
    }
}
