using System.Text;
using System.Text.Json;
using Seribu.Domain.Regions;

namespace Seribu.Domain.Book;

/// <summary>Reads facts as they travel. The bytes are kept as they came; only the personal part is laid apart.</summary>
public static class FactReader
{
    /// <summary>The longest fact that is read, in bytes; an arrival carries a whole history and may be longer.</summary>
    public const int Limit = 64 * 1024;

    /// <summary>The longest arrival, in bytes.</summary>
    public const int ArrivalLimit = 4 * 1024 * 1024;

    /// <summary>Reads one fact. Problems of shape are added to the list; nothing is thrown for what a writer may send.</summary>
    /// <returns>The fact, or nothing when it has no readable id, kind, village or day.</returns>
    public static Fact? Read(ReadOnlyMemory<byte> json, List<Problem> problems)
    {
        try
        {
            return ReadEnvelope(json, problems);
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException or DecoderFallbackException)
        {
            problems.Add(new("", "not-json", Gravity.Refused));
            return null;
        }
    }

    /// <summary>Reads a fact from the two parts the book keeps.</summary>
    public static Fact? Read(ReadOnlyMemory<byte> envelope, ReadOnlyMemory<byte> personal, List<Problem> problems)
    {
        var fact = Read(envelope, problems);
        if (fact is null || personal.IsEmpty) return fact;

        var (start, end) = FindPublic(envelope.Span);
        var body = BodyReader.Read(fact.Kind, fact.Version, fact.On, envelope.Span[start..end], personal.Span, problems, out var understood);
        return fact with { Personal = personal, Body = body, Understood = understood };
    }

    private static Fact? ReadEnvelope(ReadOnlyMemory<byte> json, List<Problem> problems)
    {
        if (json.Length > ArrivalLimit) { problems.Add(new("", "too-long", Gravity.Refused, $"{ArrivalLimit}")); return null; }

        Guid? id = null, subject = null, device = null, replaces = null;
        string? kind = null, reason = null;
        int version = 1;
        int? offset = null;
        long? at = null, seq = null;
        DateOnly? on = null;
        VillageCode? village = null;
        IReadOnlyList<string> confirmed = [];
        (int Name, int Start, int End) personalPart = default;
        (int Start, int End) publicPart = default;

        var reader = new FieldReader(json.Span, problems);
        if (!reader.IsObject) { problems.Add(new("", "not-json", Gravity.Refused)); return null; }
        var before = reader.Position;
        while (reader.Next())
        {
            switch (reader.Name)
            {
                case "id": id = reader.Id(); break;
                case "kind": kind = reader.Code(40); break;
                case "v": version = reader.Count(1000) ?? 1; break;
                case "village": village = VillageCode.TryParse(reader.Code(), out var code) ? code : Unreadable(ref reader); break;
                case "subject": subject = reader.Id(); break;
                case "on": on = reader.Day(); break;
                case "month": on = reader.Month(); break;
                case "at": at = reader.Whole(); break;
                case "offset": offset = reader.Seconds(); break;
                case "device": device = reader.Id(); break;
                case "seq": seq = reader.Whole(); break;
                case "replaces": replaces = reader.Id(); break;
                case "reason": reason = reader.Text(500); break;
                case "confirmed": confirmed = reader.List(); break;
                case "public": publicPart = Part(ref reader); break;
                case "personal": personalPart = Personal(ref reader, before); break;
                default: reader.Skip(); break;
            }

            before = reader.Position;
        }

        if (id is null || kind is null || village is null || on is null)
        {
            Missing(problems, id, kind, village, on);
            return null;
        }

        if (kind != Kinds.Arrival && json.Length > Limit) problems.Add(new("", "too-long", Gravity.Refused, $"{Limit}"));
        var personal = personalPart.End == 0 ? default : json[personalPart.Start..personalPart.End];
        var body = BodyReader.Read(kind, version, on.Value, json.Span[publicPart.Start..publicPart.End], personal.Span, problems, out var understood);
        return new Fact
        {
            Id = id.Value,
            Kind = kind,
            Version = version,
            Village = village.Value,
            Subject = subject,
            On = on.Value,
            At = at,
            Offset = offset,
            Device = device,
            Seq = seq,
            Replaces = replaces,
            Reason = reason,
            Confirmed = confirmed,
            Envelope = personalPart.End == 0 ? json : Without(json, personalPart),
            Personal = personal,
            Body = body,
            Understood = understood,
        };
    }

    private static (int Start, int End) FindPublic(ReadOnlySpan<byte> json)
    {
        var reader = new FieldReader(json, []);
        while (reader.Next())
        {
            if (reader.Name == "public") return Part(ref reader);
            reader.Skip();
        }

        return default;
    }

    private static (int Start, int End) Part(ref FieldReader reader)
    {
        if (!reader.IsObject) reader.Wrong("not-an-object");
        var start = reader.ValueStart;
        reader.Skip();
        return reader.IsObject || reader.Position > start ? (start, reader.Position) : default;
    }

    private static (int Name, int Start, int End) Personal(ref FieldReader reader, int before)
    {
        var (start, end) = Part(ref reader);
        return (before, start, end);
    }

    // The comma that came before the personal part goes with it; as the first member, the one behind.
    private static byte[] Without(ReadOnlyMemory<byte> json, (int Name, int Start, int End) part)
    {
        var span = json.Span;
        var from = part.Name;
        var to = part.End;
        if (span[..from].TrimEnd(" \r\n\t"u8) is [.., (byte)'{'])
        {
            while (to < span.Length && span[to] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t') to++;
            if (to < span.Length && span[to] == (byte)',') to++;
        }

        return [.. span[..from], .. span[to..]];
    }

    private static VillageCode? Unreadable(ref FieldReader reader)
    {
        reader.Wrong("not-a-village");
        return null;
    }

    private static void Missing(List<Problem> problems, Guid? id, string? kind, VillageCode? village, DateOnly? on)
    {
        Say("id", id is null);
        Say("kind", kind is null);
        Say("village", village is null);
        Say("on", on is null);

        void Say(string field, bool missing)
        {
            if (missing && !problems.Exists(p => p.Field == field)) problems.Add(new(field, "missing", Gravity.Refused));
        }
    }
}
