using System.Buffers.Binary;
using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using Seribu.Server.Store;

namespace Seribu.Server.Programme.Gatherings;

/// <summary>What the code on a sheet or screen stands for: a gathering, and until when it lets people check in.</summary>
/// <param name="Region">The place that keeps the gathering.</param>
/// <param name="Form"><c>training</c> or <c>meeting</c>.</param>
/// <param name="Id">Its record.</param>
/// <param name="Until">Whole minutes.</param>
public sealed record CheckInCode(string Region, string Form, Guid Id, DateTimeOffset Until)
{
    // Form, length of the region, its digits as a number, the record, minutes since 1970; then the seal.
    private const int Length = 1 + 1 + 8 + 16 + 4, SealLength = 16;
    private const byte Training = 0, Meeting = 1;
    private const string Secret = "check-in";

    /// <summary>The code as it stands in an address: 62 letters that nobody can make without the installation's key.</summary>
    public string Seal(byte[] key)
    {
        Span<byte> bytes = stackalloc byte[Length + SealLength];
        bytes[0] = Form == "training" ? Training : Meeting;
        bytes[1] = (byte)Region.Length;
        BinaryPrimitives.WriteInt64BigEndian(bytes[2..], long.Parse(Region.Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture));
        Id.TryWriteBytes(bytes[10..], bigEndian: true, out _);
        BinaryPrimitives.WriteUInt32BigEndian(bytes[26..], (uint)(Until.ToUnixTimeSeconds() / 60));
        HMACSHA256.HashData(key, bytes[..Length])[..SealLength].CopyTo(bytes[Length..]);
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>Reads a code; nothing when this installation did not make it.</summary>
    public static CheckInCode? Open(string code, byte[] key)
    {
        if (!Base64Url.IsValid(code) || Base64Url.DecodeFromChars(code) is not { Length: Length + SealLength } bytes) return null;
        if (!CryptographicOperations.FixedTimeEquals(HMACSHA256.HashData(key, bytes.AsSpan(0, Length)).AsSpan(0, SealLength), bytes.AsSpan(Length))) return null;

        return new(
            Dotted(BinaryPrimitives.ReadInt64BigEndian(bytes.AsSpan(2)), bytes[1]), bytes[0] == Training ? "training" : "meeting", new(bytes.AsSpan(10, 16), bigEndian: true),
            DateTimeOffset.FromUnixTimeSeconds(60L * BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(26))));
    }

    /// <summary>The key of an installation; it is made when it is first asked for.</summary>
    public static async Task<byte[]> KeyAsync(Database database, CancellationToken cancel)
    {
        await using (var session = await database.ReadAsync(cancel))
            if (await ReadAsync(session, cancel) is { } known) return known;

        await using var writing = await database.WriteAsync(cancel);
        await writing.RunAsync("INSERT INTO secret (name, value) VALUES (@name, @value) ON CONFLICT (name) DO NOTHING", cancel, ("@name", Secret), ("@value", RandomNumberGenerator.GetBytes(32)));
        var made = await ReadAsync(writing, cancel);
        await writing.CommitAsync(cancel);
        return made!;
    }

    private static Task<byte[]?> ReadAsync(Session session, CancellationToken cancel) =>
        session.FirstAsync("SELECT value FROM secret WHERE name = @name", row => (byte[]?)row.Bytes(0), cancel, ("@name", Secret));

    // 19, 19.05, 19.05.01, 19.05.01.2004: dots behind the second, fourth and sixth digit.
    private static string Dotted(long digits, int length)
    {
        var dots = length switch { 2 => 0, 5 => 1, 8 => 2, _ => 3 };
        var text = digits.ToString(CultureInfo.InvariantCulture).PadLeft(length - dots, '0');
        for (var dot = dots; dot > 0; dot--) text = text.Insert(2 * dot, ".");
        return text;
    }
}
