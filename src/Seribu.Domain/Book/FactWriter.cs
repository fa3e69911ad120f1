using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Seribu.Domain.Calendar;
using Seribu.Domain.Care;

namespace Seribu.Domain.Book;

/// <summary>Writes facts as they travel: for pages, imports and the demo. What is not recorded is left out.</summary>
public static class FactWriter
{
    // Names stay readable in the book; nothing here is ever put into a page unescaped.
    private static readonly JsonWriterOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    // One buffer a thread: a file's facts are written by the hundred thousand.
    [ThreadStatic]
    private static (ArrayBufferWriter<byte> Buffer, Utf8JsonWriter Json)? kept;

    /// <summary>Writes a fact as JSON. Only <see cref="Fact.Body"/> and the fields a writer sets are used.</summary>
    public static byte[] Write(Fact fact)
    {
        var (buffer, json) = kept ??= Make();
        buffer.ResetWrittenCount();
        json.Reset();
        json.WriteStartObject();
        json.WriteString("id"u8, fact.Id);
        json.WriteString("kind"u8, fact.Kind);
        json.WriteNumber("v"u8, fact.Version);
        json.WriteString("village"u8, fact.Village.Text);
        if (fact.Subject is { } subject) json.WriteString("subject"u8, subject);
        if (fact.Body is PreschoolMonth) json.WriteString("month"u8, Month(fact.On));
        else json.WriteString("on"u8, Day(fact.On));
        if (fact.At is { } at) json.WriteNumber("at"u8, at);
        if (fact.Offset is { } offset) json.WriteNumber("offset"u8, offset);
        if (fact.Device is { } device) json.WriteString("device"u8, device);
        if (fact.Seq is { } seq) json.WriteNumber("seq"u8, seq);
        if (fact.Replaces is { } replaces) json.WriteString("replaces"u8, replaces);
        if (fact.Reason is { } reason) json.WriteString("reason"u8, reason);
        if (fact.Confirmed.Count > 0) Texts(json, "confirmed", fact.Confirmed);
        BodyWriter.Write(json, fact);
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Writes a fact whose id follows from all it says, so that saying the same again is the same fact.</summary>
    /// <param name="fact">The fact; its id is not used.</param>
    /// <param name="id">The id it was given.</param>
    public static byte[] WriteNamed(Fact fact, out Guid id)
    {
        var json = Write(fact.Id == Guid.Empty ? fact : fact with { Id = Guid.Empty });
        id = NamedIds.InBook(fact.Village.Text, json);
        // The id is the first member: {"id":"…
        id.TryFormat(json.AsSpan(7, 36), out _);
        return json;
    }

    /// <summary>A day as facts write it.</summary>
    public static string Day(DateOnly day) => DayText.Of(day);

    /// <summary>A month as facts write it.</summary>
    public static string Month(DateOnly day) => day.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    private static (ArrayBufferWriter<byte>, Utf8JsonWriter) Make()
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        return (buffer, new(buffer, Plain));
    }

    internal static void Texts(Utf8JsonWriter json, string name, IReadOnlyList<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
