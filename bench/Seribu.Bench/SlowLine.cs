using System.Diagnostics;

namespace Seribu.Bench;

/// <summary>One direction of a mobile line: so many bits a second, shared by all who talk over it, and a way that takes its time.</summary>
/// <param name="bitsPerSecond">How much passes.</param>
/// <param name="way">How long a byte is on its way, besides.</param>
internal sealed class SlowLine(double bitsPerSecond, TimeSpan way)
{
    private readonly Lock turn = new();
    private readonly long start = Stopwatch.GetTimestamp();
    private TimeSpan free;

    public TimeSpan Way => way;

    /// <summary>How long until some bytes that are handed over now have arrived.</summary>
    public TimeSpan Takes(int bytes)
    {
        lock (turn)
        {
            var now = Stopwatch.GetElapsedTime(start);
            if (free < now) free = now;
            free += TimeSpan.FromSeconds(bytes * 8 / bitsPerSecond);
            return free + way - now;
        }
    }
}
