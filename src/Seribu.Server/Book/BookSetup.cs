using Seribu.Domain.Growth;
using Seribu.Domain.Reference;

namespace Seribu.Server.Book;

/// <summary>The book's services.</summary>
public static class BookSetup
{
    public static IServiceCollection AddBook(this IServiceCollection services) => services
        .AddSingleton(ReferenceBundle.Embedded)
        .AddSingleton(Limits.Of(ReferenceBundle.Embedded))
        .AddSingleton<RuleBooks>()
        .AddSingleton<Commits>()
        .AddSingleton<Intake>()
        .AddSingleton<Turn>()
        .AddSingleton<Rebuild>()
        .AddSingleton<CarryHistory>();
}
