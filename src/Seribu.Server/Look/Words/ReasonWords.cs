using Seribu.Domain.Scorecards;

namespace Seribu.Server.Look.Words;

/// <summary>Why a case stands as it does on the scorecard, and what would change it, in sentences.</summary>
public static class ReasonWords
{
    /// <summary>"Penimbangan: 13 dari 15 bulan sejak 1 Juli 2025."</summary>
    public static string Say(this Texts words, Reason why)
    {
        var (standing, cause) = (why.Code[..why.Code.IndexOf('.', StringComparison.Ordinal)], why.Code[(why.Code.IndexOf('.', StringComparison.Ordinal) + 1)..]);
        var key = $"reason.{cause}";
        if (words.Has($"{key}.{standing}")) key = $"{key}.{standing}";

        return cause switch
        {
            "age" => words[key, Argument("months")],
            "grace" => words[key, Argument("until")],
            _ => words[key, Of(words, why.Arguments), Argument("have"), Argument("need"), Argument("from"), Argument("to")],
        };

        string Argument(string name) => why.Arguments.TryGetValue(name, out var figure) ? words.Figure(figure) : "";
    }

    /// <summary>"Konseling gizi pada 2 bulan lagi, sampai 31 Desember 2026."</summary>
    public static string Say(this Texts words, Change change, DateOnly today)
    {
        var by = words.Formats.Date(change.By);
        var sentence = change.Code switch
        {
            "dose" => words["reason.change.dose", Argument("dose"), by],
            "inMonth" => words["reason.change.inMonth", Of(words, change.Arguments), Argument("count"), Argument("month")],
            "recordYes" => words["reason.change.recordYes", Of(words, change.Arguments)],
            _ => words[$"reason.change.{change.Code}", Of(words, change.Arguments), Argument("count"), by],
        };

        return change.By < today ? $"{sentence} {words["reason.change.late"]}" : sentence;

        string Argument(string name) => change.Arguments.TryGetValue(name, out var figure) ? words.Figure(figure) : "";
    }

    /// <summary>Why a case is not counted in a quarter.</summary>
    public static string Say(this Texts words, Inclusion inclusion) => words[$"reason.uncounted.{inclusion}"];

    /// <summary>What the sheet calls an indicator, in the reader's language.</summary>
    public static string Say(this Texts words, Seribu.Domain.Scorecards.Title title) => words.Language == Language.English ? title.En : title.Id;

    private static string Of(Texts words, IReadOnlyDictionary<string, string> arguments) => arguments.TryGetValue("of", out var service) ? words[$"service.{service}"] : "";
}
