using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Seribu.Server.Store;

namespace Seribu.Cli;

/// <summary><c>seribu prove</c>: the promises of sync, tried on a real server with simulated phones.</summary>
public static class Prove
{
    /// <summary>Declares the command.</summary>
    public static Command Define()
    {
        var cycles = new Option<int>("--cycles") { Description = "How often the server is killed.", DefaultValueFactory = _ => 1_000 };
        var phones = new Option<int>("--phones") { Description = "How many phones push.", DefaultValueFactory = _ => 200 };
        var seed = new Option<int>("--seed") { Description = "The same seed makes the same phones.", DefaultValueFactory = _ => 1 };
        var crashes = new Command(
            "crashes", "Kill the server at random moments while phones push, and compare every receipt with the books.\n\nExample: seribu prove crashes --data /tmp/prove --cycles 1000") { cycles, phones, seed };
        crashes.SetAction(async (parsed, cancel) =>
        {
            await using var store = Everywhere.Store(parsed);
            if (File.Exists((store as SqliteDatabase)?.Path) && !await IsOursAsync(store, cancel)) throw new InvalidDataException("This store holds something already: a proof needs an empty one.");
            var names = parsed.GetValue(Everywhere.Database) is { Length: > 0 } database ? $"--database \"{database}\"" : $"--data \"{parsed.GetRequiredValue(Everywhere.Data)}\"";
            var broken = await CrashesAsync(store, names, new(parsed.GetRequiredValue(cycles), parsed.GetRequiredValue(phones), parsed.GetRequiredValue(seed)), parsed.InvocationConfiguration.Output, cancel);
            return broken.Count == 0 ? ExitCode.Done : ExitCode.RowsRefused;
        });
        return new("prove", "Try the promises of sync on a real server.") { crashes };
    }

    /// <summary>How much is tried.</summary>
    /// <param name="Cycles">How often the server is killed.</param>
    /// <param name="Phones">How many phones push.</param>
    /// <param name="Seed">The dice.</param>
    public sealed record Plan(int Cycles, int Phones, int Seed)
    {
        /// <summary>Facts each phone saves between two kills.</summary>
        public int Facts { get; init; } = 5;
    }

    /// <summary>Kills the server again and again while phones push; at the end every phone delivers the rest, compares itself with the book, and the books are checked.</summary>
    /// <returns>Every broken promise.</returns>
    public static async Task<IReadOnlyList<string>> CrashesAsync(Database store, string names, Plan plan, TextWriter output, CancellationToken cancel)
    {
        var field = (await ProveField.PrepareAsync(store, plan.Phones, cancel)).Select((each, at) => new ProveWork(each.Phone, each.Village, plan.Seed + at)).ToList();
        var dice = new Random(plan.Seed);
        var watch = Stopwatch.StartNew();
        using var server = new ProveServer(names);
        using var line = new HttpClient { BaseAddress = server.Address, Timeout = TimeSpan.FromSeconds(60) };
        for (var cycle = 1; cycle <= plan.Cycles; cycle++)
        {
            foreach (var work in field) work.Save(plan.Facts);
            await server.StartAsync(cancel);
            using var window = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            var pushing = Task.WhenAll(field.Select(work => Task.Run(() => work.PushAsync(line, window.Token), CancellationToken.None)));
            await Task.Delay(dice.Next(50, 900), cancel);
            server.Kill();
            await window.CancelAsync();
            await pushing;
            if (cycle % 10 == 0) await output.WriteLineAsync(Said($"{cycle} kills, {field.Sum(work => work.Phone.Receipts.Count)} receipts for {field.Sum(work => work.Phone.Saved)} facts, {watch.Elapsed.TotalSeconds:F0} s"));
        }

        await server.StartAsync(cancel);
        await Task.WhenAll(field.Select(work => Task.Run(() => work.PushAsync(line, cancel), cancel)));
        var broken = new List<string>();
        foreach (var work in field)
            if (!(await work.Phone.ReconcileAsync(line, work.Village.Text, cancel)).GetProperty("same").GetBoolean()) broken.Add($"{work.Village}: a phone and the book do not agree.");
        server.Kill();

        broken.AddRange(await ProveChecker.RunAsync(store, field, cancel));
        foreach (var promise in broken.Take(20)) await output.WriteLineAsync(promise);
        await output.WriteLineAsync(Said($"{plan.Cycles} kills, {field.Sum(work => work.Phone.Saved)} facts of {plan.Phones} phones: {(broken.Count == 0 ? "every receipt stands exactly once, numbers without holes, chains whole" : $"{broken.Count} promises broken")}"));
        return broken;
    }

    private static async Task<bool> IsOursAsync(Database store, CancellationToken cancel)
    {
        await Schema.UpgradeAsync(store, cancel);
        return await Restore.IsEmptyAsync(store, cancel);
    }

    private static string Said(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
