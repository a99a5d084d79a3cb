using System.Xml.Linq;
using Gongkai.App.Storage;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Gongkai.App.Keys;

/// <summary>框架密钥存在数据库，加密存放（决定17）：几个节点共用一套，cookie 处处认得。</summary>
sealed class ProtectionKeys(Database database) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var db = database.Open(Scope.Of("框架密钥"));
        return [.. db.Set<ProtectionKey>().Select(key => key.Xml).AsEnumerable().Select(XElement.Parse)];
    }

    // 框架只给同步的接口；九十天才调用一次
    public void StoreElement(XElement element, string friendlyName)
    {
        using var db = database.Open(Scope.Of("框架密钥"));
        db.Add(new ProtectionKey { Id = friendlyName, Xml = element.ToString(SaveOptions.DisableFormatting) });
        db.SaveChangesAsync().GetAwaiter().GetResult();
    }
}
