using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.ValueGeneration;

namespace Gongkai.App.Storage;

/// <summary>登记进库时给编号，见 <see cref="Ids"/>。</summary>
sealed class IdGenerator : ValueGenerator<long>
{
    public override bool GeneratesTemporaryValues => false;

    public override long Next(EntityEntry entry) => ((GongkaiDb)entry.Context).Installation.Ids.Next();
}
