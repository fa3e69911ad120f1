using System.Diagnostics;
using System.Globalization;
using Seribu.Server.Store;

namespace Seribu.Cli;

/// <summary>Kills the server again and again while phones push; at the end every phone delivers the rest, compares itself with the book, and the books are checked.</summary>
public static class ProveCrashes
{
    private const int Call = 40;
    private static readonly TimeSpan WakingUp = TimeSpan.FromSeconds(20);

    /// <summary>How much is tried.</summary>
    /// <param name="Cycles">How often the server is killed.</param>
    /// <param name="Phones">How many phones push.</param>
    /// <param name="Seed">The dice.</param>
    public sealed record Plan(int Cycles, int Phones, int Seed)
    {
        /// <summary>Facts each phone saves between two kills.</summary>
        public int Facts { get; init; } = 5;
    }

    /// <summary>Runs it, or goes on with one that was broken off.</summary>
    /// <param name="store">Both the proof and the server it starts use it.</param>
    /// <param name="names">What names that store on a command line.</param>
    /// <param name="plan">How much.</param>
    /// <param name="record">The phones' own record.</param>
    /// <param name="output">Where progress is told.</param>
    /// <param name="cancel">Breaks it off.</param>
    /// <returns>Every broken promise.</returns>
    public static async Task<IReadOnlyList<string>> RunAsync(Database store, string names, Plan plan, ProveRecord record, TextWriter output, CancellationToken cancel)
    {
        if (record.Field.Count == 0) record.Begin((await ProveField.PrepareAsync(store, plan.Phones, cancel)).Select((each, at) => new ProveWork(each.Phone, each.Village, plan.Seed + at)));
        var field = record.Field;
        var dice = new Random(plan.Seed + record.Cycles);
        var (watch, before) = (Stopwatch.StartNew(), record.Cycles);
        using var server = new ProveServer(names);
        using var line = new HttpClient { BaseAddress = server.Address, Timeout = TimeSpan.FromSeconds(60) };
        while (record.Cycles < plan.Cycles)
        {
            // Who has a whole call waiting writes nothing new: kills are to strike what is under way, not to pile up what is not.
            foreach (var work in field.Where(work => work.Phone.Waiting < Call)) work.Save(plan.Facts);
            record.Keep(isKill: false);
            await server.StartAsync(cancel);
            using var window = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            var pushing = Task.WhenAll(field.Select(work => Task.Run(() => work.PushAsync(line, window.Token), CancellationToken.None)));
            if (dice.Next(4) > 0) await FirstReceiptAsync(field, pushing, cancel);
            await Task.Delay(dice.Next(50, 900), cancel);
            server.Kill();
            await window.CancelAsync();
            await pushing;
            record.Keep(isKill: true);
            if (record.Cycles % 10 == 0) await output.WriteLineAsync(Progress(plan, record, before, watch.Elapsed));
        }

        var broken = await EndAsync(store, server, line, field, cancel);
        record.Keep(isKill: false);
        foreach (var promise in broken.Take(20)) await output.WriteLineAsync(promise);
        await output.WriteLineAsync(Said(
            $"{record.Cycles} kills, {field.Sum(work => work.Phone.Saved)} facts of {field.Count} phones: {(broken.Count == 0 ? "every receipt stands exactly once, numbers without holes, chains whole, state as the books say" : $"{broken.Count} promises broken")}"));
        return broken;
    }

    // A busy machine takes seconds to wake a server up: three kills of four wait until it has promised something, the others strike whenever they do.
    private static async Task FirstReceiptAsync(IReadOnlyList<ProveWork> field, Task pushing, CancellationToken cancel)
    {
        int Receipts() => field.Sum(work => work.Phone.Receipts.Count);
        var (held, waited) = (Receipts(), Stopwatch.StartNew());
        while (Receipts() == held && !pushing.IsCompleted && waited.Elapsed < WakingUp) await Task.Delay(5, cancel);
    }

    /// <summary>Lets every phone deliver what it still has and compare itself, then checks the books.</summary>
    internal static async Task<List<string>> EndAsync(Database store, ProveServer server, HttpClient line, IReadOnlyList<ProveWork> field, CancellationToken cancel)
    {
        await server.StartAsync(cancel);
        await Task.WhenAll(field.Select(work => Task.Run(() => work.PushAsync(line, cancel), cancel)));
        var broken = new List<string>();
        foreach (var work in field)
            if (!await work.AgreesAsync(line, cancel)) broken.Add($"{work.Village}: a phone and the book do not agree.");
        server.Kill();

        broken.AddRange(await ProveChecker.RunAsync(store, field, cancel));
        return broken;
    }

    private static string Progress(Plan plan, ProveRecord record, int before, TimeSpan spent)
    {
        var left = spent / (record.Cycles - before) * (plan.Cycles - record.Cycles);
        return Said($"{record.Cycles} of {plan.Cycles} kills, {record.Field.Sum(work => work.Phone.Receipts.Count)} receipts for {record.Field.Sum(work => work.Phone.Saved)} facts, {spent.TotalSeconds:F0} s, about {left.TotalMinutes:F0} min to go");
    }

    private static string Said(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
