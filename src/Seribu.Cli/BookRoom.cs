using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Seribu.Server.Book;
using Seribu.Server.Host;
using Seribu.Server.Store;

namespace Seribu.Cli;

/// <summary>The books of the store a command line names, without the web host around them.</summary>
public sealed class BookRoom : IAsyncDisposable
{
    private readonly Database store;
    private readonly ServiceProvider services;

    private BookRoom(Database store, TimeProvider time)
    {
        this.store = store;
        services = new ServiceCollection().AddSingleton(store).AddSingleton(time).AddSingleton<FieldClock>().AddBook().BuildServiceProvider();
    }

    /// <summary>The store.</summary>
    public Database Store => store;

    /// <summary>What day it is where.</summary>
    public FieldClock Clock => services.GetRequiredService<FieldClock>();

    /// <summary>The door of the books.</summary>
    public Intake Intake => services.GetRequiredService<Intake>();

    /// <summary>Carries histories between books.</summary>
    public CarryHistory Carry => services.GetRequiredService<CarryHistory>();

    /// <summary>The turn of the day.</summary>
    public Turn Turn => services.GetRequiredService<Turn>();

    /// <summary>Which rule set judges what.</summary>
    public RuleBooks Rules => services.GetRequiredService<RuleBooks>();

    /// <summary>Makes state and results again.</summary>
    public Rebuild Rebuild => services.GetRequiredService<Rebuild>();

    /// <summary>Opens the store, brought to the present schema.</summary>
    public static async Task<BookRoom> OpenAsync(Database store, TimeProvider time, CancellationToken cancel)
    {
        await Schema.UpgradeAsync(store, cancel);
        return new(store, time);
    }

    /// <summary>Opens the store the command line names.</summary>
    internal static Task<BookRoom> OpenAsync(ParseResult parsed, CancellationToken cancel) => OpenAsync(Everywhere.Store(parsed), TimeProvider.System, cancel);

    /// <summary>Opens the store the command line names, which must be there: a mistyped folder is no empty district.</summary>
    internal static Task<BookRoom> OpenStandingAsync(ParseResult parsed, CancellationToken cancel)
    {
        Everywhere.RefuseWithoutStore(parsed);
        return OpenAsync(parsed, cancel);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await store.DisposeAsync();
    }
}
