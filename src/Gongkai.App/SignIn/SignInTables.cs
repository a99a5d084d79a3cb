using Gongkai.App.Storage;
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
        Names.GiveIds(session.Property(found => found.Id));
        session.HasIndex(found => found.TokenHash).IsUnique();
        session.HasIndex(found => found.OfficerId);

        var passkey = model.Entity<Passkey>().ToTable("passkey");
        passkey.HasKey(found => found.CredentialId);
        passkey.HasIndex(found => found.OfficerId);

        model.Entity<RecoveryCode>().ToTable("recovery_code").HasKey(found => new { found.OfficerId, found.CodeHash });
        model.Entity<Invitation>().ToTable("invitation").HasKey(found => found.TokenHash);
        model.Entity<Attempt>().ToTable("attempt").HasKey(found => found.Key);
        model.Entity<KeptForm>().ToTable("kept_form").HasKey(found => found.TokenHash);
        model.Entity<SpentToken>().ToTable("spent_token").HasKey(found => found.TokenHash);
    }
}
