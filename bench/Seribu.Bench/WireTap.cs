using System.Net;
using System.Net.Sockets;
using System.Threading.Channels;

namespace Seribu.Bench;

/// <summary>Stands between a browser and a server on this machine and counts every byte that passes, both ways, headers included. It can be as slow as a mobile line.</summary>
internal sealed class WireTap : IAsyncDisposable
{
    private readonly TcpListener door = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly int server;
    private long up, down;
    private (SlowLine Up, SlowLine Down)? slow;

    public WireTap(int server)
    {
        this.server = server;
        door.Start();
        _ = AcceptAsync();
    }

    public Uri Address => new($"http://localhost:{((IPEndPoint)door.LocalEndpoint).Port}");

    /// <summary>How many bytes passed since it was last asked: from the browser, and to it.</summary>
    public (long Up, long Down) Take() => (Interlocked.Exchange(ref up, 0), Interlocked.Exchange(ref down, 0));

    /// <summary>From the next connection on everything passes over a line of so many bits a second in each direction, there and back in <paramref name="round"/>.</summary>
    public void Slow(double bitsPerSecond, TimeSpan round) => slow = (new(bitsPerSecond, round / 2), new(bitsPerSecond, round / 2));

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
        var line = slow;
        using var near = browser;
        using var far = new TcpClient();
        await far.ConnectAsync(IPAddress.Loopback, server);
        // Both sides greet each other before the first byte.
        if (line is { } both) await Task.Delay(both.Up.Way + both.Down.Way);
        await Task.WhenAny(
            PassAsync(near.GetStream(), far.GetStream(), count => Interlocked.Add(ref up, count), line?.Up),
            PassAsync(far.GetStream(), near.GetStream(), count => Interlocked.Add(ref down, count), line?.Down));
    }

    private async Task PassAsync(NetworkStream from, NetworkStream to, Action<int> passed, SlowLine? line)
    {
        // So much is on its way at most, as in a phone's own window: 64 pieces of 1 KB.
        var under = Channel.CreateBounded<(byte[] Bytes, Task Arrives)>(64);
        var arriving = ArriveAsync(under.Reader, to);
        var some = new byte[line is null ? 16 << 10 : 1 << 10];
        try
        {
            while (await from.ReadAsync(some, stop.Token) is > 0 and var count)
            {
                passed(count);
                await under.Writer.WriteAsync((some[..count], line is null ? Task.CompletedTask : Task.Delay(line.Takes(count), stop.Token)), stop.Token);
            }
        }
        catch (Exception closed) when (closed is OperationCanceledException or IOException or ObjectDisposedException)
        {
            // One side hung up: the other is hung up by whoever joined them.
        }

        under.Writer.Complete();
        await arriving;
    }

    private async Task ArriveAsync(ChannelReader<(byte[] Bytes, Task Arrives)> under, NetworkStream to)
    {
        try
        {
            await foreach (var (bytes, arrives) in under.ReadAllAsync(stop.Token))
            {
                await arrives;
                await to.WriteAsync(bytes, stop.Token);
            }
        }
        catch (Exception closed) when (closed is OperationCanceledException or IOException or ObjectDisposedException)
        {
            // As above.
        }
    }
}
