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
        return words.Has(key) ? words[key, [.. problem.Args.Select(words.Figure)]] : words["problem.unknown", problem.Code];
    }

    /// <summary>The sentences of all problems of one field, one after the other; empty when there are none.</summary>
    public static string? Say(this Texts words, IEnumerable<Problem> problems, string field)
    {
        var sentences = problems.Where(problem => problem.Field == field).Select(words.Say).Distinct().ToList();
        return sentences.Count == 0 ? null : string.Join(' ', sentences);
    }

    /// <summary>A figure of a problem or a reason as the language writes it: days in words, numbers with the decimals they came with.</summary>
    public static string Figure(this Texts words, string figure)
    {
        if (DateOnly.TryParseExact(figure, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return words.Formats.Date(day);
        if (DateOnly.TryParseExact(figure, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)) return words.Formats.Month(month);
        if (!decimal.TryParse(figure, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)) return figure;

        return words.Formats.Number(number, number.Scale);
    }
}
