using Seribu.Growth.Surveys;

namespace Seribu.Server.Exchange.Surveys;

/// <summary>A survey's figures with the columns that WHO's own report has, one row a group.</summary>
public static class PrevalenceCsv
{
    private static readonly string[] Codes = ["HA", "WA", "BMI", "WH"];
    private static readonly string[] Lines = ["_3", "_2", "_1", "1", "2", "3"];
    private static readonly string[] Ends = ["_r", "_se", "_ll", "_ul"];

    /// <summary>Writes head row and figures.</summary>
    public static void Write(CsvWriter file, SurveyPrevalence prevalence)
    {
        foreach (var name in Names()) file.Text(name);
        file.EndRow();

        foreach (var grouping in prevalence.Groupings)
        {
            foreach (var group in grouping.Groups)
            {
                file.Text(group.Label == "" ? grouping.Title : $"{grouping.Title}: {group.Label}");
                Write(file, group);
                file.EndRow();
            }
        }
    }

    private static IEnumerable<string> Names()
    {
        yield return "Group";
        foreach (var code in Codes)
        {
            yield return $"{code}Z_pop";
            yield return $"{code}Z_unwpop";
            foreach (var line in Lines)
                foreach (var end in Ends) yield return code + line + end;

            foreach (var end in Ends) yield return code + end;
            yield return $"{code}_stdev";
        }

        yield return "HA_2_WH_2_pop";
        yield return "HA_2_WH_2_unwpop";
        foreach (var end in Ends) yield return "HA_2_WH_2" + end;
        foreach (var end in Ends) yield return "HA_2_WH2" + end;
    }

    private static void Write(CsvWriter file, GroupPrevalence group)
    {
        foreach (var indicator in group.Indicators)
        {
            file.Number(indicator.Population);
            file.Whole(indicator.Children);
            foreach (var share in indicator.Shares) Write(file, share);
            Write(file, indicator.Mean);
            file.Number(indicator.Deviation);
        }

        file.Number(group.Both.Population);
        file.Whole(group.Both.Children);
        Write(file, group.Both.StuntedAndWasted);
        Write(file, group.Both.StuntedAndOverweight);
    }

    private static void Write(CsvWriter file, Estimate? estimate)
    {
        file.Number(estimate?.Value);
        file.Number(estimate?.StandardError);
        file.Number(estimate?.Low);
        file.Number(estimate?.High);
    }
}
