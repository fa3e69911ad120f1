using System.Text.Json;
using Seribu.Growth.Surveys;

namespace Seribu.Server.Exchange.Surveys;

/// <summary>A survey's figures as JSON, with design effects and the levels of the published schemes.</summary>
public static class PrevalenceJson
{
    private static readonly string[] Codes = ["lengthForAge", "weightForAge", "bmiForAge", "weightForLength"];
    private static readonly string[] Lines = ["below-3", "below-2", "below-1", "above1", "above2", "above3"];

    /// <summary>The whole answer.</summary>
    public static void Write(Utf8JsonWriter json, SurveyPrevalence prevalence)
    {
        json.WriteStartObject();
        json.WriteNumber("children", prevalence.Children);
        json.WriteStartObject("design");
        json.WriteBoolean("clusters", prevalence.Design.HasClusters);
        json.WriteBoolean("strata", prevalence.Design.HasStrata);
        json.WriteBoolean("weights", prevalence.Design.HasWeights);
        json.WriteNumber("clusterCount", prevalence.Clusters);
        json.WriteNumber("stratumCount", prevalence.Strata);
        json.WriteNumber("degreesOfFreedom", prevalence.Degrees);
        json.WriteEndObject();
        if (prevalence.All is { } all) WriteLevels(json, all);

        json.WriteStartArray("groups");
        foreach (var grouping in prevalence.Groupings)
            foreach (var group in grouping.Groups) Write(json, grouping.Title, group);

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteLevels(Utf8JsonWriter json, GroupPrevalence all)
    {
        json.WriteStartArray("levels");
        foreach (var problem in Enum.GetValues<Problem>())
        {
            if (all.Prevalence(problem) is not { } share) continue;

            var band = PrevalenceBand.Of(problem, share.Value);
            json.WriteStartObject();
            json.WriteString("problem", Camel(problem.ToString()));
            json.WriteNumber("percent", share.Value);
            json.WriteString("level", Camel(band.Level.ToString()));
            json.WriteString("scheme", band.Scheme);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, string title, GroupPrevalence group)
    {
        json.WriteStartObject();
        json.WriteString("grouping", title);
        json.WriteString("group", group.Label);
        json.WriteNumber("children", group.Children);
        foreach (var indicator in group.Indicators)
        {
            json.WriteStartObject(Codes[(int)indicator.Indicator]);
            json.WriteNumber("population", indicator.Population);
            json.WriteNumber("children", indicator.Children);
            for (var line = 0; line < Lines.Length; line++) Write(json, Lines[line], indicator.Shares[line]);
            Write(json, "mean", indicator.Mean);
            Write(json, "standardDeviation", indicator.Deviation);
            json.WriteEndObject();
        }

        json.WriteStartObject("both");
        json.WriteNumber("population", group.Both.Population);
        json.WriteNumber("children", group.Both.Children);
        Write(json, "stuntedAndWasted", group.Both.StuntedAndWasted);
        Write(json, "stuntedAndOverweight", group.Both.StuntedAndOverweight);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, Estimate? estimate)
    {
        if (estimate is not { } known)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteNumber("value", known.Value);
        json.WriteNumber("standardError", known.StandardError);
        Write(json, "low", known.Low);
        Write(json, "high", known.High);
        Write(json, "designEffect", known.DesignEffect);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, double? number)
    {
        if (number is { } known && double.IsFinite(known)) json.WriteNumber(name, known);
        else json.WriteNull(name);
    }

    private static string Camel(string word) => char.ToLowerInvariant(word[0]) + word[1..];
}
