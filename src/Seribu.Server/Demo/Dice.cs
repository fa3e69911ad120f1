using System.Buffers.Binary;

namespace Seribu.Server.Demo;

/// <summary>Chance that never changes: SplitMix64 and plain arithmetic, so that a seed gives the same district on every machine and in every version.</summary>
/// <remarks>Every subject forks dice of its own, so that a new throw for one moves nothing of another.</remarks>
public sealed class Dice
{
    private const ulong Golden = 0x9E3779B97F4A7C15;

    private readonly ulong origin;
    private ulong state;

    /// <summary>Dice of a seed.</summary>
    public Dice(ulong seed) => origin = state = seed;

    /// <summary>Dice for one purpose or subject; the same name gives the same dice, whatever was thrown before.</summary>
    public Dice Fork(string name)
    {
        // FNV-1a, 64 bits.
        var hash = 0xCBF29CE484222325;
        foreach (var letter in name) hash = (hash ^ letter) * 0x100000001B3;
        return new(Mix(origin + Golden) ^ Mix(hash));
    }

    /// <summary>Dice for the n-th of something.</summary>
    public Dice Fork(string name, int number) => new(Fork(name).origin ^ Mix((ulong)number + 1));

    /// <summary>64 random bits.</summary>
    public ulong Bits() => Mix(state += Golden);

    /// <summary>0 to below 1.</summary>
    public double Unit() => (Bits() >> 11) * (1.0 / (1UL << 53));

    /// <summary>A whole number from low to high, both included.</summary>
    public int Between(int low, int high) => low + (int)BigMul(Bits(), (ulong)(high - low + 1));

    /// <summary>A number from low to below high.</summary>
    public double Between(double low, double high) => low + ((high - low) * Unit());

    /// <summary>Yes with a probability.</summary>
    public bool Chance(double probability) => Unit() < probability;

    /// <summary>About normal, mean 0 and SD 1: twelve throws added, because logarithms differ between machines in the last digit.</summary>
    public double Normal()
    {
        var sum = -6.0;
        for (var i = 0; i < 12; i++) sum += Unit();
        return sum;
    }

    /// <summary>One of a list.</summary>
    public T Pick<T>(IReadOnlyList<T> list) => list[Between(0, list.Count - 1)];

    /// <summary>The day so many days or fewer after another.</summary>
    public DateOnly Within(DateOnly from, int days) => from.AddDays(Between(0, Math.Max(0, days)));

    /// <summary>An id that sorts by its instant, as a device would give (UUIDv7).</summary>
    public Guid Id(long unixMilliseconds)
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, ((ulong)unixMilliseconds << 16) | (Bits() & 0x0FFF) | 0x7000);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], (Bits() >> 2) | 0x8000000000000000);
        return new(bytes, bigEndian: true);
    }

    private static int BigMul(ulong bits, ulong range) => (int)Math.BigMul(bits, range, out _);

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
