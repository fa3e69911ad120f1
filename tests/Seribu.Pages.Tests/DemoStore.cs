using Microsoft.Data.Sqlite;
using Seribu.Cli;
using Seribu.Server.Demo;
using Seribu.Server.Look.Words;
using Seribu.Server.Store;

namespace Seribu.Pages.Tests;

/// <summary>One village in which nobody is real, made once on the morning of Friday, 13 November 2026.</summary>
public sealed class DemoStore : IAsyncLifetime
{
    public const string Village = "19.05.01.2004";

    public static readonly DateTimeOffset Morning = new(2026, 11, 13, 2, 30, 0, TimeSpan.Zero);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("seribu-pages-");

    public async ValueTask InitializeAsync()
    {
        await using var store = Open();
        using var screen = new StringWriter();
        var made = await Demo.RunAsync(new(Village, 60, DemoPlan.FirstSeed, Urls: null), store, new Stopped(Morning), screen, Texts.Indonesian, CancellationToken.None);
        Assert.True(made == 0, screen.ToString());
        SqliteConnection.ClearAllPools();
    }

    public Database Open() => new SqliteDatabase(Path.Combine(folder.FullName, "seribu.db"));

    public ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}

/// <summary>A clock that stands still.</summary>
public sealed class Stopped(DateTimeOffset now) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => now;
}
