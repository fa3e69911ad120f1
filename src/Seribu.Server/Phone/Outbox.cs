using System.Text.Json;

namespace Seribu.Server.Phone;

/// <summary>One fact as a phone hands it over.</summary>
/// <param name="Id">As the phone names it; empty when it does not.</param>
/// <param name="Sealed">The sealed form, when it is sealed.</param>
/// <param name="Open">The fact's bytes as they came, when it is open.</param>
public sealed record OutboxItem(Guid? Id, byte[]? Sealed, ReadOnlyMemory<byte> Open);

/// <summary>Reads what phones hand over: a call's body, or an exported file. Facts keep their bytes.</summary>
internal static class Outbox
{
    /// <summary>The facts of <c>{"facts": [{"id", "sealed" | "fact"}]}</c>; nothing when it is something else.</summary>
    public static List<OutboxItem>? Split(byte[] json)
    {
        try
        {
            var reader = new Utf8JsonReader(json);
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject) return null;

            List<OutboxItem>? items = null;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var isFacts = reader.ValueTextEquals("facts"u8);
                reader.Read();
                if (!isFacts) { reader.Skip(); continue; }
                if (items is not null || reader.TokenType != JsonTokenType.StartArray) return null;

                items = [];
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    if (reader.TokenType != JsonTokenType.StartObject || Item(ref reader, json) is not { } item) return null;
                    items.Add(item);
                }
            }

            return reader.Read() ? null : items;
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static OutboxItem? Item(ref Utf8JsonReader reader, byte[] json)
    {
        Guid? id = null;
        byte[]? sealedFact = null;
        ReadOnlyMemory<byte> open = default;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString();
            reader.Read();
            switch (name)
            {
                case "id" when reader.TokenType == JsonTokenType.String && reader.TryGetGuid(out var given): id = given; break;
                // A seal that is no base64 is a broken one; the others of the call are not its fault.
                case "sealed" when reader.TokenType == JsonTokenType.String: sealedFact = reader.TryGetBytesFromBase64(out var bytes) ? bytes : []; break;
                case "fact":
                    var start = (int)reader.TokenStartIndex;
                    reader.Skip();
                    open = json.AsMemory(start..(int)reader.BytesConsumed);
                    break;
                default: reader.Skip(); break;
            }
        }

        return sealedFact is null && open.IsEmpty ? null : new(id, sealedFact, open);
    }
}
