using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Seribu.Server.Store;

namespace Seribu.Server.Accounts;

/// <summary>How the store keeps accounts (Store/Schema/0004_accounts.sql): ids as 16 bytes, instants as Unix milliseconds, yes and no as 1 and 0.</summary>
internal static class AccountMap
{
    public static void Apply(ModelBuilder builder)
    {
        builder.Entity<Account>(Account);
        builder.Entity<IdentityUserClaim<Guid>>(Claim);
        builder.Entity<IdentityUserLogin<Guid>>(Login);
        builder.Entity<IdentityUserToken<Guid>>(Token);
        builder.Entity<IdentityUserPasskey<Guid>>(Passkey);
        builder.Entity<AccountGrant>(Grant);
        builder.Entity<AccountFamily>(Family);

        foreach (var property in builder.Model.GetEntityTypes().SelectMany(type => type.GetProperties()))
        {
            var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
            if (type == typeof(Guid)) property.SetValueConverter(new Microsoft.EntityFrameworkCore.Storage.ValueConversion.ValueConverter<Guid, byte[]>(id => Cell.Id(id), bytes => new Guid(bytes, true)));
            if (type == typeof(DateTimeOffset)) property.SetValueConverter(new Microsoft.EntityFrameworkCore.Storage.ValueConversion.ValueConverter<DateTimeOffset, long>(at => at.ToUnixTimeMilliseconds(), at => DateTimeOffset.FromUnixTimeMilliseconds(at)));
            if (type == typeof(bool)) property.SetProviderClrType(typeof(long));
            if (type == typeof(int)) property.SetProviderClrType(typeof(long));
            property.SetMaxLength(null);
        }
    }

    private static void Account(EntityTypeBuilder<Account> account)
    {
        account.ToTable("account");
        account.Property(a => a.Id).HasColumnName("id").ValueGeneratedNever();
        account.Property(a => a.UserName).HasColumnName("user_name");
        account.Property(a => a.NormalizedUserName).HasColumnName("normalized_name");
        account.Property(a => a.FullName).HasColumnName("full_name");
        account.Property(a => a.PasswordHash).HasColumnName("password_hash");
        account.Property(a => a.OneTimeUntil).HasColumnName("one_time_until");
        account.Property(a => a.SecurityStamp).HasColumnName("security_stamp");
        account.Property(a => a.ConcurrencyStamp).HasColumnName("concurrency_stamp");
        account.Property(a => a.LockoutEnd).HasColumnName("lockout_end");
        account.Property(a => a.LockoutEnabled).HasColumnName("lockout_enabled");
        account.Property(a => a.AccessFailedCount).HasColumnName("failed_count");
        account.Property(a => a.TwoFactorEnabled).HasColumnName("two_factor");
        account.Property(a => a.PhoneNumber).HasColumnName("phone_number");
        account.Property(a => a.PhoneNumberConfirmed).HasColumnName("phone_confirmed");
        account.Property(a => a.Email).HasColumnName("email");
        account.Property(a => a.NormalizedEmail).HasColumnName("normalized_email");
        account.Property(a => a.EmailConfirmed).HasColumnName("email_confirmed");
        account.Property(a => a.OpenedAt).HasColumnName("opened_at");
        account.Property(a => a.OpenedBy).HasColumnName("opened_by");
        account.Property(a => a.SignedInAt).HasColumnName("signed_in_at");
    }

    private static void Claim(EntityTypeBuilder<IdentityUserClaim<Guid>> claim)
    {
        claim.ToTable("account_claim");
        claim.Ignore(c => c.Id);
        claim.HasKey(c => new { c.UserId, c.ClaimType });
        claim.Property(c => c.UserId).HasColumnName("account");
        claim.Property(c => c.ClaimType).HasColumnName("claim_type");
        claim.Property(c => c.ClaimValue).HasColumnName("claim_value");
    }

    private static void Login(EntityTypeBuilder<IdentityUserLogin<Guid>> login)
    {
        login.ToTable("account_login");
        login.Property(l => l.LoginProvider).HasColumnName("provider");
        login.Property(l => l.ProviderKey).HasColumnName("provider_key");
        login.Property(l => l.ProviderDisplayName).HasColumnName("display_name");
        login.Property(l => l.UserId).HasColumnName("account");
    }

    private static void Token(EntityTypeBuilder<IdentityUserToken<Guid>> token)
    {
        token.ToTable("account_token");
        token.Property(t => t.UserId).HasColumnName("account");
        token.Property(t => t.LoginProvider).HasColumnName("provider");
        token.Property(t => t.Name).HasColumnName("name");
        token.Property(t => t.Value).HasColumnName("value");
    }

    private static void Passkey(EntityTypeBuilder<IdentityUserPasskey<Guid>> passkey)
    {
        // Identity would have a JSON column, which the two stores name differently; a text serves both.
        passkey.Ignore(p => p.Data);
        passkey.ToTable("account_passkey");
        passkey.HasKey(p => p.CredentialId);
        passkey.Property(p => p.CredentialId).HasColumnName("credential");
        passkey.Property(p => p.UserId).HasColumnName("account");
        passkey.Property(p => p.Data).HasColumnName("data").HasConversion(
            data => JsonSerializer.Serialize(data, JsonSerializerOptions.Default),
            text => JsonSerializer.Deserialize<IdentityPasskeyData>(text, JsonSerializerOptions.Default)!);
    }

    private static void Grant(EntityTypeBuilder<AccountGrant> grant)
    {
        grant.ToTable("account_grant");
        grant.Property(g => g.Id).HasColumnName("id").ValueGeneratedNever();
        grant.Property(g => g.Account).HasColumnName("account");
        grant.Property(g => g.Role).HasColumnName("role");
        grant.Property(g => g.Region).HasColumnName("region");
        grant.Property(g => g.Posyandu).HasColumnName("posyandu");
        grant.Property(g => g.GivenAt).HasColumnName("given_at");
        grant.Property(g => g.GivenBy).HasColumnName("given_by");
        grant.Property(g => g.EndedAt).HasColumnName("ended_at");
        grant.Property(g => g.EndedBy).HasColumnName("ended_by");
        grant.HasOne<Account>().WithMany().HasForeignKey(g => g.Account).OnDelete(DeleteBehavior.Restrict);
        grant.HasMany(g => g.Families).WithOne().HasForeignKey(f => f.Grant).OnDelete(DeleteBehavior.Restrict);
    }

    private static void Family(EntityTypeBuilder<AccountFamily> family)
    {
        family.ToTable("account_family");
        family.HasKey(f => new { f.Grant, f.Household });
        family.Property(f => f.Grant).HasColumnName("account_grant");
        family.Property(f => f.Household).HasColumnName("household");
    }
}
