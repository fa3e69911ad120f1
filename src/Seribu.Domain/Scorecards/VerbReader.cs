using Seribu.Domain.Scorecards.Verbs;

namespace Seribu.Domain.Scorecards;

/// <summary>Turns the <c>must</c> of a row into a verb. The whole vocabulary of the rule sets stands here.</summary>
internal static class VerbReader
{
    public static Verb Read(RowReader row, DoseSchedule schedule) => row.Text("verb") switch
    {
        "countInQuarter" => new CountInQuarter(Of(row), AtLeast(row)),
        "mostInOneMonth" => new MostInOneMonth(Of(row), AtLeast(row)),
        "countSinceStart" => new CountSinceStart(Of(row), AtLeast(row)),
        "everyMonth" => new EveryMonth(Of(row), AtLeast(row)),
        "monthsSinceBirth" => MonthsAttended.SinceBirth(Of(row), AtLeast(row)),
        "monthsInYear" => MonthsAttended.InYear(Of(row), AtLeast(row)),
        "monthsInWindow" => MonthsAttended.InWindow(Of(row), AtLeast(row), Quarters(row)),
        "dueMonths" => new DueMonths(Of(row), Months(row)),
        "dosesGiven" => new DosesGiven(schedule, Doses(row, schedule)),
        "dosesDue" => new DosesDue(schedule, row.Number("lagMonths")),
        "latestKnown" => new LatestKnown(Of(row)),
        "has" => new Has(Of(row)),
        _ => throw row.Wrong("verb", "a verb that docs/rules/scorecard.md#verbs lists"),
    };

    private static Service Of(RowReader row) => row.Word<Service>("of");

    private static int AtLeast(RowReader row) =>
        row.Number("atLeast") is > 0 and var atLeast ? atLeast : throw row.Wrong("atLeast", "1 or more");

    private static int Quarters(RowReader row) => row.Number("quarters") is > 0 and var quarters && quarters <= MonthsAttended.MostQuarters
        ? quarters
        : throw row.Wrong("quarters", $"1 to {MonthsAttended.MostQuarters}");

    private static IReadOnlyList<int> Months(RowReader row)
    {
        var months = row.Numbers("months");
        return months.Count > 0 && months.All(month => month is >= 1 and <= 12) ? months : throw row.Wrong("months", "calendar months, 1 to 12");
    }

    private static ulong Doses(RowReader row, DoseSchedule schedule)
    {
        var codes = row.Texts("doses");
        var unknown = codes.FirstOrDefault(code => schedule.BitsOf([code]) == 0);
        if (codes.Count == 0 || unknown is not null) throw row.Wrong("doses", $"codes of the schedule ('{unknown}' is none)");

        return schedule.BitsOf(codes);
    }
}
