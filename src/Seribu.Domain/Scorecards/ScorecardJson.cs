using System.Text.Json;

namespace Seribu.Domain.Scorecards;

/// <summary>Writes a scorecard as other programs read it. Names and order are a contract: a golden test pins them.</summary>
public static class ScorecardJson
{
    /// <summary>Writes one object.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="scorecard">The scorecard.</param>
    /// <param name="region">Code of the village or of the region above.</param>
    /// <param name="regionName">Its name.</param>
    public static void Write(Utf8JsonWriter json, Scorecard scorecard, string region, string? regionName)
    {
        var tally = scorecard.Tally;
        json.WriteStartObject();
        json.WriteString("region", region);
        json.WriteString("regionName", regionName);
        json.WriteString("quarter", scorecard.Quarter.ToString());
        json.WriteString("asOf", Evidence.Text(scorecard.Reference));
        json.WriteString("ruleSet", scorecard.RuleSet);

        json.WriteStartObject("table1");
        json.WriteNumber("households", tally.Households);
        json.WriteNumber("pregnant", tally.Pregnant);
        json.WriteNumber("pregnantAtRisk", tally.PregnantAtRisk);
        json.WriteNumber("children", tally.Children);
        json.WriteNumber("childrenWithProblem", tally.ChildrenWithProblem);
        json.WriteEndObject();

        json.WriteStartObject("table2");
        json.WriteNumber("green", tally.Green);
        json.WriteNumber("yellow", tally.Yellow);
        json.WriteNumber("red", tally.Red);
        json.WriteNumber("notMeasured", tally.NotMeasured);
        json.WriteEndObject();

        json.WriteStartObject("table3");
        WriteLines(json, "pregnant", scorecard.Pregnant);
        WriteLines(json, "children", scorecard.Children);
        WriteLines(json, "preschool", scorecard.Preschool);
        json.WriteEndObject();

        json.WriteStartObject("table4");
        Write(json, "pregnant", scorecard.PregnantLevel);
        Write(json, "children", scorecard.ChildrenLevel);
        Write(json, "total", scorecard.Total);
        json.WriteEndObject();

        WriteFunds(json, scorecard.Funds);

        json.WriteStartObject("fullyServed");
        Write(json, "pregnant", tally.FullyServedPregnant);
        Write(json, "children", tally.FullyServedChildren);
        json.WriteEndObject();

        json.WriteNumber("convergentHouseholds", tally.ConvergentHouseholds);
        json.WriteEndObject();
    }

    private static void WriteLines(Utf8JsonWriter json, string name, IReadOnlyList<ScorecardLine> lines)
    {
        json.WriteStartArray(name);
        foreach (var line in lines)
        {
            json.WriteStartObject();
            json.WriteNumber("no", line.Indicator.Number);
            json.WriteString("code", line.Indicator.Code);
            json.WriteNumber("received", line.Coverage.Received);
            json.WriteNumber("owed", line.Coverage.Due);
            json.WriteNumber("notApplicable", line.NotApplicable);
            WritePercent(json, line.Coverage.Percent);
            if (line.FatherMonths is { } months) json.WriteNumber("fatherMonths", months);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteFunds(Utf8JsonWriter json, IReadOnlyList<FundLine> funds)
    {
        json.WriteStartArray("table5");
        foreach (var line in funds)
        {
            json.WriteStartObject();
            json.WriteString("field", line.Field);
            json.WriteNumber("total", line.Total);
            json.WriteNumber("stunting", line.Stunting);
            WritePercent(json, line.Percent);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, string name, Coverage coverage)
    {
        json.WriteStartObject(name);
        json.WriteNumber("received", coverage.Received);
        json.WriteNumber("owed", coverage.Due);
        WritePercent(json, coverage.Percent);
        json.WriteEndObject();
    }

    /// <summary>Always two decimals, also <c>100.00</c>; no figure is <c>null</c>.</summary>
    private static void WritePercent(Utf8JsonWriter json, decimal? percent)
    {
        if (percent is { } figure) json.WriteNumber("percent", figure + 0.00m);
        else json.WriteNull("percent");
    }
}
