using Seribu.Domain.Calendar;
using Seribu.Domain.Scorecards;
using Seribu.Server.Look.Words;

namespace Seribu.Server.Scorecards;

/// <summary>A rule in words, for one stage or one range of ages.</summary>
/// <param name="Who">"Umur 13–17 bulan"</param>
/// <param name="Must">"ditimbang paling sedikit 8 bulan dalam 4 kuartal terakhir"</param>
public sealed record RuleLine(string Who, string Must);

/// <summary>Says what a row of the scorecard asks, from the row itself.</summary>
public static class RuleWords
{
    private static readonly Stage[] Stages = [Stage.T1, Stage.T2, Stage.T3, Stage.Delivered];

    /// <summary>The rule of a row in a quarter, stage by stage or age by age.</summary>
    public static IReadOnlyList<RuleLine> Of(Indicator row, Quarter quarter, Texts words) =>
        [.. row.RulesIn(quarter.Number).Select(band => new RuleLine(Who(band, row.Group, words), Must(band, words)))];

    private static string Who(BandRule band, CaseGroup group, Texts words)
    {
        var who = group == CaseGroup.Pregnant ? WhoseStage(band.Stages, words)
            : band.ToMonth is { } to ? words["rule.age.between", band.FromMonth, to]
            : band.FromMonth > 0 ? words["rule.age.from", band.FromMonth]
            : words["rule.all.child"];
        return band.OnlyIf is { } only ? words[$"rule.only.{only}", who] : who;
    }

    private static string WhoseStage(Stage stages, Texts words)
    {
        var named = Stages.Where(stage => stages.HasFlag(stage)).Select(stage => words[$"rule.stage.{stage.ToString().ToLowerInvariant()}"]).ToList();
        return named.Count == Stages.Length ? words["rule.all.pregnant"] : string.Join(", ", named);
    }

    private static string Must(BandRule band, Texts words)
    {
        var start = band.Stages.HasFlag(Stage.Delivered) ? "delivered" : band.Stages == Stage.None ? "child" : "pregnant";
        var must = string.Join(words["rule.and"], band.Must.Select(verb => Say(verb, start, words)));
        return band.GraceDays is { } days ? words[$"rule.grace.{(start == "delivered" ? "delivered" : "child")}", must, days] : must;
    }

    private static string Say(VerbRule rule, string start, Texts words)
    {
        var of = rule.Of is { } service ? Of(service, rule.Verb, words) : "";
        return rule.Verb switch
        {
            "countSinceStart" => words[$"rule.countSinceStart.{start}", rule.AtLeast, of],
            "monthsInWindow" => words["rule.monthsInWindow", rule.AtLeast, of, rule.Quarters],
            "dueMonths" => words["rule.dueMonths", string.Join(words["rule.and"], rule.Months.Select(month => words[$"month.{month}"]))],
            "dosesGiven" => words["rule.dosesGiven", string.Join(", ", rule.Doses)],
            "dosesDue" => words["rule.dosesDue", rule.LagMonths],
            "latestKnown" or "has" => words[$"rule.{rule.Verb}", of],
            _ => words[$"rule.{rule.Verb}", rule.AtLeast, of],
        };
    }

    // Of a child's parents either one attending makes the month.
    private static string Of(Service service, string verb, Texts words)
    {
        var parents = service == Service.Counselling && verb.StartsWith("months", StringComparison.Ordinal);
        return words[$"rule.of.{(parents ? "parents" : CaseWords.Name(service))}"];
    }
}
