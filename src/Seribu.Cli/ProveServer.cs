using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Seribu.Cli;

/// <summary>A real server in a process of its own, to be killed without warning.</summary>
public sealed class ProveServer : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly string store, before;
    private Process? process;
    private volatile string lastWords = "";

    /// <summary>A server over the store of a command line: <c>--data DIR</c> or <c>--database TEXT</c>.</summary>
    /// <param name="store">What names the store.</param>
    /// <param name="before">Shell words done before it in a place of mounts of its own, which ends with it; empty: the server alone.</param>
    public ProveServer(string store, string before = "")
    {
        (this.store, this.before) = (store, before);
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        Address = new($"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}");
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>Starts it and waits until it answers.</summary>
    public async Task StartAsync(CancellationToken cancel)
    {
        var serve = $"\"{typeof(ProveServer).Assembly.Location}\" serve {store} --urls {Address.AbsoluteUri.TrimEnd('/')}";
        var start = before.Length == 0 ? new ProcessStartInfo("dotnet", serve) : new ProcessStartInfo("unshare", [.. InOwnPlace(), "sh", "-c", $"{before} && exec dotnet {serve}"]);
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        start.Environment["Logging__LogLevel__Default"] = "None";
        // All phones of a proof call from one address.
        start.Environment["Office__SignInsPerMinute"] = "100000";
        process = Process.Start(start) ?? throw new IOException("The server did not start.");
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, told) => lastWords = told.Data is { Length: > 0 } words ? words : lastWords;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();

        using var line = new HttpClient { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(2) };
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < Patience;)
        {
            if (process.HasExited)
            {
                // Until it ended, and until all it said is heard.
                await process.WaitForExitAsync(cancel);
                throw new IOException($"The server ended while it started: {lastWords}");
            }

            try
            {
                using var answer = await line.GetAsync("/health", cancel);
                if (answer.IsSuccessStatusCode) return;
            }
            catch (Exception notYet) when (notYet is HttpRequestException or TaskCanceledException)
            {
                // It is not listening yet.
                await Task.Delay(50, cancel);
            }
        }

        throw new IOException("The server did not answer.");
    }

    /// <summary>A path as this server's mounts show it.</summary>
    public string Seen(string path) => $"/proc/{process!.Id}/root{path}";

    /// <summary>Kills it in the middle of whatever it does (SIGKILL).</summary>
    public void Kill()
    {
        process?.Kill();
        process?.WaitForExit();
        process?.Dispose();
        process = null;
    }

    /// <inheritdoc/>
    public void Dispose() => Kill();

    // Who is not root becomes it among their own mounts alone.
    private static string[] InOwnPlace() => Environment.IsPrivilegedProcess ? ["--mount"] : ["--user", "--map-root-user", "--mount"];
}
