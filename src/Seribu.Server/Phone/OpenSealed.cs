using System.Text;
using Seribu.Domain.Book;
using Seribu.Server.Accounts;

namespace Seribu.Server.Phone;

/// <summary>Opens a sealed fact and says whose it is: the person of the phone that signed it.</summary>
/// <remarks>A phone declared lost cannot call any more. What it had sealed before is still taken when somebody who is let in carries it.</remarks>
public sealed class OpenSealed(SealingKey seal, Devices devices)
{
    private const int SignatureLength = 64;

    private static readonly byte[] Word = Encoding.UTF8.GetBytes("seribu-fact\n");

    /// <returns>The fact and its author's account, or the code of why not.</returns>
    internal async Task<(ReadOnlyMemory<byte> Json, Guid Account, string Code)> AnswerAsync(byte[] sealedFact, CancellationToken cancel)
    {
        var (plain, code) = await seal.OpenAsync(sealedFact, cancel);
        if (plain is null) return (default, default, code);
        if (plain.Length <= SignatureLength) return (default, default, "sealed-broken");

        var json = plain.AsMemory(SignatureLength);
        if (FactReader.Read(json, [])?.Device is not { } id) return (default, default, "sealed-broken");
        if (await devices.FindAsync(id, cancel) is not { } device) return (default, default, "device-unknown");

        return P256.Signed(device.Key, [.. Word, .. json.Span], plain.AsSpan(0, SignatureLength)) ? (json, device.Account, "") : (default, default, "sealed-broken");
    }
}
