using System.Diagnostics;
using System.IO.Compression;
using Microsoft.Extensions.DependencyInjection;
using Seribu.Cli;
using Seribu.Domain.Book;
using Seribu.Domain.Care;
using Seribu.Domain.Regions;
using Seribu.Server.Book;
using Seribu.Server.Host;
using Seribu.Server.Store;

namespace Seribu.Bench;

/// <summary>Phones against a real host on this machine: how many facts a second become durable, and how long many first downloads at once take.</summary>
internal static class SyncBench
{
    private const int Phones = 50;
    private const int Batch = 40;

    /// <summary>Fifty phones push batches of forty, packed, over HTTP, each waiting for its answer; every acknowledged fact is durable.</summary>
    public static async Task IntakeAsync(DirectoryInfo folder, int batches, bool isSealed)
    {
        var data = new DirectoryInfo(Path.Combine(folder.FullName, $"sync-{Guid.NewGuid():N}"));
        try
        {
            await using var store = new SqliteDatabase(Path.Combine(data.FullName, "seribu.db"));
            var field = (await ProveField.PrepareAsync(store, Phones, CancellationToken.None)).Select((each, at) => new ProveWork(each.Phone, each.Village, at)).ToList();
            await using var office = OfficeHost.Build(new(store) { Urls = "http://127.0.0.1:0", Overrides = Quiet });
            await office.StartAsync();
            using var line = Line(office.Urls.First());
            // Families first: what is measured is a month's weighings and a family now and then.
            foreach (var work in field) work.Save(Batch);
            await PushAsync(field, line, isSealed);
            foreach (var work in field) work.Save(Batch * batches);
            var before = field.Sum(work => work.Phone.Receipts.Count);

            var clock = Stopwatch.StartNew();
            var cpu = Process.GetCurrentProcess().TotalProcessorTime;
            await PushAsync(field, line, isSealed);
            clock.Stop();

            var facts = field.Sum(work => work.Phone.Receipts.Count) - before;
            Console.WriteLine($"{(isSealed ? "sealed" : "open")}: {facts} facts of {Phones} phones in {clock.Elapsed.TotalSeconds:F1} s: {facts / clock.Elapsed.TotalSeconds:F0} facts/s durable, {(Process.GetCurrentProcess().TotalProcessorTime - cpu).TotalSeconds:F1} s of CPU for phones and server together");
        }
        finally
        {
            data.Delete(recursive: true);
        }
    }

    /// <summary>A hundred phones that ask for their first document of a village of 2,000 people in the same moment.</summary>
    public static async Task FirstAsync(DirectoryInfo folder)
    {
        var data = new DirectoryInfo(Path.Combine(folder.FullName, $"first-{Guid.NewGuid():N}"));
        await using var store = new SqliteDatabase(Path.Combine(data.FullName, "seribu.db"));
        var (phone, code) = (await ProveField.PrepareAsync(store, 4, CancellationToken.None))[0];
        var village = code.Text;
        await using var office = OfficeHost.Build(new(store) { Urls = "http://127.0.0.1:0", Overrides = Quiet });
        await office.StartAsync();
        foreach (var part in VillageOf(code).Chunk(500)) await office.Services.GetRequiredService<Intake>().OfferAsync(new(code, Author.House, "office", part), CancellationToken.None);
        using var line = Line(office.Urls.First());

        var clock = Stopwatch.StartNew();
        var times = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Task.Run(async () =>
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/villages/{village}/snapshot");
            request.Headers.Authorization = new("Bearer", phone.AccessToken);
            request.Headers.AcceptEncoding.ParseAdd("br");
            using var answer = await line.SendAsync(request);
            answer.EnsureSuccessStatusCode();
            var packed = await answer.Content.ReadAsByteArrayAsync();
            using var plain = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress);
            using var document = await System.Text.Json.JsonDocument.ParseAsync(plain);
            var rows = document.RootElement.GetProperty("tables").GetProperty("person").GetProperty("rows").GetArrayLength();
            return (clock.Elapsed.TotalMilliseconds, bytes: packed.Length, rows);
        })));
        var sorted = times.Select(time => time.TotalMilliseconds).Order().ToArray();
        data.Delete(recursive: true);
        Console.WriteLine($"100 first downloads of {times[0].rows} people ({times[0].bytes / 1024.0:F0} KB packed): median {sorted[50]:F0} ms, p95 {sorted[95]:F0} ms");
    }

    /// <summary>500 families of four; 200 of the children weighed monthly for two years. Names are random letters: harder to pack than real ones.</summary>
    private static IEnumerable<ReadOnlyMemory<byte>> VillageOf(VillageCode village)
    {
        var dice = new Random(1);
        ReadOnlyMemory<byte> Fact(string kind, Guid subject, DateOnly on, FactBody body) =>
            FactWriter.Write(new() { Id = Guid.CreateVersion7(), Kind = kind, Village = village, Subject = subject, On = on, Body = body });
        static RegisterChange Change(Register register, params (string Field, string Value)[] fields) =>
            new(register, [.. fields.Select(field => new FieldChange(register.Field(field.Field)!, field.Value, null))]);
        string Name() => string.Join(' ', Enumerable.Range(0, 2).Select(_ => new string([.. Enumerable.Range(0, 7).Select(_ => (char)('a' + dice.Next(26)))])));

        for (var family = 0; family < 500; family++)
        {
            var home = Guid.CreateVersion7();
            yield return Fact(Kinds.Household, home, new(2024, 1, 5), Change(Register.Household, ("dusun", $"{dice.Next(5)}"), ("rt", $"{dice.Next(30):000}")));
            for (var member = 0; member < 4; member++)
            {
                var person = Guid.CreateVersion7();
                var isChild = member == 3 && family < 200;
                var born = isChild ? new DateOnly(2024, 1, 1).AddDays(dice.Next(300)) : new DateOnly(1960, 1, 1).AddDays(dice.Next(20_000));
                yield return Fact(Kinds.Person, person, new(2024, 11, 5), Change(Register.Person, ("household", $"{home}"), ("name", Name()), ("sex", dice.Next(2) == 0 ? "m" : "f"), ("born_on", FactWriter.Day(born))));
                for (var month = 0; isChild && month < 24; month++)
                    yield return Fact(Kinds.ChildVisit, person, new DateOnly(2024, 11, 10).AddMonths(month), new ChildVisit { Present = true, WeightKg = 8m + (month / 10m) + (dice.Next(3) / 10m) });
            }
        }
    }

    private static Dictionary<string, string?> Quiet => new() { ["Logging:LogLevel:Default"] = "None", ["Logging:LogLevel:Microsoft"] = "None", ["Logging:LogLevel:Microsoft.Hosting.Lifetime"] = "None" };

    private static HttpClient Line(string url) => new(new SocketsHttpHandler { MaxConnectionsPerServer = 200 }) { BaseAddress = new(url), Timeout = TimeSpan.FromMinutes(2) };

    private static Task PushAsync(List<ProveWork> field, HttpClient line, bool isSealed) => Task.WhenAll(field.Select(work => Task.Run(async () =>
    {
        while (work.Phone.Outbox.Any()) await work.Phone.PushAsync(line, Batch, isSealed);
    })));
}
