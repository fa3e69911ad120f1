using Seribu.Domain.Care;
using Seribu.Domain.People;
using Seribu.Domain.Scorecards;
using Seribu.Growth;
using static Seribu.Domain.Scorecards.Standing;

namespace Seribu.Domain.Tests.Scorecards;

public sealed class ChildrenTests
{
    private static readonly ChildVisit Weighed = new() { WeightKg = 8 };
    private static readonly ChildVisit Measured = new() { WeightKg = 8, LengthCm = 70, Measure = Posture.Lying };
    private static readonly string[] Basic = ["HB0", "BCG", "OPV1", "OPV2", "OPV3", "OPV4", "DPT1", "DPT2", "DPT3", "IPV1"];

    // Months of age on 31 March 2025, and the months needed from the quarters of the window.
    [Theory]
    [InlineData("2024-10-01", 6, NotApplicable)]
    [InlineData("2024-09-30", 5, Received)]
    [InlineData("2024-09-30", 4, Owed)]
    [InlineData("2024-03-01", 5, Received)]
    [InlineData("2024-02-29", 5, Owed)]
    [InlineData("2024-02-29", 8, Received)]
    [InlineData("2023-10-01", 8, Received)]
    [InlineData("2023-09-30", 14, Owed)]
    [InlineData("2023-09-30", 15, Received)]
    public void How_often_a_child_is_weighed_depends_on_its_age(string bornOn, int months, Standing expected)
    {
        var last = Given.Day("2025-03-10");
        var family = Given.Family(Given.Child(bornOn, Given.Monthly(last.AddMonths(1 - months).ToString("yyyy-MM-dd"), months, Weighed)));

        Assert.Equal(expected, Given.Guide.Standing(family, "weighing", "2025Q1"));
        Assert.Equal(expected, Given.Pmk.Standing(family, "weighing", "2025Q1"));
    }

    [Theory]
    [InlineData("2024-10-01", Received)]
    [InlineData("2024-09-30", Owed)]
    public void The_guide_looks_at_a_window_of_quarters_and_the_sheet_since_birth(string oldest, Standing guide)
    {
        var family = Given.Family(Given.Child("2024-07-15", [Given.On(oldest, Weighed), .. Given.Monthly("2024-11-10", 4, Weighed)]));

        Assert.Equal(guide, Given.Guide.Standing(family, "weighing", "2025Q1"));
        Assert.Equal(Received, Given.Pmk.Standing(family, "weighing", "2025Q1"));
    }

    [Fact]
    public void Two_weighings_in_one_month_are_one_month()
    {
        var family = Given.Family(Given.Child("2024-07-15", [Given.On("2025-02-20", Weighed), .. Given.Monthly("2024-12-10", 4, Weighed)]));

        Assert.Equal(Owed, Given.Guide.Standing(family, "weighing", "2025Q1"));
    }

    [Theory]
    [InlineData("2024-10-01", false, NotApplicable)]
    [InlineData("2024-09-30", false, Received)]
    [InlineData("2024-06-01", false, Received)]
    [InlineData("2024-05-31", false, Owed)]
    [InlineData("2024-05-31", true, Received)]
    public void The_guide_asks_for_the_basic_doses_and_from_ten_months_for_measles(string bornOn, bool measles, Standing expected)
    {
        var family = Given.Family(Given.Child(bornOn, Given.On("2025-01-10", new ChildVisit { Doses = measles ? [.. Basic, "MR1"] : Basic })));

        Assert.Equal(expected, Given.Guide.Standing(family, "immunisation", "2025Q1"));
    }

    [Theory]
    [InlineData("2025-03-01", "", NotApplicable)]
    [InlineData("2025-02-28", "", Owed)]
    [InlineData("2025-02-28", "HB0", Received)]
    [InlineData("2025-01-31", "HB0", Owed)]
    [InlineData("2025-01-31", "HB0 BCG OPV1", Received)]
    public void The_sheet_asks_for_a_dose_a_month_after_it_falls_due(string bornOn, string doses, Standing expected)
    {
        var visit = Given.On("2025-03-05", new ChildVisit { Doses = doses.Split(' ', StringSplitOptions.RemoveEmptyEntries) });
        var family = Given.Family(Given.Child(bornOn, visit));

        Assert.Equal(expected, Given.Pmk.Standing(family, "immunisation", "2025Q1"));
    }

    [Theory]
    [InlineData("2025Q1", "2024-12-01", "2025-02-10", NotApplicable)]
    [InlineData("2025Q1", "2024-11-30", "2025-02-10", Received)]
    [InlineData("2025Q1", "2024-11-30", "2025-03-10", Owed)]
    [InlineData("2025Q2", "2024-11-30", "2025-02-28", Received)]
    [InlineData("2025Q3", "2025-01-01", "2025-08-01", Received)]
    [InlineData("2025Q3", "2024-12-31", "2025-08-01", Owed)]
    [InlineData("2025Q3", "2024-12-31", "2025-02-01 2025-08-31", Received)]
    [InlineData("2025Q4", "2025-06-01", "2025-08-15", NotApplicable)]
    [InlineData("2025Q4", "2025-05-31", "2025-08-15", Received)]
    [InlineData("2025Q4", "2025-01-01", "2025-08-15", Received)]
    [InlineData("2025Q4", "2024-12-31", "2025-08-15", Owed)]
    [InlineData("2025Q4", "2024-12-31", "2025-02-10 2025-08-15", Received)]
    public void Length_is_due_in_february_and_august(string quarter, string bornOn, string days, Standing expected)
    {
        var family = Given.Family(Given.Child(bornOn, [.. days.Split(' ').Select(day => Given.On(day, new ChildVisit { LengthCm = 65 }))]));

        Assert.Equal(expected, Given.Guide.Standing(family, "length", quarter));
        Assert.Equal(expected, Given.Pmk.Standing(family, "length", quarter));
    }

    [Theory]
    [InlineData("2025-01-31", NotApplicable)]
    [InlineData("2025-02-01", Owed)]
    public void A_due_month_that_has_not_begun_is_not_due(string today, Standing expected)
    {
        var family = Given.Family(Given.Child("2024-08-01", Given.On("2024-09-01", Weighed)));

        Assert.Equal(expected, Given.Guide.Standing(family, "length", "2025Q1", today));
    }

    [Theory]
    [InlineData(1, Owed)]
    [InlineData(2, Received)]
    public void The_guide_visits_every_child_twice_a_quarter(int visits, Standing expected)
    {
        var family = Given.Family(Given.Child("2025-02-01", Given.On("2025-02-10", new ChildVisit { HomeVisits = visits })));

        Assert.Equal(expected, Given.Guide.Standing(family, "home_visit", "2025Q1"));
        Assert.Equal(NotApplicable, Given.Pmk.Standing(family, "home_visit", "2025Q1"));
    }

    [Theory]
    [InlineData("2025-02-10 2025-03-10", Received)]
    [InlineData("2025-03-10", Owed)]
    public void The_sheet_visits_a_child_with_a_problem_each_month_since_it_was_born(string days, Standing expected)
    {
        var small = new ChildVisit { WeightKg = 1.9m, LengthCm = 44, Measure = Posture.Lying };
        var visits = days.Split(' ').Select(day => Given.On(day, new ChildVisit { HomeVisits = 1 }));
        var family = Given.Family(Given.Child("2025-02-05", [Given.On("2025-02-06", small), .. visits]));

        Assert.Equal(expected, Given.Pmk.Standing(family, "home_visit", "2025Q1"));
    }

    [Theory]
    [InlineData("2025-01-30", Owed, Owed)]
    [InlineData("2025-01-31", Owed, NotApplicable)]
    public void The_sheet_asks_for_a_certificate_from_day_sixty(string bornOn, Standing guide, Standing sheet)
    {
        var family = Given.Family(Given.Child(bornOn, Given.On("2025-02-10", new ChildVisit { BirthCertificate = false })));

        Assert.Equal(guide, Given.Guide.Standing(family, "birth_certificate", "2025Q1"));
        Assert.Equal(sheet, Given.Pmk.Standing(family, "birth_certificate", "2025Q1"));
    }

    [Fact]
    public void A_birth_certificate_once_recorded_stays()
    {
        var family = Given.Family(Given.Child("2024-06-01",
            Given.On("2024-08-10", new ChildVisit { BirthCertificate = true }), Given.On("2025-02-10", new ChildVisit { BirthCertificate = false })));

        Assert.Equal(Received, Given.Guide.Standing(family, "birth_certificate", "2025Q1"));
    }

    [Theory]
    [InlineData("2025Q1", 2, Received)]
    [InlineData("2025Q1", 1, Owed)]
    [InlineData("2025Q2", 3, Received)]
    [InlineData("2025Q2", 2, Owed)]
    [InlineData("2025Q3", 4, Received)]
    [InlineData("2025Q3", 3, Owed)]
    [InlineData("2025Q4", 5, Received)]
    [InlineData("2025Q4", 4, Owed)]
    public void The_sheet_asks_for_more_parenting_classes_as_the_year_goes_on(string quarter, int months, Standing expected)
    {
        var classes = Given.Monthly("2025-01-10", months, new ChildVisit { ParentingClass = true });
        var family = Given.Family(Given.Child("2024-04-01", [Given.On("2024-12-10", new ChildVisit { ParentingClass = true }), .. classes]));

        Assert.Equal(expected, Given.Pmk.Standing(family, "parenting_class", quarter));
    }

    [Theory]
    [InlineData(70, CaseFlags.Problem)]
    [InlineData(82, CaseFlags.None)]
    public void A_problem_is_read_from_the_latest_full_measurement(decimal lengthCm, CaseFlags expected)
    {
        // A boy of one year: the WHO line of -2 SD is 71.0 cm, the median 75.7 cm.
        var family = Given.Family(Given.Child("2024-02-10",
            Given.On("2024-12-10", Measured with { WeightKg = 5, LengthCm = 60 }),
            Given.On("2025-02-10", new ChildVisit { WeightKg = 10, LengthCm = lengthCm, Measure = Posture.Lying }),
            Given.On("2025-03-10", Weighed)));

        Assert.Equal(expected, Assert.Single(Given.Guide.Judged(family, "2025Q1").Cases).Flags);
    }

    [Fact]
    public void A_held_back_number_was_measured_but_says_nothing()
    {
        var doubtful = Given.On("2025-02-10", Measured with { WeightKg = 3, LengthCm = 60 }) with { HeldBack = true };
        var family = Given.Family(Given.Child("2024-02-10", Given.On("2024-12-10", Measured with { LengthCm = 60 }), doubtful));

        Assert.Equal(Received, Given.Guide.Standing(family, "length", "2025Q1"));
        Assert.Equal(CaseFlags.None, Assert.Single(Given.Guide.Judged(family, "2025Q1").Cases).Flags);
    }

    [Fact]
    public void Oedema_is_a_problem_whatever_the_scale_says()
    {
        var family = Given.Family(Given.Child("2024-02-10",
            Given.On("2025-02-10", new ChildVisit { WeightKg = 10, LengthCm = 76, Measure = Posture.Lying, Oedema = true })));

        Assert.Equal(CaseFlags.Problem, Assert.Single(Given.Guide.Judged(family, "2025Q1").Cases).Flags);
    }

    [Fact]
    public void A_parent_of_either_sex_makes_the_month_and_fathers_are_counted_apart()
    {
        var family = Given.Family(Given.Child("2024-07-15",
            [
                .. Given.Monthly("2024-11-10", 2, new ChildVisit { CounsellingFather = true, CounsellingMother = false }),
                .. Given.Monthly("2025-01-10", 3, new ChildVisit { CounsellingFather = false, CounsellingMother = true }),
            ]));

        Assert.Equal(Received, Given.Guide.Standing(family, "counselling", "2025Q1"));
        Assert.Equal(2, Assert.Single(Given.Guide.Judged(family, "2025Q1").Cases).FatherMonths);
    }
}
