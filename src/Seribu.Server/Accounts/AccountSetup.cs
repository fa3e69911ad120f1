using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Seribu.Server.Host;
using Seribu.Server.Store;

namespace Seribu.Server.Accounts;

/// <summary>Signing in: ASP.NET Core Identity over our own tables, a cookie for pages, a sealed token for calls.</summary>
public static class AccountSetup
{
    private const string Either = "cookie-or-token";

    public static IServiceCollection AddAccounts(this IServiceCollection services)
    {
        services.AddAsker();
        services.AddSingleton<Authors>().AddSingleton<Devices>().AddSingleton<PastGrants>().AddSingleton<AccessLog>()
            .AddScoped<SignIn>().AddScoped<ChangePassword>().AddScoped<Grants>().AddScoped<OpenAccount>().AddScoped<ResetAccount>().AddScoped<FindAccounts>().AddScoped<GrantChoices>()
            .AddScoped<ReadAccessLog>();
        services.AddDbContext<AccountStore>((provider, options) => AccountStore.Use(options, provider.GetRequiredService<Database>()));

        services.AddIdentityCore<Account>(Rules).AddEntityFrameworkStores<AccountStore>().AddSignInManager().AddPasswordValidator<PasswordRules>();
        services.AddDataProtection().SetApplicationName("seribu");
        services.AddOptions<KeyManagementOptions>().Configure<Database, IOptions<OfficeOptions>, IServiceProvider>((keys, database, office, provider) =>
        {
            keys.XmlRepository = new KeysInStore(database);
            if (office.Value.KeyFile is not null) keys.XmlEncryptor = new KeySeal(provider);
        });

        services.AddAuthentication(Either)
            .AddPolicyScheme(Either, null, scheme => scheme.ForwardDefaultSelector = context =>
                context.Request.Headers.Authorization.ToString().StartsWith("Bearer ", StringComparison.Ordinal) ? IdentityConstants.BearerScheme : IdentityConstants.ApplicationScheme)
            .AddBearerToken(IdentityConstants.BearerScheme)
            .AddIdentityCookies();
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme).Configure<IOptions<OfficeOptions>>(Cookie);
        return services;
    }

    private static void Rules(IdentityOptions identity)
    {
        identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
        identity.User.RequireUniqueEmail = false;
        identity.User.AllowedUserNameCharacters = "abcdefghijklmnopqrstuvwxyz0123456789.-_";

        // Length beats composition rules that end as "Desa2026!" on a sticker.
        identity.Password = new() { RequiredLength = 10, RequiredUniqueChars = 5, RequireDigit = false, RequireLowercase = false, RequireUppercase = false, RequireNonAlphanumeric = false };
        identity.Lockout = new() { MaxFailedAccessAttempts = 5, DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15), AllowedForNewUsers = true };
    }

    private static void Cookie(CookieAuthenticationOptions cookie, IOptions<OfficeOptions> office)
    {
        cookie.Cookie.Name = "seribu-office";
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.SecurePolicy = office.Value.HttpsOnly ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        cookie.ExpireTimeSpan = TimeSpan.FromHours(office.Value.SessionHours);
        cookie.SlidingExpiration = true;

        // The gate holds every request against the present stamp, so Identity need not ask again every half hour.
        cookie.Events.OnValidatePrincipal = _ => Task.CompletedTask;
    }
}
