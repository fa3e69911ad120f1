using Seribu.Domain.Accounts;
using Seribu.Domain.Book;

namespace Seribu.Server.Accounts;

/// <summary>Who asks in this request, and for what: found once at the gate, given to every slice.</summary>
/// <param name="Author">The account.</param>
/// <param name="Scope">Where it may look for the purpose of the page that answers.</param>
public sealed record Asker(Author Author, Scope Scope);

public static class AskerSetup
{
    /// <summary>The asker of this request; null on pages that are open to anyone and nobody is signed in.</summary>
    public static Asker? Asker(this HttpContext context) => context.Features.Get<Asker>();

    /// <summary>Lets a slice ask for <see cref="Author"/> and <see cref="Scope"/>.</summary>
    public static IServiceCollection AddAsker(this IServiceCollection services) => services
        .AddHttpContextAccessor()
        .AddScoped(provider => provider.GetRequiredService<IHttpContextAccessor>().HttpContext?.Asker()
            ?? throw new InvalidOperationException("Nobody is signed in here: the page is open to anyone."))
        .AddScoped(provider => provider.GetRequiredService<Asker>().Author)
        .AddScoped(provider => provider.GetRequiredService<Asker>().Scope);
}
