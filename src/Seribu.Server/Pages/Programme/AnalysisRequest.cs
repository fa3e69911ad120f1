using System.Globalization;
using Seribu.Domain.Programme.Actions;
using Seribu.Server.Host;
using Seribu.Server.Programme.Actions;

namespace Seribu.Server.Pages.Programme;

/// <summary>How the ranking is asked for in an address: <c>bobot=35,20,15,20,10&amp;lokus=10&amp;anak=3&amp;krs=book</c>.</summary>
/// <param name="Weights">How much each reason counts.</param>
/// <param name="Places">How many villages are to be chosen.</param>
/// <param name="Rule">How the rule on families at risk is read.</param>
public sealed record AnalysisRequest(LokusWeights Weights, int Places, FamilyRiskRule Rule)
{
    private const string Book = "book", Verification = "verification";

    /// <summary>The weights as an address writes them.</summary>
    public string Text => string.Join(',', Weights.All.Select(weight => weight.ToString(CultureInfo.InvariantCulture)));

    /// <summary>Where families at risk are counted from, as an address and the cycle write it.</summary>
    public string Basis => Rule.IsOfVerification ? Verification : Book;

    /// <summary>Reads an address; nothing when it makes no sense. What is left out stays as the district kept it.</summary>
    public static AnalysisRequest? Read(IQueryCollection query, DistrictCycle? cycle)
    {
        var typed = query["bobot"].Count > 1 ? string.Join(',', query["bobot"].ToArray()) : (string?)query["bobot"];
        var weights = (string.IsNullOrEmpty(typed) ? cycle?.Record["weights"] : typed) is { } text ? Parse(text) : LokusWeights.Default;
        var places = Number(query["lokus"], cycle?.Record.Whole("lokus_count") ?? AnalyseSituation.Places);
        var children = Number(query["anak"], cycle?.Record.Whole("krs_children") ?? FamilyRiskRule.Default.MostChildren);
        var basis = query.ContainsKey("krs") ? (string?)query["krs"] : cycle?.Record["krs_basis"] ?? Book;

        return weights is null || places is not (>= 1 and <= 1000) || children is not (>= 1 and <= 9) || basis is not (Book or Verification)
            ? null : new(weights, (int)places, new((int)children, basis == Verification));
    }

    /// <summary>The analysis an address asks for; nothing when it makes no sense or the place has no village with a book.</summary>
    public static async Task<OpenAnalysis?> OpenAsync(AnalyseSituation analyse, ReadCycle cycles, FieldClock clock, HttpRequest request, string region, int? year, CancellationToken cancel)
    {
        if (region.Length is not (5 or 8)) return null;
        var cycle = await cycles.AnswerAsync(region[..5], year, cancel);
        return Read(request.Query, cycle) is { } asked
            && await analyse.AnswerAsync(region, year ?? cycle?.Year ?? clock.Today(region).Year, asked.Weights, asked.Places, asked.Rule, cancel) is { } analysis
            ? new(analysis, asked, cycle) : null;
    }

    /// <summary>The analysis with what a district keeps for its year.</summary>
    public static Task<SituationAnalysis?> AnswerAsync(AnalyseSituation analyse, DistrictCycle cycle, CancellationToken cancel)
    {
        var kept = Read(new QueryCollection(), cycle)!;
        return analyse.AnswerAsync(cycle.Record.Region, cycle.Year, kept.Weights, kept.Places, kept.Rule, cancel);
    }

    public override string ToString() => $"bobot={Text}&lokus={Places.ToString(CultureInfo.InvariantCulture)}&anak={Rule.MostChildren.ToString(CultureInfo.InvariantCulture)}&krs={Basis}";

    private static long? Number(string? typed, long kept) =>
        string.IsNullOrEmpty(typed) ? kept : int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static LokusWeights? Parse(string text) => LokusWeights.Of(
        [.. text.Split(',').Select(weight => int.TryParse(weight, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1)]);
}

/// <summary>An analysis with what it was asked with.</summary>
/// <param name="Analysis">The analysis.</param>
/// <param name="Asked">The weights and the rule.</param>
/// <param name="Cycle">The district's year, once begun.</param>
public sealed record OpenAnalysis(SituationAnalysis Analysis, AnalysisRequest Asked, DistrictCycle? Cycle)
{
    /// <summary>The address of a part of it, with the same weights and rule.</summary>
    public string Path(string beside = "") => $"{ProgrammePlace.Path(Analysis.District, "/analisis")}{beside}?tahun={Analysis.Year}&{Asked}";
}
