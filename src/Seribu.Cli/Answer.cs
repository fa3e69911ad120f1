using System.Text.Encodings.Web;
using System.Text.Json;

namespace Seribu.Cli;

/// <summary>What a command did, for programs: one JSON value on standard output.</summary>
internal static class Answer
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write<T>(TextWriter output, T answer) => output.WriteLine(JsonSerializer.Serialize(answer, Readable));
}
