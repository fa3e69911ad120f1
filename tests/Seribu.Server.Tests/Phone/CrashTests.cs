using Seribu.Cli;
using Seribu.Server.Store;
using Seribu.Server.Tests.Stores;

namespace Seribu.Server.Tests.Phone;

/// <summary>The server is killed (SIGKILL) in the middle of its work, or burns down and comes back old; <c>seribu prove</c> does the same a thousand times.</summary>
public sealed class CrashTests(PostgresServer postgres) : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("seribu-crash-");
    private readonly StringWriter said = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Names => $"--data \"{folder.FullName}\"";

    [Fact]
    public async Task No_acknowledged_fact_is_lost_or_doubled_however_often_the_server_is_killed()
    {
        await using var store = Sqlite();
        using var record = Record();

        var broken = await ProveCrashes.RunAsync(store, Names, new(Cycles: 20, Phones: 200, Seed: 1) { Facts = 3 }, record, said, Cancel);

        Assert.True(broken.Count == 0, said.ToString());
    }

    [Fact]
    public async Task Nor_when_the_books_lie_in_PostgreSQL()
    {
        var database = await postgres.NewDatabaseAsync();
        await using var store = new PostgresDatabase(database);
        using var record = Record();

        var broken = await ProveCrashes.RunAsync(store, $"--database \"{database}\"", new(Cycles: 4, Phones: 60, Seed: 2) { Facts = 3 }, record, said, Cancel);

        Assert.True(broken.Count == 0, said.ToString());
    }

    [Fact]
    public async Task A_proof_that_was_broken_off_goes_on_from_the_phones_record()
    {
        await using var store = Sqlite();
        using (var record = Record())
            Assert.Empty(await ProveCrashes.RunAsync(store, Names, new(Cycles: 1, Phones: 12, Seed: 3), record, said, Cancel));
        // It was broken off in the middle of a line.
        await File.AppendAllTextAsync(Path.Combine(folder.FullName, "proof.jsonl"), "{\"Kind\":\"saved\",\"Pho", Cancel);
        using var again = Record();
        var before = again.Field.Sum(work => work.Phone.Saved);

        var broken = await ProveCrashes.RunAsync(store, Names, new(Cycles: 2, Phones: 12, Seed: 3), again, said, Cancel);

        Assert.True(broken.Count == 0, said.ToString());
        Assert.Equal((2, 12), (again.Cycles, again.Field.Count));
        Assert.InRange(before, 12, again.Field.Sum(work => work.Phone.Saved) - 12);
    }

    [Fact]
    public async Task Phones_bring_back_what_an_old_backup_did_not_hold()
    {
        await using var store = Sqlite();

        var broken = await ProveRestore.RunAsync(store, Names, phones: 40, seed: 4, said, Cancel);

        Assert.True(broken.Count == 0, said.ToString());
    }

    [Fact]
    public async Task And_in_PostgreSQL()
    {
        var database = await postgres.NewDatabaseAsync();
        await using var store = new PostgresDatabase(database);

        var broken = await ProveRestore.RunAsync(store, $"--database \"{database}\"", phones: 20, seed: 5, said, Cancel);

        Assert.True(broken.Count == 0, said.ToString());
    }

    [Fact]
    public async Task A_full_disk_acknowledges_nothing_that_does_not_stand_and_takes_the_rest_when_there_is_room()
    {
        var broken = await ProveDisk.RunAsync(folder, phones: 40, seed: 6, said, Cancel);

        Assert.True(broken.Count == 0, said.ToString());
    }

    public void Dispose()
    {
        said.Dispose();
        folder.Delete(recursive: true);
    }

    private SqliteDatabase Sqlite() => new(Path.Combine(folder.FullName, "seribu.db"));

    private ProveRecord Record() => ProveRecord.Open(new(Path.Combine(folder.FullName, "proof.jsonl")), seed: 1);
}
