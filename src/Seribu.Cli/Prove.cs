using System.CommandLine;
using Seribu.Server.Store;

namespace Seribu.Cli;

/// <summary><c>seribu prove</c>: the promises of sync, tried on a real server with simulated phones.</summary>
public static class Prove
{
    private static readonly Option<int> Phones = new("--phones") { Description = "help.prove.phones", DefaultValueFactory = _ => 200 };
    private static readonly Option<int> Seed = new("--seed") { Description = "help.prove.seed", DefaultValueFactory = _ => 1 };

    /// <summary>Declares the command.</summary>
    public static Command Define() => new("prove", "help.prove") { Crashes(), Restores(), Disk() };

    private static Command Crashes()
    {
        var cycles = new Option<int>("--cycles") { Description = "help.prove.cycles", DefaultValueFactory = _ => 1_000 };
        var record = new Option<FileInfo?>("--record") { Description = "help.prove.record" };
        var crashes = new Command(
            "crashes", "help.prove.crashes|seribu prove crashes --data /tmp/prove --cycles 1000") { cycles, Phones, Seed, record };
        crashes.SetAction(async (parsed, cancel) =>
        {
            var file = parsed.GetValue(record) ?? new(Path.Combine(parsed.GetRequiredValue(Everywhere.Data).FullName, "proof.jsonl"));
            await using var store = await StoreAsync(parsed, isGoingOn: file is { Exists: true, Length: > 0 }, cancel);
            using var kept = ProveRecord.Open(file, parsed.GetRequiredValue(Seed));
            var plan = new ProveCrashes.Plan(parsed.GetRequiredValue(cycles), parsed.GetRequiredValue(Phones), parsed.GetRequiredValue(Seed));
            return await RunAsync(parsed, output => ProveCrashes.RunAsync(store, Names(parsed), plan, kept, output, cancel));
        });
        return crashes;
    }

    private static Command Restores()
    {
        var restore = new Command(
            "restore", "help.prove.restore|seribu prove restore --data /tmp/prove --phones 200") { Phones, Seed };
        restore.SetAction(async (parsed, cancel) =>
        {
            await using var store = await StoreAsync(parsed, isGoingOn: false, cancel);
            return await RunAsync(parsed, output => ProveRestore.RunAsync(store, Names(parsed), parsed.GetRequiredValue(Phones), parsed.GetRequiredValue(Seed), output, cancel));
        });
        return restore;
    }

    private static Command Disk()
    {
        var disk = new Command("disk", "help.prove.disk|seribu prove disk --data /tmp/prove --phones 40") { Phones, Seed };
        disk.SetAction(async (parsed, cancel) =>
        {
            var folder = parsed.GetRequiredValue(Everywhere.Data);
            if (folder.Exists && folder.EnumerateFileSystemInfos().Any()) throw new InvalidDataException("This folder holds something already: a proof needs an empty one.");
            folder.Create();
            return await RunAsync(parsed, output => ProveDisk.RunAsync(folder, parsed.GetRequiredValue(Phones), parsed.GetRequiredValue(Seed), output, cancel));
        });
        return disk;
    }

    // A program reads the answer; what happens meanwhile is told on the screen.
    private static async Task<int> RunAsync(ParseResult parsed, Func<TextWriter, Task<IReadOnlyList<string>>> prove)
    {
        var json = Everywhere.JsonOutput(parsed);
        var broken = await prove(json is null ? parsed.InvocationConfiguration.Output : parsed.InvocationConfiguration.Error);
        if (json is not null) Answer.Write(json, new { Broken = broken });
        return broken.Count == 0 ? ExitCode.Done : ExitCode.RowsRefused;
    }

    private static async Task<Database> StoreAsync(ParseResult parsed, bool isGoingOn, CancellationToken cancel)
    {
        var store = Everywhere.Store(parsed);
        await Schema.UpgradeAsync(store, cancel);
        if (isGoingOn || await Restore.IsEmptyAsync(store, cancel)) return store;

        await store.DisposeAsync();
        throw new InvalidDataException("This store holds something already: a proof needs an empty one.");
    }

    private static string Names(ParseResult parsed) => parsed.GetValue(Everywhere.Database) is { Length: > 0 } database
        ? $"--database \"{database}\""
        : $"--data \"{parsed.GetRequiredValue(Everywhere.Data).FullName}\"";
}
