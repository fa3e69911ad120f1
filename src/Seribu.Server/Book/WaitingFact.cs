using System.Buffers.Binary;
using Seribu.Domain.Book;

namespace Seribu.Server.Book;

/// <summary>Facts held up until their subject is known, byte for byte as they came.</summary>
internal static class WaitingFact
{
    /// <summary>Both parts of a fact in one cell: the envelope's length, the envelope, the personal part.</summary>
    private static byte[] Pack(Fact fact)
    {
        var packed = new byte[4 + fact.Envelope.Length + fact.Personal.Length];
        BinaryPrimitives.WriteInt32BigEndian(packed, fact.Envelope.Length);
        fact.Envelope.Span.CopyTo(packed.AsSpan(4));
        fact.Personal.Span.CopyTo(packed.AsSpan(4 + fact.Envelope.Length));
        return packed;
    }

    // So long it is known that a fact waited in vain; a phone that offers it once more is told so.
    private static readonly long Remembered = (long)TimeSpan.FromDays(90).TotalMilliseconds;

    /// <summary>Holds a fact up, and says until when: of several times the first decides.</summary>
    public static async Task<long> HoldAsync(VillageDesk desk, Fact fact, Guid author, string source, Guid awaited, long now, long until, CancellationToken cancel)
    {
        await desk.Session.RunAsync(
            "INSERT INTO waiting (village_code, id, subject, author, source, received_at, until, fact) VALUES (@village, @id, @subject, @author, @source, @now, @until, @fact) " +
            "ON CONFLICT (village_code, id) DO NOTHING", cancel,
            ("@village", desk.Village), ("@id", fact.Id), ("@subject", awaited), ("@author", author), ("@source", source), ("@now", now), ("@until", until), ("@fact", Pack(fact)));
        return await desk.Session.FirstAsync("SELECT until FROM waiting WHERE village_code = @village AND id = @id", r => r.Long(0), cancel, ("@village", desk.Village), ("@id", fact.Id));
    }

    /// <summary>Whether any fact of the village waits.</summary>
    public static async Task<bool> AnyAsync(VillageDesk desk, long now, CancellationToken cancel)
    {
        await desk.Session.RunAsync("DELETE FROM waiting WHERE village_code = @village AND until < @now", cancel, ("@village", desk.Village), ("@now", now - Remembered));
        return await desk.Session.FirstAsync(
            "SELECT 1 FROM waiting WHERE village_code = @village AND until >= @now LIMIT 1", r => r.Long(0), cancel, ("@village", desk.Village), ("@now", now)) == 1;
    }

    /// <summary>Takes the facts that wait for a subject out of the waiting room, oldest first.</summary>
    public static async Task<IReadOnlyList<(Fact Fact, Guid Author, long Until)>> TakeAsync(VillageDesk desk, Guid subject, long now, CancellationToken cancel)
    {
        var rows = await desk.Session.ListAsync(
            "SELECT fact, author, until FROM waiting WHERE village_code = @village AND subject = @subject AND until >= @now ORDER BY received_at, id",
            r => (Packed: r.Bytes(0), Author: r.Id(1), Until: r.Long(2)), cancel, ("@village", desk.Village), ("@subject", subject), ("@now", now));
        if (rows.Count > 0)
            await desk.Session.RunAsync(
                "DELETE FROM waiting WHERE village_code = @village AND subject = @subject AND until >= @now", cancel, ("@village", desk.Village), ("@subject", subject), ("@now", now));
        return [.. rows.Select(r => (Unpack(r.Packed), r.Author, r.Until))];
    }

    private static Fact Unpack(byte[] packed)
    {
        var length = BinaryPrimitives.ReadInt32BigEndian(packed);
        return FactReader.Read(packed.AsMemory(4, length), packed.AsMemory(4 + length), []) ?? throw new InvalidDataException("A waiting fact cannot be read.");
    }
}
