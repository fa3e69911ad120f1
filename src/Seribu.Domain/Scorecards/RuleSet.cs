using System.Text.Json;
using Seribu.Domain.Calendar;
using Seribu.Domain.People;
using Seribu.Domain.Reference;

namespace Seribu.Domain.Scorecards;

/// <summary>A way to judge the scorecard: rows of reference data, chosen by a district for a year. Old periods keep theirs.</summary>
/// <remarks>Source: docs/rules/scorecard.md.</remarks>
public sealed class RuleSet
{
    /// <summary>The rule set of a district that chose none: the KPM's own form guide.</summary>
    public const string Default = "KPM-GUIDE";

    private const string Folder = "indicators/";

    // Newest first.
    private readonly Edition[] editions;

    private RuleSet(string code, Title title, DoseSchedule schedule, IReadOnlyList<Indicator> rows)
    {
        Code = code;
        Title = title;
        Schedule = schedule;
        editions =
        [
            .. rows.Select(row => row.InForceFrom).Distinct().OrderDescending()
                .Select(from => new Edition(from, rows
                    .Where(row => row.InForceFrom <= from)
                    .GroupBy(row => (row.Group, row.Number))
                    .Select(line => line.MaxBy(row => row.InForceFrom)!))),
        ];
    }

    /// <summary>Its code: <c>KPM-GUIDE</c>.</summary>
    public string Code { get; }

    /// <summary>What people call it.</summary>
    public Title Title { get; }

    /// <summary>The doses it judges immunisation by.</summary>
    public DoseSchedule Schedule { get; }

    /// <summary>The codes of every rule set of a bundle.</summary>
    public static IReadOnlyList<string> CodesIn(ReferenceBundle bundle) =>
        [.. bundle.Paths.Where(path => path.StartsWith(Folder, StringComparison.Ordinal)).Select(Path.GetFileNameWithoutExtension).OfType<string>()];

    /// <summary>Loads a rule set of a bundle.</summary>
    /// <param name="bundle">The reference data.</param>
    /// <param name="code">For example <see cref="Default"/>.</param>
    /// <param name="alsoDue">Codes of the doses only this district gives, such as JE.</param>
    /// <exception cref="FileNotFoundException">The bundle has no such rule set.</exception>
    /// <exception cref="FormatException">A row is incomplete or asks with an unknown verb.</exception>
    public static RuleSet Load(ReferenceBundle bundle, string code = Default, IReadOnlyCollection<string>? alsoDue = null) =>
        Read(bundle.Text($"{Folder}{code}.json"), DoseSchedule.Of(bundle, alsoDue));

    /// <summary>Reads the rows of a rule set.</summary>
    /// <exception cref="FormatException">A row is incomplete or asks with an unknown verb.</exception>
    public static RuleSet Read(string json, DoseSchedule schedule)
    {
        using var document = JsonDocument.Parse(json);
        var file = new RowReader(document.RootElement, "rule set");
        var title = file.Row("title");

        return new(file.Text("code"), new(title.Text("id"), title.Text("en")), schedule,
            [.. file.Rows("rows").Select(row => Indicator.Read(row, schedule))]);
    }

    /// <summary>The rows a quarter is judged by: those in force on its first day.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The rule set came into force later.</exception>
    public Edition In(Quarter quarter)
    {
        foreach (var edition in editions)
            if (edition.InForceFrom <= quarter.FirstDay) return edition;

        throw new ArgumentOutOfRangeException(nameof(quarter), quarter, $"{Code} has no rows for {quarter}.");
    }

    /// <summary>Whether the rule set has rows for a quarter.</summary>
    public bool HasRowsFor(Quarter quarter) => editions[^1].InForceFrom <= quarter.FirstDay;

    /// <summary>Judges every counted case of a household.</summary>
    /// <param name="household">All that is known of it.</param>
    /// <param name="quarter">The quarter.</param>
    /// <param name="today">The village's today; while the quarter runs, nothing after it counts.</param>
    /// <exception cref="ArgumentOutOfRangeException">The quarter has not begun.</exception>
    public HouseholdJudgement Judge(HouseholdFile household, Quarter quarter, DateOnly today) =>
        Judging.Of(household, this, new(quarter, today));

    /// <summary>Explains how a case of the household stands, by the same verbs; empty when the household has no such case.</summary>
    /// <param name="household">All that is known of it.</param>
    /// <param name="caseId">Id of a pregnancy or a person.</param>
    /// <param name="quarter">The quarter.</param>
    /// <param name="today">The village's today.</param>
    /// <exception cref="ArgumentOutOfRangeException">The quarter has not begun.</exception>
    public Explanation? Explain(HouseholdFile household, Guid caseId, Quarter quarter, DateOnly today) =>
        Judging.Explain(household, caseId, this, new(quarter, today));
}
