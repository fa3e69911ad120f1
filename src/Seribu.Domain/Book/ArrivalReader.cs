using System.Text.Json;

namespace Seribu.Domain.Book;

/// <summary>Reads an arrival: a rare and long fact, whose sheet carries lines of another book.</summary>
internal static class ArrivalReader
{
    public static Arrival Read(ReadOnlySpan<byte> open, ReadOnlySpan<byte> personal, List<Problem> problems, ref bool understood)
    {
        var sheet = new List<CarriedFact>();
        var notes = Personal(personal);
        string? from = null, hash = null;
        long number = 0;
        var fields = new FieldReader(open, problems);
        while (fields.Next())
            switch (fields.Name)
            {
                case "from_village": from = fields.Text(13); break;
                case "number": number = fields.Whole() ?? 0; break;
                case "hash": hash = fields.Text(64); break;
                case "sheet": Sheet(ref fields, sheet, notes); break;
                default: understood = false; fields.Skip(); break;
            }

        if (from is not (null or RegisterChange.Unknown) && !Regions.VillageCode.TryParse(from, out _)) fields.WrongAt("from_village", "not-a-village");
        return new(from == RegisterChange.Unknown ? null : from, sheet, number, hash);
    }

    private static void Sheet(ref FieldReader fields, List<CarriedFact> sheet, Dictionary<string, string> notes)
    {
        if (!fields.StartList()) { fields.Wrong("not-a-list"); return; }
        while (fields.NextObject())
        {
            Guid? id = null, subject = null, author = null;
            string? kind = null, envelope = null;
            DateOnly? on = null;
            var held = false;
            while (fields.Next())
                switch (fields.Name)
                {
                    case "id": id = fields.Id(); break;
                    case "kind": kind = fields.Text(40); break;
                    case "subject": subject = fields.Id(); break;
                    case "author": author = fields.Id(); break;
                    case "on": on = fields.Day(); break;
                    case "held": held = fields.YesNo() ?? false; break;
                    case "fact": envelope = fields.Text(FactReader.Limit); break;
                    default: fields.Skip(); break;
                }

            if (id is null || subject is null || kind is null || envelope is null || on is null) fields.WrongAt("sheet", "missing");
            else sheet.Add(new(id.Value, kind, subject.Value, on.Value, held, envelope, notes.GetValueOrDefault(id.Value.ToString(), "")) { Author = author });
        }
    }

    private static Dictionary<string, string> Personal(ReadOnlySpan<byte> json)
    {
        var notes = new Dictionary<string, string>(StringComparer.Ordinal);
        if (json.IsEmpty) return notes;

        var reader = new Utf8JsonReader(json);
        using var document = JsonDocument.ParseValue(ref reader);
        foreach (var member in document.RootElement.EnumerateObject()) notes[member.Name] = member.Value.GetRawText();
        return notes;
    }
}
