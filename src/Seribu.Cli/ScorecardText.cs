using System.Net;
using Seribu.Domain.Scorecards;
using Seribu.Server.Look.Words;

namespace Seribu.Cli;

/// <summary>A scorecard as lines of a table, a CSV file or a plain page.</summary>
internal static class ScorecardText
{
    private sealed record Line(string Part, string No, string Title, string Received, string Owed, string NotApplicable, string Percent);

    public static void Write(Domain.Scorecards.Scorecard scorecard, string format, string place, TextWriter output, Texts words)
    {
        var lines = Lines(scorecard, words).ToList();
        switch (format)
        {
            case "csv": Csv(lines, output); break;
            case "html": Html(lines, $"{place}, {scorecard.Quarter}, {scorecard.RuleSet}", output); break;
            default: Table(lines, $"{place}   {scorecard.Quarter}   {scorecard.RuleSet}   R = {scorecard.Reference:yyyy-MM-dd}", output); break;
        }
    }

    private static IEnumerable<Line> Lines(Domain.Scorecards.Scorecard s, Texts words)
    {
        var t = s.Tally;
        yield return Figure("1", words["scorecard.households"], t.Households);
        yield return Figure("1", words["scorecard.pregnant"], t.Pregnant);
        yield return Figure("1", words["scorecard.at-risk"], t.PregnantAtRisk);
        yield return Figure("1", words["scorecard.children"], t.Children);
        yield return Figure("1", words["scorecard.problem"], t.ChildrenWithProblem);
        yield return Figure("2", words["scorecard.green"], t.Green);
        yield return Figure("2", words["scorecard.yellow"], t.Yellow);
        yield return Figure("2", words["scorecard.red"], t.Red);
        yield return Figure("2", words["scorecard.not-measured"], t.NotMeasured);
        foreach (var line in s.Pregnant.Concat(s.Children).Concat(s.Preschool))
            yield return new($"3 {words["scorecard.group." + line.Indicator.Group.ToString().ToLowerInvariant()]}", $"{line.Indicator.Number}",
                words.Language == Language.English ? line.Indicator.Title.En : line.Indicator.Title.Id,
                $"{line.Coverage.Received}", $"{line.Coverage.Due}", $"{line.NotApplicable}", Percent(line.Coverage));
        yield return Level(words["scorecard.group.pregnant"], s.PregnantLevel);
        yield return Level(words["scorecard.group.child"], s.ChildrenLevel);
        yield return Level(words["scorecard.total"], s.Total);
        foreach (var fund in s.Funds) yield return new("5", "", words["scorecard.fund." + fund.Field], $"{fund.Stunting}", $"{fund.Total}", "", fund.Percent?.ToString("0.00") ?? "–");
        yield return Level(words["scorecard.convergent"], s.ConvergentHouseholds);
    }

    private static Line Figure(string part, string title, int figure) => new(part, "", title, $"{figure}", "", "", "");

    private static Line Level(string title, Coverage coverage) => new("4", "", title, $"{coverage.Received}", $"{coverage.Due}", "", Percent(coverage));

    private static string Percent(Coverage coverage) => coverage.Percent?.ToString("0.00") ?? "–";

    private static void Table(List<Line> lines, string head, TextWriter output)
    {
        output.WriteLine(head);
        var part = "";
        foreach (var line in lines)
        {
            if (line.Part != part) output.WriteLine();
            part = line.Part;
            output.WriteLine($"{line.Part,-14} {line.No,2} {line.Title,-48} {line.Received,12} {line.Owed,12} {line.NotApplicable,6} {line.Percent,7}");
        }
    }

    private static void Csv(List<Line> lines, TextWriter output)
    {
        output.WriteLine("part,no,title,received,owed,not_applicable,percent");
        foreach (var line in lines) output.WriteLine($"{line.Part},{line.No},\"{line.Title.Replace("\"", "\"\"")}\",{line.Received},{line.Owed},{line.NotApplicable},{(line.Percent == "–" ? "" : line.Percent)}");
    }

    private static void Html(List<Line> lines, string head, TextWriter output)
    {
        output.WriteLine($"<!doctype html><meta charset=\"utf-8\"><title>{WebUtility.HtmlEncode(head)}</title><h1>{WebUtility.HtmlEncode(head)}</h1><table>");
        foreach (var line in lines)
            output.WriteLine($"<tr><td>{line.Part}<td>{line.No}<td>{WebUtility.HtmlEncode(line.Title)}<td>{line.Received}<td>{line.Owed}<td>{line.NotApplicable}<td>{line.Percent}");
        output.WriteLine("</table>");
    }
}
