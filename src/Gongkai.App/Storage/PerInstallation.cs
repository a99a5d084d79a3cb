using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Gongkai.App.Storage;

/// <summary>映射里有这处安装的密钥，各安装各用各的映射。平时一个程序只有一处安装，测试里有许多处。</summary>
sealed class PerInstallation : IModelCacheKeyFactory
{
    public object Create(DbContext context, bool designTime) => (((GongkaiDb)context).Installation, designTime);
}
