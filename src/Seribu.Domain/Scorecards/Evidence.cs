using System.Globalization;
using System.Text.Json;

namespace Seribu.Domain.Scorecards;

/// <summary>Collects, while the verbs judge one row of one case, what they looked at. Nobody collects on the hot path.</summary>
internal sealed class Evidence
{
    private readonly HashSet<UsedFact> facts = [];
    private readonly List<Finding> findings = [];
    private readonly List<Change> changes = [];
    private readonly List<Change> pending = [];
    private readonly Dictionary<string, string> arguments = new(StringComparer.Ordinal);
    private (DateOnly From, DateOnly To)? days;
    private string? whyNot;

    public static string Text(Service service) => JsonNamingPolicy.CamelCase.ConvertName(service.ToString());

    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string MonthText(int month) => Period.FirstDayOf(month).ToString("yyyy-MM", CultureInfo.InvariantCulture);

    public void Use(in Act act) => Use(new UsedFact(act.Fact, act.Number, act.On));

    public void Use(UsedFact? fact)
    {
        if (fact is { } used) facts.Add(used);
    }

    /// <summary>The days a verb looks at.</summary>
    public void Between(DateOnly from, DateOnly to) => days = (from, to);

    /// <summary>What would satisfy the verb at work, and by which day it has to happen.</summary>
    public void WouldHelp(string code, DateOnly by, params ReadOnlySpan<(string Name, string Value)> with) =>
        pending.Add(new(code, by, ToDictionary(with)));

    /// <summary>A verb is done. What would help is kept only where something is missing.</summary>
    public void Found(Verb verb, Outcome outcome)
    {
        findings.Add(new(verb.Name, verb.Of, outcome.Standing, outcome.Have, outcome.Need, days?.From, days?.To));
        if (outcome.Standing == Standing.Owed) changes.AddRange(pending);
        pending.Clear();
        days = null;
    }

    /// <summary>Why the row does not apply.</summary>
    public void DoesNotApply(string code, params ReadOnlySpan<(string Name, string Value)> with)
    {
        whyNot = code;
        foreach (var (name, value) in with) arguments[name] = value;
    }

    public IndicatorExplanation Explain(Indicator row, Standing standing)
    {
        var deciding = findings.Find(finding => finding.Standing == standing);
        if (deciding is not null)
        {
            if (deciding.Of is { } of) arguments["of"] = Text(of);
            arguments["have"] = Text(deciding.Have);
            arguments["need"] = Text(deciding.Need);
            if (deciding.From is { } from) arguments["from"] = Text(from);
            if (deciding.To is { } to) arguments["to"] = Text(to);
        }

        var what = standing == Standing.NotApplicable ? whyNot ?? "nothingDue" : deciding?.Verb ?? "";
        var used = facts.OrderBy(fact => fact.On).ThenBy(fact => fact.Number).ThenBy(fact => fact.Fact).ToList();
        var reason = new Reason($"{JsonNamingPolicy.CamelCase.ConvertName(standing.ToString())}.{what}", arguments);

        return new(row, standing, reason, findings, used, standing == Standing.Owed ? changes : []);
    }

    /// <summary>The ticks of a child of two to six years: months attended of the months with a tick.</summary>
    public IndicatorExplanation ExplainTicks(Indicator row, int attended, int stayedAway, in Period period)
    {
        findings.Add(new("monthsAttended", null, stayedAway == 0 ? Standing.Received : Standing.Owed, attended, attended + stayedAway,
            period.FirstDay, period.Reference));
        return Explain(row, findings[0].Standing);
    }

    private static Dictionary<string, string> ToDictionary(ReadOnlySpan<(string Name, string Value)> with)
    {
        var arguments = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in with) arguments[name] = value;

        return arguments;
    }
}
