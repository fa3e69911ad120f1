using System.Globalization;
using Seribu.Domain.Book;

namespace Seribu.Server.Look.Words;

/// <summary>What a problem says to the person who typed: one sentence for each code, its figures as the language writes them.</summary>
public static class ProblemWords
{
    /// <summary>"Panjang 80,0 cm, sebelumnya 80,9 cm pada 12 Oktober 2026. Panjang anak tidak berkurang."</summary>
    public static string Say(this Texts words, Problem problem)
    {
        var key = $"problem.{problem.Code}";
        if (problem is { Code: "out-of-range", Args.Count: < 2 }) key += ".least";
        return words.Has(key) ? words[key, [.. problem.Args.Select(figure => words.Figure(problem.Code, figure))]] : words["problem.unknown", problem.Code];
    }

    /// <summary>The sentences of all problems of one field, one after the other; empty when there are none.</summary>
    public static string? Say(this Texts words, IEnumerable<Problem> problems, string field)
    {
        var sentences = problems.Where(problem => problem.Field == field).Select(words.Say).Distinct().ToList();
        return sentences.Count == 0 ? null : string.Join(' ', sentences);
    }

    /// <summary>A figure of a problem: what somebody measured is written as on every page, "48,0".</summary>
    public static string Figure(this Texts words, string code, string figure) =>
        IsOfMeasures(code) && decimal.TryParse(figure, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var measured) ? words.Formats.Measure(measured) : words.Figure(figure);

    // The figures of a flagged score are distances from the median, not something read off a scale.
    private static bool IsOfMeasures(string code) => code is "shrinking" or "gain-impossible" or "loss-impossible" or "posture-swapped" ||
        (!code.EndsWith("-flagged", StringComparison.Ordinal) && code.Split('-')[0] is "weight" or "length" or "head" or "arm" or "hb");

    /// <summary>A figure of a problem or a reason as the language writes it: days in words, numbers with the decimals they came with.</summary>
    public static string Figure(this Texts words, string figure)
    {
        if (DateOnly.TryParseExact(figure, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return words.Formats.Date(day);
        if (DateOnly.TryParseExact(figure, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)) return words.Formats.Month(month);
        if (!decimal.TryParse(figure, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)) return figure;

        return words.Formats.Number(number, number.Scale);
    }
}
