using System.Globalization;
using System.Text.Json;
using Seribu.Domain.Scorecards;
using Seribu.Server.Look.Words;

namespace Seribu.Server.Scorecards;

/// <summary>Says of one case behind a figure how old it is, what it has and what it needs.</summary>
public static class CaseWords
{
    /// <summary>A service as rows and texts write it.</summary>
    public static string Name(Service service) => JsonNamingPolicy.CamelCase.ConvertName(service.ToString());

    /// <summary>"21 bln", "hamil 34 mgg", "bersalin 12 Agu".</summary>
    public static string Age(FigureCase one, DateOnly on, Texts words) => one switch
    {
        { BornOn: { } born } => words.Formats.AgeShort(born, on),
        { DeliveredOn: { } day } when day <= on => words["panel.delivered", words.Formats.DayAndMonth(day)],
        { Group: CaseGroup.Pregnant, Lmp: { } lmp } => words["panel.weeks", Math.Max(0, on.DayNumber - lmp.DayNumber) / 7],
        { Group: CaseGroup.Pregnant } => words["panel.pregnant"],
        _ => "",
    };

    /// <summary>"4 dari 5 bulan"; without a row in question, which services are owed.</summary>
    public static string Has(FigureCase one, Texts words)
    {
        if (one.Why is not { } why) return string.Join(", ", one.Owed.Select(row => words.Say(row.Title)));

        return string.Join(words["rule.and"], one.Lacking.Select(finding => Has(finding, why, words)));
    }

    /// <summary>"kurang 1", or "belum" where a yes is missing.</summary>
    public static string Lacks(FigureCase one, Texts words) => one.Why is null ? words.Count("panel.lacks.services", one.Missing)
        : IsYes(one) ? words["panel.not-yet"]
        : words["panel.lacks", one.Missing];

    /// <summary>Whether what is missing is a yes and no count.</summary>
    public static bool IsYes(FigureCase one) => one.Lacking.All(finding => finding.Verb is "latestKnown" or "has");

    /// <summary>"1 bulan", "10 tablet": how much somebody lacks.</summary>
    public static string Amount(FigureCase one, int missing, Texts words) =>
        words[$"panel.unit.{(one.Lacking.FirstOrDefault() is { } finding ? Unit(finding) : "visits")}", missing];

    private static string Has(Finding finding, IndicatorExplanation why, Texts words) => finding.Verb switch
    {
        "dosesGiven" or "dosesDue" => words["panel.have.doses", finding.Have, finding.Need, string.Join(", ", Named(why, "dose"))],
        "latestKnown" => why.Facts is [.., var last] ? words["panel.have.said-no", words.Formats.DateShort(last.On)] : words["panel.have.unknown"],
        "has" => words["panel.have.unknown"],
        "dueMonths" or "everyMonth" => words["panel.have.in-months", finding.Have, finding.Need, string.Join(", ", Named(why, "month").Select(month => Month(month, words)))],
        _ => words[$"panel.have.{Unit(finding)}", finding.Have, finding.Need],
    };

    private static IEnumerable<string> Named(IndicatorExplanation why, string argument) =>
        why.WouldChange.Where(change => change.Arguments.ContainsKey(argument)).Select(change => change.Arguments[argument]);

    private static string Month(string month, Texts words) =>
        DateOnly.TryParseExact($"{month}-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? words.Formats.MonthName(day) : month;

    private static string Unit(Finding finding) => finding.Verb switch
    {
        "dosesGiven" or "dosesDue" => "doses",
        "dueMonths" or "everyMonth" or "monthsSinceBirth" or "monthsInYear" or "monthsInWindow" or "monthsAttended" => "months",
        _ => finding.Of == Service.IronTablets ? "tablets" : "visits",
    };
}
