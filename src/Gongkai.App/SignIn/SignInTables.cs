using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.SignIn;

/// <summary>登录的几张表。</summary>
static class SignInTables
{
    public static void Map(ModelBuilder model)
    {
        var login = model.Entity<Login>().ToTable("login");
        login.HasKey(found => found.OfficerId);
        login.Property(found => found.OfficerId).ValueGeneratedNever();

        var session = model.Entity<Session>().ToTable("session");
        session.HasKey(found => found.TokenHash);
        session.Property(found => found.TokenHash).HasMaxLength(64);
        session.HasIndex(found => found.OfficerId);
    }
}
