using System.Globalization;
using System.Net;
using Seribu.Server.Store;

namespace Seribu.Cli;

/// <summary>The server's disk fills up while phones push: it says so, acknowledges nothing that does not stand, goes on answering questions, and takes the rest when there is room again.</summary>
/// <remarks>The disk is real and small: memory mounted for the server alone (Linux, <c>unshare</c>), most of it taken by ballast.</remarks>
public static class ProveDisk
{
    private const int Facts = 25, MostFacts = 2_000, Disk = 32, Room = 3;

    /// <summary>Runs it in an empty folder.</summary>
    /// <returns>Every broken promise.</returns>
    public static async Task<IReadOnlyList<string>> RunAsync(DirectoryInfo folder, int phones, int seed, TextWriter output, CancellationToken cancel)
    {
        var (made, disk) = (folder.CreateSubdirectory("made"), folder.CreateSubdirectory("disk"));
        List<ProveWork> field;
        await using (var store = new SqliteDatabase(Path.Combine(made.FullName, "seribu.db")))
            field = [.. (await ProveField.PrepareAsync(store, phones, cancel)).Select((each, at) => new ProveWork(each.Phone, each.Village, seed + at))];

        var size = made.GetFiles().Sum(file => file.Length) >> 20;
        using var server = new ProveServer(
            $"--data \"{disk.FullName}\"",
            $"mount -t tmpfs -o size={Disk + size}m tmpfs \"{disk.FullName}\" && cp \"{made.FullName}\"/* \"{disk.FullName}\" && head -c {Disk - Room}M /dev/zero > \"{disk.FullName}/ballast\"");
        using var line = new HttpClient { BaseAddress = server.Address, Timeout = TimeSpan.FromSeconds(60) };
        await server.StartAsync(cancel);

        var broken = new List<string>();
        var refusals = await Task.WhenAll(field.Select(work => Task.Run(() => UntilFullAsync(work, line, broken, cancel), cancel)));
        var acknowledged = field.Sum(work => work.Phone.Receipts.Count);
        if (!refusals.Any(full => full)) broken.Add("The disk did not fill up: nothing was proved.");
        foreach (var work in field.DistinctBy(work => work.Village))
            using (var asked = await work.Phone.GetAsync(line, $"/api/villages/{work.Village}/changes?after=0", cancel))
                if (!asked.IsSuccessStatusCode) broken.Add($"A full disk answers a question with {(int)asked.StatusCode}.");

        File.Delete(server.Seen(Path.Combine(disk.FullName, "ballast")));
        await Task.WhenAll(field.Select(work => Task.Run(() => work.PushAsync(line, cancel), cancel)));
        foreach (var work in field)
            if (!await work.AgreesAsync(line, cancel)) broken.Add($"{work.Village}: a phone and the book do not agree.");
        // Nobody writes any more; the disk goes with its server.
        var after = folder.CreateSubdirectory("after");
        foreach (var file in (string[])["seribu.db", "seribu.db-wal"]) File.Copy(server.Seen(Path.Combine(disk.FullName, file)), Path.Combine(after.FullName, file));
        server.Kill();
        await using (var store = new SqliteDatabase(Path.Combine(after.FullName, "seribu.db"))) broken.AddRange(await ProveChecker.RunAsync(store, field, cancel));

        foreach (var promise in broken.Take(20)) await output.WriteLineAsync(promise);
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"{acknowledged} of {field.Sum(work => work.Phone.Saved)} facts before the disk was full: {(broken.Count == 0 ? "the rest was taken when there was room, every fact stands exactly once, chains whole, state as the books say" : $"{broken.Count} promises broken")}"));
        return broken;
    }

    /// <summary>Offers batch after batch until the server has no room; says so when the refusal is not a plain one.</summary>
    private static async Task<bool> UntilFullAsync(ProveWork work, HttpClient line, List<string> broken, CancellationToken cancel)
    {
        while (work.Phone.Saved < MostFacts)
        {
            if (!work.Phone.Outbox.Any()) work.Save(Facts);
            using var answer = await work.Phone.SendAsync(line, work.Phone.Body([.. work.Phone.Outbox.Take(10)], isSealed: false), cancel);
            var text = await answer.Content.ReadAsStringAsync(cancel);
            if (answer.IsSuccessStatusCode) { work.Phone.Read(System.Text.Json.JsonDocument.Parse(text).RootElement); continue; }

            if (answer.StatusCode != HttpStatusCode.InsufficientStorage || answer.Headers.RetryAfter is null || !text.Contains("no-room", StringComparison.Ordinal))
                lock (broken) broken.Add($"A full disk answers {(int)answer.StatusCode}: {text}");
            return true;
        }

        return false;
    }
}
