using System.Security.Cryptography;
using System.Text;
using Seribu.Server.Store;

namespace Seribu.Server.Book;

/// <summary>The installation's secret under which national numbers are searched without being readable in the index.</summary>
public sealed class NikKey(byte[] key)
{
    private const string Name = "nik";

    /// <summary>The keyed hash of a number.</summary>
    public byte[] Of(string nik) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(nik));

    /// <summary>Reads the key of an installation, or makes it.</summary>
    public static async Task<NikKey> OfAsync(Database database, CancellationToken cancel)
    {
        await using var session = await database.WriteAsync(cancel);
        await session.RunAsync(
            "INSERT INTO secret (name, value) VALUES (@name, @value) ON CONFLICT (name) DO NOTHING", cancel, ("@name", Name), ("@value", RandomNumberGenerator.GetBytes(32)));
        var key = await session.FirstAsync("SELECT value FROM secret WHERE name = @name", r => r.Bytes(0), cancel, ("@name", Name));
        await session.CommitAsync(cancel);
        return new(key!);
    }
}
