using System.Net;
using System.Net.Sockets;

namespace Seribu.Bench;

/// <summary>Stands between a browser and a server on this machine and counts every byte that passes, both ways, headers included.</summary>
internal sealed class WireTap : IAsyncDisposable
{
    private readonly TcpListener door = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly int server;
    private long up, down;

    public WireTap(int server)
    {
        this.server = server;
        door.Start();
        _ = AcceptAsync();
    }

    public Uri Address => new($"http://localhost:{((IPEndPoint)door.LocalEndpoint).Port}");

    /// <summary>How many bytes passed since it was last asked: from the browser, and to it.</summary>
    public (long Up, long Down) Take() => (Interlocked.Exchange(ref up, 0), Interlocked.Exchange(ref down, 0));

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        door.Stop();
        stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!stop.IsCancellationRequested)
        {
            TcpClient browser;
            try
            {
                browser = await door.AcceptTcpClientAsync(stop.Token);
            }
            catch (Exception closed) when (closed is OperationCanceledException or SocketException)
            {
                return;
            }

            _ = JoinAsync(browser);
        }
    }

    private async Task JoinAsync(TcpClient browser)
    {
        using var near = browser;
        using var far = new TcpClient();
        await far.ConnectAsync(IPAddress.Loopback, server);
        await Task.WhenAny(
            PassAsync(near.GetStream(), far.GetStream(), count => Interlocked.Add(ref up, count)),
            PassAsync(far.GetStream(), near.GetStream(), count => Interlocked.Add(ref down, count)));
    }

    private async Task PassAsync(NetworkStream from, NetworkStream to, Action<int> passed)
    {
        var some = new byte[16 << 10];
        try
        {
            while (await from.ReadAsync(some, stop.Token) is > 0 and var count)
            {
                passed(count);
                await to.WriteAsync(some.AsMemory(0, count), stop.Token);
            }
        }
        catch (Exception closed) when (closed is OperationCanceledException or IOException or ObjectDisposedException)
        {
            // One side hung up: the other is hung up by whoever joined them.
        }
    }
}
