using Gongkai.App.Storage;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Tests.Storage;

/// <summary>写库只有一个门（<see cref="OneDoor"/>）这条家规真的管用。</summary>
public class OneDoorTests
{
    [Fact]
    public async Task Writing_without_a_turn_fails_and_through_the_door_succeeds()
    {
        await using var test = await TestDatabase.CreateAsync("sqlite");
        await using var db = test.Open();

        var outside = await Assert.ThrowsAsync<InvalidOperationException>(() => db.Restrictions.ExecuteDeleteAsync());
        Assert.Contains("没有排队就写库", outside.Message, StringComparison.Ordinal);
        Assert.Equal(0, await test.Database.WriteAsync(Scope.Of("测试"), inside => inside.Restrictions.ExecuteDeleteAsync(), default));
    }
}
