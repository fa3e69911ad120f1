using System.Globalization;
using Seribu.Domain.Programme.Actions;
using Seribu.Server.Programme.Actions;

namespace Seribu.Server.Pages.Programme;

/// <summary>How the ranking is asked for in an address: <c>bobot=35,20,15,20,10&amp;lokus=10</c>.</summary>
/// <param name="Weights">How much each reason counts.</param>
/// <param name="Places">How many villages are to be chosen.</param>
public sealed record AnalysisRequest(LokusWeights Weights, int Places)
{
    /// <summary>Reads an address; nothing when it makes no sense. What is left out stays as the district kept it.</summary>
    public static AnalysisRequest? Read(IQueryCollection query, DistrictCycle? cycle)
    {
        var kept = cycle?.Record["weights"] is { } text ? Parse(text) : null;
        var places = cycle?.Record.Whole("lokus_count") is { } count ? (int)count : AnalyseSituation.Places;
        var typed = query["bobot"].Count > 1 ? string.Join(',', query["bobot"].ToArray()) : (string?)query["bobot"];
        var weights = string.IsNullOrEmpty(typed) ? kept ?? LokusWeights.Default : Parse(typed);
        if (query.ContainsKey("lokus") && !int.TryParse(query["lokus"], NumberStyles.None, CultureInfo.InvariantCulture, out places)) return null;

        return weights is null || places is < 1 or > 1000 ? null : new(weights, places);
    }

    /// <summary>The weights as an address writes them.</summary>
    public string Text => string.Join(',', Weights.All.Select(weight => weight.ToString(CultureInfo.InvariantCulture)));

    public override string ToString() => $"bobot={Text}&lokus={Places.ToString(CultureInfo.InvariantCulture)}";

    private static LokusWeights? Parse(string text) => LokusWeights.Of(
        [.. text.Split(',').Select(weight => int.TryParse(weight, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1)]);
}
