using System.Buffers.Binary;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace Seribu.Domain.Reference;

/// <summary>The reference data a judgement stands on: rule rows and schedules by path, and one hash over all of it.</summary>
/// <remarks>Results name the bundle they were judged with, so that an old figure can say by which rows it was made.</remarks>
public sealed class ReferenceBundle
{
    private const string Root = "reference/";

    private readonly SortedDictionary<string, byte[]> files;

    /// <summary>A bundle of the given files; a path looks like <c>indicators/KPM-GUIDE.json</c>.</summary>
    public ReferenceBundle(IEnumerable<KeyValuePair<string, byte[]>> files)
    {
        this.files = new(StringComparer.Ordinal);
        foreach (var (path, content) in files) this.files[path] = content;
        Hash = HashOf(this.files);
    }

    /// <summary>The rows this release of Seribu carries.</summary>
    public static ReferenceBundle Embedded { get; } = new(ReadEmbedded());

    /// <summary>SHA-256 over every path and content in the order of the paths, 64 small hex digits.</summary>
    public string Hash { get; }

    /// <summary>Every path, in order.</summary>
    public IReadOnlyCollection<string> Paths => files.Keys;

    /// <summary>The text of one file.</summary>
    /// <exception cref="FileNotFoundException">The bundle has no such file.</exception>
    public string Text(string path) => Encoding.UTF8.GetString(Bytes(path));

    /// <summary>The bytes of one file, as published.</summary>
    /// <exception cref="FileNotFoundException">The bundle has no such file.</exception>
    public byte[] Bytes(string path) =>
        files.TryGetValue(path, out var content) ? content : throw new FileNotFoundException($"The reference data has no '{path}'.", path);

    private static string HashOf(SortedDictionary<string, byte[]> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[4];
        foreach (var (path, content) in files)
        {
            // Lengths stand before path and content, so that no byte can move from one to the other unnoticed.
            foreach (var part in (ReadOnlySpan<byte[]>)[Encoding.UTF8.GetBytes(path), content])
            {
                BinaryPrimitives.WriteInt32BigEndian(length, part.Length);
                hash.AppendData(length);
                hash.AppendData(part);
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static IEnumerable<KeyValuePair<string, byte[]>> ReadEmbedded()
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Root, StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            var content = new byte[stream.Length];
            stream.ReadExactly(content);
            yield return new(name[Root.Length..], content);
        }
    }
}
