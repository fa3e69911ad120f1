using System.Globalization;
using System.Net;
using Microsoft.Data.Sqlite;
using Seribu.Server.Store;

namespace Seribu.Cli;

/// <summary>The server burns down and an old backup is restored: the phones notice, offer again what they delivered since, and the books hold every acknowledged fact exactly once.</summary>
public static class ProveRestore
{
    private const int Facts = 10;

    /// <summary>Runs it on an empty store.</summary>
    /// <returns>Every broken promise.</returns>
    public static async Task<IReadOnlyList<string>> RunAsync(Database store, string names, int phones, int seed, TextWriter output, CancellationToken cancel)
    {
        var field = (await ProveField.PrepareAsync(store, phones, cancel)).Select((each, at) => new ProveWork(each.Phone, each.Village, seed + at)).ToList();
        var backup = new FileInfo(Path.Combine(Directory.CreateTempSubdirectory("seribu-prove-").FullName, "seribu.backup"));
        using var server = new ProveServer(names);
        using var line = new HttpClient { BaseAddress = server.Address, Timeout = TimeSpan.FromSeconds(60) };

        await server.StartAsync(cancel);
        await PushAsync(field, line, cancel);
        foreach (var work in field) work.Save(Facts);
        // The backup is written while phones deliver: some of what they are given receipts for is in it, some is not.
        var pushing = PushAsync(field, line, cancel);
        var content = await Backup.WriteAsync(store, backup, _ => { }, cancel);
        await pushing;
        field.AddRange(await NewcomersAsync(field, line, seed + phones, cancel));
        await PushAsync(field, line, cancel);
        server.Kill();
        var acknowledged = field.Sum(work => work.Phone.Promised.Count);

        await EmptyAsync(store, cancel);
        await Restore.ReadAsync(store, backup, _ => { }, cancel);
        await server.StartAsync(cancel);
        var broken = await HearAsync(field, line, cancel);
        server.Kill();
        backup.Directory!.Delete(recursive: true);
        if (content.Lines >= acknowledged) broken.Add("The backup held everything: nothing was to be healed.");

        broken.AddRange(await ProveCrashes.EndAsync(store, server, line, field, cancel));
        foreach (var promise in broken.Take(20)) await output.WriteLineAsync(promise);
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"{acknowledged} facts acknowledged, {content.Lines} of them in the backup: {(broken.Count == 0 ? $"{field.Count} phones brought the rest back, every fact stands exactly once, chains whole, state as the books say" : $"{broken.Count} promises broken")}"));
        return broken;
    }

    private static async Task PushAsync(List<ProveWork> field, HttpClient line, CancellationToken cancel)
    {
        foreach (var work in field) work.Save(Facts);
        await Task.WhenAll(field.Select(work => Task.Run(() => work.PushAsync(line, cancel), cancel)));
    }

    /// <summary>Phones that sign in after the backup: the restored server has never heard of them.</summary>
    private static async Task<IReadOnlyList<ProveWork>> NewcomersAsync(IReadOnlyList<ProveWork> field, HttpClient line, int seed, CancellationToken cancel)
    {
        var newcomers = new List<ProveWork>();
        foreach (var village in field.Select(work => work.Village).Distinct())
        {
            var phone = new ProvePhone();
            if (await phone.SignInAsync(line, ProveField.UserOf(village), ProveField.Password, cancel: cancel) is var status && status != HttpStatusCode.OK)
                throw new InvalidDataException($"A phone could not sign in: {(int)status}.");
            newcomers.Add(new(phone, village, seed + newcomers.Count));
        }

        return newcomers;
    }

    /// <summary>Every phone syncs as it always does, and hears of the restore.</summary>
    private static async Task<List<string>> HearAsync(IReadOnlyList<ProveWork> field, HttpClient line, CancellationToken cancel)
    {
        var broken = new List<string>();
        foreach (var work in field)
            if (!await work.Phone.HearOfRestoreAsync(line, work.Village.Text, cancel)) broken.Add($"{work.Village}: a phone was not told that the server was restored.");
        return broken;
    }

    /// <summary>What a fire leaves of a store.</summary>
    private static async Task EmptyAsync(Database store, CancellationToken cancel)
    {
        if (store is SqliteDatabase sqlite)
        {
            SqliteConnection.ClearAllPools();
            foreach (var file in (string[])["", "-wal", "-shm"]) File.Delete(sqlite.Path + file);
        }
        else
        {
            await using var session = await store.WriteAsync(cancel);
            await session.RunAsync("DROP SCHEMA public CASCADE", cancel);
            await session.RunAsync("CREATE SCHEMA public", cancel);
            await session.CommitAsync(cancel);
        }

        await Schema.UpgradeAsync(store, cancel);
    }
}
