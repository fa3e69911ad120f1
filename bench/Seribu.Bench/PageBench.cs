using System.Diagnostics;
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
    public static async Task RunAsync(DirectoryInfo data, string user, string path)
    {
        var start = Stopwatch.StartNew();
        await using var office = OfficeHost.Build(new(Database.At(null, data)) { Urls = "http://127.0.0.1:0" });
        await office.StartAsync();
        using var client = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer() }) { BaseAddress = new(office.Urls.First()) };
        await client.GetAsync("/masuk");
        Console.WriteLine($"first page {start.Elapsed.TotalSeconds:F2} s after the start of the host");

        await SignInAsync(client, user);
        for (var i = 0; i < 300; i++) (await client.GetAsync(path)).EnsureSuccessStatusCode();

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
        Array.Sort(times);
        Console.WriteLine($"{path} at {PerSecond}/s: median {times[times.Length / 2]:F1} ms, p99 {times[times.Length * 99 / 100]:F1} ms, longest {times[^1]:F1} ms");
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
