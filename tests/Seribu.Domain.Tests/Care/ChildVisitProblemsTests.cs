using Seribu.Domain.Book;
using Seribu.Domain.Care;
using Seribu.Domain.People;
using Seribu.Domain.Reference;
using Seribu.Domain.Tests.People;
using Seribu.Growth;

namespace Seribu.Domain.Tests.Care;

/// <summary>A boy born on 15 January 2025, seen at 22 months: 11 kg and 86 cm are his age.</summary>
public sealed class ChildVisitProblemsTests
{
    private static readonly DateOnly On = new(2026, 11, 20);
    private static readonly DateOnly Today = new(2026, 11, 21);
    private static readonly ChildVisit Ordinary = new() { WeightKg = 11.2m, LengthCm = 86m, Measure = Posture.Lying, HeadCm = 48m, ArmCm = 15m };

    [Fact]
    public void An_ordinary_visit_is_no_problem_and_costs_no_memory()
    {
        var history = new[] { A.Visit("2026-10-20", 11m, 85.4m, Posture.Lying) };
        Ordinary.ProblemsFor(A.Child, history, On, Today, A.Limits);

        var before = GC.GetAllocatedBytesForCurrentThread();
        var problems = Ordinary.ProblemsFor(A.Child, history, On, Today, A.Limits);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Empty(problems);
        Assert.Equal(0, allocated);
    }

    [Fact]
    public void A_visit_without_any_number_is_no_problem() =>
        Assert.Empty(new ChildVisit { Present = true }.ProblemsFor(A.Child, [], On, Today, A.Limits));

    [Theory]
    [InlineData("2026-11-22", "on after-today Refused")]
    [InlineData("2026-11-21")]
    [InlineData("2025-11-21")]
    [InlineData("2025-11-20", "on old-day Marked")]
    [InlineData("2025-01-15", "on old-day Marked")]
    [InlineData("2025-01-14", "on before-birth Refused")]
    public void A_day_lies_between_birth_and_today_and_is_asked_about_after_a_year(string on, params string[] problems) =>
        Assert.Equal(problems, Told(new ChildVisit().ProblemsFor(A.Child, [], A.Day(on), Today, A.Limits)));

    [Theory]
    [InlineData(BirthPrecision.Month, "2026-11-01")]
    [InlineData(BirthPrecision.Month, "2026-10-31", "on before-birth Refused")]
    [InlineData(BirthPrecision.Year, "2026-01-01")]
    [InlineData(BirthPrecision.Year, "2025-12-31", "on before-birth Refused")]
    public void A_guessed_birth_day_refuses_nothing_it_cannot_know(BirthPrecision precision, string on, params string[] problems)
    {
        var child = A.Child with { BornOn = new(2026, 11, 15), BornPrecision = precision };

        Assert.Equal(problems, Told(new ChildVisit().ProblemsFor(child, [], A.Day(on), Today, A.Limits)));
    }

    [Fact]
    public void A_dose_the_schedule_does_not_know_is_asked_about()
    {
        var limits = Domain.Growth.Limits.Of(ReferenceBundle.Embedded);

        var problems = new ChildVisit { Doses = ["DPT1", "DTP2", "JE"] }.ProblemsFor(A.Child, [], On, Today, limits);

        Assert.Equal(["doses dose-unknown Marked"], Told(problems));
        Assert.Equal(["DTP2"], Assert.Single(problems).Args);
    }

    // Without a birth date no z is asked for: only the limits of the measure itself speak.
    [Theory]
    [InlineData("0", "weight_kg weight-impossible Refused")]
    [InlineData("-1", "weight_kg weight-impossible Refused")]
    [InlineData("0.001", "weight_kg weight-implausible HeldBack")]
    [InlineData("0.899", "weight_kg weight-implausible HeldBack")]
    [InlineData("0.9")]
    [InlineData("58")]
    [InlineData("58.001", "weight_kg weight-implausible HeldBack")]
    [InlineData("100", "weight_kg weight-implausible HeldBack")]
    [InlineData("100.001", "weight_kg weight-impossible Refused")]
    [InlineData("79228162514264337593543950335", "weight_kg weight-impossible Refused")]
    [InlineData("9.2505", "weight_kg too-many-decimals Refused")]
    [InlineData("9.2500")]
    public void A_weight_is_refused_or_doubted_by_itself(string kg, params string[] problems) =>
        Assert.Equal(problems, Told(Ageless(new() { WeightKg = Number(kg) })));

    [Theory]
    [InlineData("20", "length_cm length-impossible Refused")]
    [InlineData("20.01", "length_cm length-implausible HeldBack")]
    [InlineData("37.99", "length_cm length-implausible HeldBack")]
    [InlineData("38")]
    [InlineData("150")]
    [InlineData("150.01", "length_cm length-implausible HeldBack")]
    [InlineData("200", "length_cm length-implausible HeldBack")]
    [InlineData("200.01", "length_cm length-impossible Refused")]
    [InlineData("86.123", "length_cm too-many-decimals Refused")]
    public void A_length_is_refused_or_doubted_by_itself(string cm, params string[] problems) =>
        Assert.Equal(problems, Told(Ageless(new() { LengthCm = Number(cm) })));

    [Theory]
    [InlineData("24.99", "5.99", "head_cm head-implausible HeldBack", "arm_cm arm-implausible HeldBack")]
    [InlineData("25", "6")]
    [InlineData("64", "35")]
    [InlineData("64.01", "35.01", "head_cm head-implausible HeldBack", "arm_cm arm-implausible HeldBack")]
    [InlineData("0", "0", "head_cm head-impossible Refused", "arm_cm arm-impossible Refused")]
    public void Head_and_arm_have_limits_too(string head, string arm, params string[] problems) =>
        Assert.Equal(problems, Told(Ageless(new() { HeadCm = Number(head), ArmCm = Number(arm) })));

    // The same weight is believed of a child of four and doubted of one of 22 months.
    [Fact]
    public void A_weight_no_child_of_that_age_has_is_held_back()
    {
        var heavy = new ChildVisit { WeightKg = 30m };

        Assert.Equal(["weight_kg weight-flagged HeldBack"], Told(heavy.ProblemsFor(A.Child, [], On, Today, A.Limits)));
        Assert.Empty(heavy.ProblemsFor(A.Child with { BornOn = new(2022, 3, 1) }, [], On, Today, A.Limits));
        Assert.Empty(heavy.ProblemsFor(A.Child with { BornPrecision = BirthPrecision.Year }, [], On, Today, A.Limits));
    }

    [Fact]
    public void Weight_and_length_that_do_not_belong_together_are_held_back()
    {
        var thin = new ChildVisit { WeightKg = 7.6m, LengthCm = 95m, Measure = Posture.Lying };

        Assert.Equal(["length_cm proportion-flagged HeldBack"], Told(thin.ProblemsFor(A.Child, [], On, Today, A.Limits)));
    }

    [Fact]
    public void Counts_and_texts_have_a_most()
    {
        Assert.Empty(Ageless(new() { HomeVisits = 31, Tool = new('x', 100), Doses = [.. Enumerable.Repeat("MR1", 50)] }));
        Assert.Equal(
            ["home_visits out-of-range Refused", "tool too-long Refused", "doses too-long Refused"],
            Told(Ageless(new() { HomeVisits = 32, Tool = new('x', 101), Doses = [.. Enumerable.Repeat("MR1", 51)] })));
        Assert.Equal(["home_visits out-of-range Refused", "doses too-long Refused"], Told(Ageless(new() { HomeVisits = -1, Doses = [new('x', 21)] })));
    }

    private static IReadOnlyList<Problem> Ageless(ChildVisit visit) => visit.ProblemsFor(A.Child with { BornOn = null }, [], On, Today, A.Limits);

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static IEnumerable<string> Told(IEnumerable<Problem> problems) => problems.Select(problem => $"{problem.Field} {problem.Code} {problem.Gravity}");
}
