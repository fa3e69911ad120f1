using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using Npgsql;

[assembly: AssemblyFixture(typeof(Seribu.Server.Tests.Stores.PostgresServer))]

namespace Seribu.Server.Tests.Stores;

/// <summary>A real PostgreSQL of our own for one run of the tests: started when the first test asks, on loopback and a free port, and thrown away.</summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private const int Ports = 5;

    private readonly string folder = Path.Combine(Path.GetTempPath(), $"seribu-pg-{Guid.NewGuid():N}");
    private readonly string password = RandomNumberGenerator.GetHexString(32);
    private readonly SemaphoreSlim starting = new(1);
    private int port;
    private bool started;

    /// <summary>A fresh, empty database; the string connects to it.</summary>
    public async Task<string> NewDatabaseAsync()
    {
        await StartAsync();
        var name = $"t{Guid.NewGuid():N}";
        await using var connection = new NpgsqlConnection(ConnectionString("postgres"));
        await connection.OpenAsync();
        await using var create = new NpgsqlCommand($"CREATE DATABASE {name}", connection);
        await create.ExecuteNonQueryAsync();
        return ConnectionString(name);
    }

    public async ValueTask DisposeAsync()
    {
        if (started)
        {
            NpgsqlConnection.ClearAllPools();
            await RunAsync("pg_ctl", "stop", "-D", folder, "-m", "immediate", "-w");
            Directory.Delete(folder, recursive: true);
        }

        starting.Dispose();
    }

    private async Task StartAsync()
    {
        await starting.WaitAsync();
        try
        {
            if (started) return;

            Directory.CreateDirectory(folder);
            var secret = Path.Combine(folder, "..", Path.GetFileName(folder) + ".password");
            await File.WriteAllTextAsync(secret, password);
            if (Environment.IsPrivilegedProcess) await ExecuteAsync("chown", "-R", "postgres", folder, secret);
            await RunAsync("initdb", "-D", folder, "-U", "seribu", "-A", "scram-sha-256", $"--pwfile={secret}", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync");
            File.Delete(secret);

            await ListenAsync(Ports);
            started = true;
        }
        finally
        {
            starting.Release();
        }
    }

    /// <summary>Starts it on a port that is free a moment before. A server of another test may take it in that moment: then the next is tried.</summary>
    private async Task ListenAsync(int tries)
    {
        port = FreePort();
        // A test's data need not survive a power cut.
        var settings = $"-h 127.0.0.1 -p {port} -k {folder} -c fsync=off -c full_page_writes=off -c max_connections=200";
        try
        {
            await RunAsync("pg_ctl", "start", "-D", folder, "-w", "-l", Path.Combine(folder, "log"), "-o", settings);
        }
        catch (InvalidOperationException) when (tries > 1)
        {
            await ListenAsync(tries - 1);
        }
    }

    private string ConnectionString(string database) =>
        $"Host=127.0.0.1;Port={port};Username=seribu;Password={password};Database={database};Maximum Pool Size=20";

    // PostgreSQL refuses to run as root; a container's tests usually do.
    private static Task RunAsync(string tool, params string[] arguments) => Environment.IsPrivilegedProcess
        ? ExecuteAsync("runuser", ["-u", "postgres", "--", Tool(tool), .. arguments])
        : ExecuteAsync(Tool(tool), arguments);

    private static string Tool(string name)
    {
        const string home = "/usr/lib/postgresql";
        var newest = Directory.Exists(home) ? Directory.GetDirectories(home).OrderByDescending(each => int.Parse(Path.GetFileName(each))).FirstOrDefault() : null;
        return newest is null ? name : Path.Combine(newest, "bin", name);
    }

    // Output is not piped: the server outlives pg_ctl and would hold the pipe open.
    private static async Task ExecuteAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", "\"$0\" \"$@\" > /dev/null 2>&1 < /dev/null", program, .. arguments]) { WorkingDirectory = "/" })!;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}. The tests need PostgreSQL 15 or newer (Debian: apt-get install postgresql).");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
