using System.Text.Json;
using Seribu.Growth.Quality;

namespace Seribu.Server.Exchange.Surveys;

/// <summary>How well measurements were taken, as JSON.</summary>
public static class QualityJson
{
    /// <summary>The whole answer.</summary>
    public static void Write(Utf8JsonWriter json, QualityFile file)
    {
        json.WriteStartObject();
        json.WriteStartObject("all");
        Write(json, file.All);
        WriteDoubles(json, file.All);
        json.WriteEndObject();

        json.WriteStartArray("groups");
        foreach (var (column, groups) in file.Groupings)
        {
            foreach (var group in groups)
            {
                json.WriteStartObject();
                json.WriteString("column", column);
                json.WriteString("group", group.Word);
                Write(json, group.Sample);
                json.WriteEndObject();
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, QualitySample sample)
    {
        var answers = sample.Judge();
        json.WriteNumber("children", sample.Children);
        json.WriteNumber("judged", sample.Judged);
        json.WriteNumber("points", answers.Points);
        json.WriteString("level", Camel(answers.Level?.ToString()));
        json.WriteNumber("flaggedByWho", sample.FlaggedByWho);

        json.WriteStartObject("missing");
        foreach (var field in Enum.GetValues<QualityField>()) json.WriteNumber(Camel(field.ToString())!, sample.Missing(field));
        json.WriteEndObject();

        json.WriteStartObject("checks");
        foreach (var check in answers.Checks)
        {
            json.WriteStartObject(Camel(check.Question.ToString())!);
            json.WriteNumber("children", check.Children);
            Write(json, "value", check.Value);
            Write(json, "probability", check.Probability);
            json.WriteString("level", Camel(check.Level?.ToString()));
            if (check.Points is { } points) json.WriteNumber("points", points);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteStartObject("lastDigits");
        Write(json, "weight", sample.WeightDigits);
        Write(json, "length", sample.LengthDigits);
        Write(json, "arm", sample.ArmDigits);
        json.WriteEndObject();
    }

    private static void WriteDoubles(Utf8JsonWriter json, QualitySample sample)
    {
        json.WriteStartArray("sameLines");
        foreach (var rows in sample.Doubles)
        {
            json.WriteStartArray();
            foreach (var row in rows) json.WriteNumberValue(row);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, string name, DigitCounts digits)
    {
        json.WriteStartArray(name);
        foreach (var count in digits.Counts) json.WriteNumberValue(count);
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, string name, double? number)
    {
        if (number is { } known && double.IsFinite(known)) json.WriteNumber(name, known);
        else json.WriteNull(name);
    }

    private static string? Camel(string? word) => word is null ? null : char.ToLowerInvariant(word[0]) + word[1..];
}
