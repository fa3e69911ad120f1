using System.Buffers.Binary;
using Seribu.Domain.Book;

namespace Seribu.Server.Book;

/// <summary>Facts held up until their subject is known, byte for byte as they came.</summary>
internal static class WaitingFact
{
    /// <summary>Both parts of a fact in one cell: the envelope's length, the envelope, the personal part.</summary>
    public static byte[] Pack(Fact fact)
    {
        var packed = new byte[4 + fact.Envelope.Length + fact.Personal.Length];
        BinaryPrimitives.WriteInt32BigEndian(packed, fact.Envelope.Length);
        fact.Envelope.Span.CopyTo(packed.AsSpan(4));
        fact.Personal.Span.CopyTo(packed.AsSpan(4 + fact.Envelope.Length));
        return packed;
    }

    /// <summary>Whether any fact of the village waits; those that waited too long are let go, refused.</summary>
    public static async Task<bool> AnyAsync(VillageDesk desk, long now, CancellationToken cancel)
    {
        await desk.Session.RunAsync("DELETE FROM waiting WHERE village_code = @village AND until < @now", cancel, ("@village", desk.Village), ("@now", now));
        return await desk.Session.FirstAsync("SELECT 1 FROM waiting WHERE village_code = @village LIMIT 1", r => r.Long(0), cancel, ("@village", desk.Village)) == 1;
    }

    /// <summary>Takes the facts that waited for a subject out of the waiting room, oldest first.</summary>
    public static async Task<IReadOnlyList<(Fact Fact, Guid Author)>> TakeAsync(VillageDesk desk, Guid subject, long now, CancellationToken cancel)
    {
        var rows = await desk.Session.ListAsync(
            "SELECT fact, author FROM waiting WHERE village_code = @village AND subject = @subject AND until >= @now ORDER BY received_at, id",
            r => (Packed: r.Bytes(0), Author: r.Id(1)), cancel, ("@village", desk.Village), ("@subject", subject), ("@now", now));
        if (rows.Count > 0)
            await desk.Session.RunAsync("DELETE FROM waiting WHERE village_code = @village AND subject = @subject", cancel, ("@village", desk.Village), ("@subject", subject));
        return [.. rows.Select(r => (Unpack(r.Packed), r.Author))];
    }

    private static Fact Unpack(byte[] packed)
    {
        var length = BinaryPrimitives.ReadInt32BigEndian(packed);
        return FactReader.Read(packed.AsMemory(4, length), packed.AsMemory(4 + length), []) ?? throw new InvalidDataException("A waiting fact cannot be read.");
    }
}
