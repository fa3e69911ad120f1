using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Net;
using Seribu.Server.Host;
using Seribu.Server.Store;

namespace Seribu.Bench;

/// <summary>How long pages take while requests keep coming at a fixed rate, whether or not the ones before were answered (open loop).</summary>
internal static class PageBench
{
    private const int PerSecond = 200;
    private const int Seconds = 10;

    /// <param name="data">A folder made by <c>seribu demo --no-serve</c>.</param>
    /// <param name="user">A demo account that may see the page.</param>
    /// <param name="path">The page.</param>
    /// <param name="postgres">A PostgreSQL that holds the demo; else the folder does.</param>
    public static async Task RunAsync(DirectoryInfo data, string user, string path, string? postgres)
    {
        var start = Stopwatch.StartNew();
        await using var office = OfficeHost.Build(new(Database.At(postgres, data)) { Urls = "http://127.0.0.1:0" });
        await office.StartAsync();
        using var client = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer() }) { BaseAddress = new(office.Urls.First()) };
        await client.GetAsync("/masuk");
        Console.WriteLine($"first page {start.Elapsed.TotalSeconds:F2} s after the start of the host");

        await SignInAsync(client, user);
        for (var i = 0; i < 1_000; i++) (await client.GetAsync(path)).EnsureSuccessStatusCode();

        var inside = new List<double>();
        using var meter = ServerTimes(inside);
        var times = new double[PerSecond * Seconds];
        var clock = Stopwatch.StartNew();
        var running = new List<Task>();
        for (var i = 0; i < times.Length; i++)
        {
            var due = TimeSpan.FromSeconds((double)i / PerSecond);
            if (due > clock.Elapsed) await Task.Delay(due - clock.Elapsed);
            var at = i;
            running.Add(Task.Run(async () =>
            {
                // From the moment it was due: a late start is waiting too.
                using var answer = await client.GetAsync(path);
                await answer.Content.ReadAsByteArrayAsync();
                times[at] = (clock.Elapsed - due).TotalMilliseconds;
            }));
        }

        await Task.WhenAll(running);
        Say($"{path} at {PerSecond}/s, from due to read", times);
        lock (inside) Say($"{path} at {PerSecond}/s, inside the server", [.. inside]);
        var alone = new double[100];
        for (var i = 0; i < alone.Length; i++)
        {
            var one = Stopwatch.StartNew();
            (await client.GetAsync(path)).EnsureSuccessStatusCode();
            alone[i] = one.Elapsed.TotalMilliseconds;
        }

        Say($"{path} one after another", alone);
    }

    private static void Say(string what, double[] times)
    {
        Array.Sort(times);
        Console.WriteLine($"{what}: median {times[times.Length / 2]:F1} ms, p99 {times[times.Length * 99 / 100]:F1} ms, longest {times[^1]:F1} ms ({times.Length} requests)");
    }

    // The server's own clock: from the head of a request to the end of its answer.
    private static MeterListener ServerTimes(List<double> inside)
    {
        var listener = new MeterListener { InstrumentPublished = (instrument, self) => { if (instrument.Name == "http.server.request.duration") self.EnableMeasurementEvents(instrument); } };
        listener.SetMeasurementEventCallback<double>((_, seconds, _, _) => { lock (inside) inside.Add(seconds * 1000); });
        listener.Start();
        return listener;
    }

    private static async Task SignInAsync(HttpClient client, string user)
    {
        var form = await client.GetStringAsync("/masuk");
        string Field(string name) => form.Split($"name=\"{name}\"")[1].Split("value=\"")[1].Split('"')[0];
        var names = form.Split("<input").Skip(1).Select(i => i.Split("name=\"") is [_, var n, ..] ? n.Split('"')[0] : "").ToList();
        var answer = await client.PostAsync("/masuk", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            [names.First(n => n.Contains("ser", StringComparison.OrdinalIgnoreCase))] = user,
            [names.First(n => n.Contains("assword", StringComparison.OrdinalIgnoreCase))] = "contoh-seribu",
            ["__RequestVerificationToken"] = Field("__RequestVerificationToken"),
        }));
        answer.EnsureSuccessStatusCode();
    }
}
