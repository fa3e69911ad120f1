using System.Globalization;
using Seribu.Domain.Book;
using Seribu.Domain.Care;
using Seribu.Domain.People;
using Seribu.Domain.Tests.People;
using Seribu.Growth;

namespace Seribu.Domain.Tests.Care;

/// <summary>A boy born on 15 January 2025. His last visit but one was on 20 October 2026, 31 days before.</summary>
public sealed class BesideHistoryTests
{
    private static readonly DateOnly On = new(2026, 11, 20);
    private static readonly DateOnly Today = new(2026, 11, 21);

    // 31 days are 1.0185 months: a fifth a month of 10 kg is 2.037 kg.
    [Theory]
    [InlineData("12.03")]
    [InlineData("12.04", "weight_kg gain-impossible 12.04 10.0 2026-10-20")]
    [InlineData("7.97")]
    [InlineData("7.96", "weight_kg loss-impossible 7.96 10.0 2026-10-20")]
    public void A_fifth_of_the_weight_in_a_month_is_the_most(string kg, params string[] problems) =>
        Assert.Equal(problems, Told(Changes(Weighed(kg, A.Visit("2026-10-20", 10.0m)))));

    [Fact]
    public void Within_a_month_no_more_is_believed_than_in_a_month() =>
        Assert.Equal(["gain-impossible"], Codes(Changes(Weighed("12.01", A.Visit("2026-11-10", 10.0m)))));

    [Fact]
    public void Over_two_months_twice_as_much_is_believed()
    {
        // 61 days are 2.00411 months: 40.08 % of 10 kg.
        Assert.Empty(Changes(Weighed("14.008", A.Visit("2026-09-20", 10.0m))));
        Assert.Equal(["gain-impossible"], Codes(Changes(Weighed("14.009", A.Visit("2026-09-20", 10.0m)))));
    }

    // At birth 3.3 kg, a month later 5.2: a newborn's gain of 58 %.
    [Theory]
    [InlineData("2025-02-16", "5.2")]
    [InlineData("2025-02-16", "5.4", "gain-impossible")]
    [InlineData("2025-02-16", "2.6", "loss-impossible")]
    public void A_newborn_gains_faster(string on, string kg, params string[] codes) =>
        Assert.Equal(codes, Codes(Changes(Weighed(kg, A.Day(on), A.Visit("2025-01-17", 3.3m)))));

    [Fact]
    public void From_three_months_on_a_child_gains_like_any_other()
    {
        Assert.Empty(Codes(Weighed("7.6", A.Day("2025-05-14"), A.Visit("2025-04-14", 5.5m))));
        Assert.Equal(["gain-impossible"], Codes(Weighed("7.6", A.Day("2025-05-15"), A.Visit("2025-04-15", 5.5m))));
    }

    [Theory]
    [InlineData("85.5")]
    [InlineData("85.49", "length_cm shrinking 85.49 86.0 2026-10-20")]
    public void A_child_does_not_shrink_by_more_than_half_a_centimetre(string cm, params string[] problems) =>
        Assert.Equal(problems, Told(Lying(cm, A.Visit("2026-10-20", cm: 86.0m, measure: Posture.Lying))));

    [Fact]
    public void A_child_read_standing_is_compared_as_if_lying()
    {
        // 85.0 standing is 85.7 lying, 0.3 less than before.
        var visit = new ChildVisit { LengthCm = 85.0m, Measure = Posture.Standing };

        Assert.Empty(visit.ProblemsFor(A.Child, [A.Visit("2026-10-20", cm: 86.0m, measure: Posture.Lying)], On, Today, A.Limits));
    }

    [Fact]
    public void A_shrinking_that_only_the_posture_explains_is_asked_about_as_such() =>
        // 86.0 standing is 86.7 lying; read "lying" at 86.1 the child would have shrunk by 0.6.
        Assert.Equal(["posture-swapped"], Codes(Lying("86.1", A.Visit("2026-10-20", cm: 86.0m, measure: Posture.Standing))));

    [Fact]
    public void Turning_two_is_no_shrinking()
    {
        var history = new[] { A.Visit("2026-12-20", cm: 87.0m) };

        // No posture written: lying before the second birthday, standing after it, 0.7 cm less.
        var problems = new ChildVisit { LengthCm = 86.5m }.ProblemsFor(A.Child, history, new(2027, 1, 20), new(2027, 1, 21), A.Limits);

        Assert.Empty(problems);
    }

    [Theory]
    [InlineData("68.0", "86.0", "shrinking", "length-digit-slip")] // swapped
    [InlineData("76.5", "86.5", "shrinking", "length-digit-slip")] // wrong ten
    [InlineData("96.4", "86.4", "length-digit-slip")] // wrong ten upwards
    [InlineData("8.65", "86.5", "length-impossible", "length-digit-slip")] // point misplaced
    [InlineData("27.0", null, "length-implausible")] // nothing near
    public void A_typing_slip_is_guessed(string typed, string? guess, params string[] codes)
    {
        var problems = Lying(typed, A.Visit("2026-10-20", cm: 86.0m, measure: Posture.Lying)).Where(p => !p.Code.EndsWith("-flagged", StringComparison.Ordinal)).ToList();

        Assert.Equal(codes, problems.Select(problem => problem.Code));
        Assert.Equal(guess, problems.SingleOrDefault(problem => problem.Code == "length-digit-slip")?.Args[1]);
    }

    // The example of the phone: 27.0 where the board said 72.0.
    [Fact]
    public void Seventy_two_typed_as_twenty_seven_is_understood()
    {
        var problems = Lying("27.0", A.Day("2025-10-20"), A.Visit("2025-09-20", cm: 71.0m));

        Assert.Equal("72.0", Assert.Single(problems, problem => problem.Code == "length-digit-slip").Args[1]);
    }

    [Theory]
    [InlineData("112", "11.2", "weight-impossible", "weight-digit-slip")]
    [InlineData("10945", "10.945", "weight-impossible", "weight-digit-slip")] // grams
    [InlineData("1.12", "11.2", "weight-flagged", "loss-impossible", "weight-digit-slip")]
    [InlineData("21.0", "12.0", "weight-flagged", "gain-impossible", "weight-digit-slip")]
    public void A_weight_typed_wrongly_is_guessed(string typed, string guess, params string[] codes)
    {
        var problems = Weighed(typed, A.Visit("2026-10-20", 11.0m));

        Assert.Equal(codes, problems.Select(problem => problem.Code));
        Assert.Equal(guess, problems[^1].Args[1]);
    }

    [Fact]
    public void A_row_that_arrives_late_is_compared_with_what_came_after_it() =>
        Assert.Equal(["length_cm shrinking 86.6 86.0 2026-12-20"], Told(Lying("86.6", A.Visit("2026-12-20", cm: 86.0m, measure: Posture.Lying))));

    [Fact]
    public void The_nearest_number_that_counts_is_the_one_compared_with()
    {
        Noted<ChildVisit>[] history =
        [
            A.Visit("2026-10-20", 10.0m, number: 1), A.Visit("2026-10-20", 10.2m, number: 2),
            A.Visit("2026-08-20", 9.0m), A.Visit("2026-11-10", 19.0m) with { HeldBack = true }, A.Visit("2026-11-20", 5m), A.Visit("2026-11-15"),
        ];

        Assert.Equal(["weight_kg gain-impossible 13 10.2 2026-10-20"], Told(Changes(Weighed("13", history))));
    }

    [Fact]
    public void Doubts_beside_history_count_with_their_mark() =>
        Assert.All(Lying("80.0", A.Visit("2026-10-20", cm: 86.0m, measure: Posture.Lying)), problem => Assert.Equal(Gravity.Marked, problem.Gravity));

    private static IReadOnlyList<Problem> Weighed(string kg, params Noted<ChildVisit>[] history) => Weighed(kg, On, history);

    private static IReadOnlyList<Problem> Weighed(string kg, DateOnly on, params Noted<ChildVisit>[] history) =>
        new ChildVisit { WeightKg = Number(kg) }.ProblemsFor(A.Child, history, on, Later(on), A.Limits);

    private static IReadOnlyList<Problem> Lying(string cm, params Noted<ChildVisit>[] history) => Lying(cm, On, history);

    private static IReadOnlyList<Problem> Lying(string cm, DateOnly on, params Noted<ChildVisit>[] history) =>
        new ChildVisit { LengthCm = Number(cm), Measure = Posture.Lying }.ProblemsFor(A.Child, history, on, Later(on), A.Limits);

    private static DateOnly Later(DateOnly on) => on.AddDays(1);

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    private static IEnumerable<Problem> Changes(IEnumerable<Problem> problems) => problems.Where(problem => problem.Code is "gain-impossible" or "loss-impossible");

    private static IEnumerable<string> Codes(IEnumerable<Problem> problems) => problems.Select(problem => problem.Code);

    private static IEnumerable<string> Told(IEnumerable<Problem> problems) =>
        problems.Select(problem => $"{problem.Field} {problem.Code} {string.Join(' ', problem.Args)}");
}
