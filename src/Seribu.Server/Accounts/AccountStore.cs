using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Seribu.Server.Store;

namespace Seribu.Server.Accounts;

/// <summary>The account tables as ASP.NET Core Identity wants to see them.</summary>
public sealed class AccountStore(DbContextOptions<AccountStore> options)
    : IdentityUserContext<Account, Guid, IdentityUserClaim<Guid>, IdentityUserLogin<Guid>, IdentityUserToken<Guid>, IdentityUserPasskey<Guid>>(options)
{
    public DbSet<AccountGrant> Grants => Set<AccountGrant>();

    /// <summary>Points EF at the same store the books are in.</summary>
    public static void Use(DbContextOptionsBuilder options, Database database) => _ = database switch
    {
        SqliteDatabase file => options.UseSqlite(file.ConnectionString),
        PostgresDatabase server => options.UseNpgsql(server.Source),
        _ => throw new NotSupportedException($"No accounts in {database.Product}."),
    };

    // What Identity maps and we map otherwise is left out on purpose (AccountMap).
    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.ConfigureWarnings(warnings =>
        warnings.Ignore(CoreEventId.MappedPropertyIgnoredWarning, CoreEventId.MappedNavigationIgnoredWarning));

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        AccountMap.Apply(builder);
    }
}
