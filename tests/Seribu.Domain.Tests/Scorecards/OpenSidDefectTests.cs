using Seribu.Domain.Care;
using Seribu.Domain.Scorecards;
using static Seribu.Domain.Scorecards.Standing;

namespace Seribu.Domain.Tests.Scorecards;

/// <summary>Seventeen defects read in another village system's scorecard, in the order they were found. None of them may come back.</summary>
public sealed class OpenSidDefectTests
{
    private static readonly ChildVisit Weighed = new() { WeightKg = 8 };

    [Theory]
    [InlineData(false, false, NotApplicable)]
    [InlineData(true, false, Received)]
    [InlineData(false, true, Received)]
    public void Defect_01_a_visited_woman_at_risk_was_never_received_and_a_healthy_one_owed(bool kek, bool highRisk, Standing expected)
    {
        var family = Given.Family(Given.Pregnancy("2024-10-01", Given.On("2025-02-01", new PregnancyVisit { Kek = kek, HighRisk = highRisk, HomeVisits = 1 })));

        Assert.Equal(expected, Given.Guide.Standing(family, "home_visit", "2025Q1"));
    }

    [Fact]
    public void Defect_02_the_trimester_was_a_label_and_delivered_was_never_reached()
    {
        var pregnancy = Given.Pregnancy("2024-06-01", Given.On("2025-01-10", new PregnancyVisit { Anc = 1 }));

        Assert.Equal(Owed, Given.Guide.Standing(Given.Family(pregnancy), "anc", "2025Q1"));
        Assert.Equal(NotApplicable, Given.Guide.Standing(Given.Family(pregnancy.Delivered("2025-03-08")), "anc", "2025Q1"));
    }

    [Theory]
    [InlineData("MR1", Received)]
    [InlineData("", Owed)]
    public void Defect_03_measles_not_given_was_counted_as_given(string measles, Standing expected)
    {
        var doses = $"HB0 BCG OPV1 OPV2 OPV3 OPV4 DPT1 DPT2 DPT3 IPV1 {measles}".Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var family = Given.Family(Given.Child("2024-04-01", Given.On("2025-02-01", new ChildVisit { Doses = doses })));

        Assert.Equal(expected, Given.Guide.Standing(family, "immunisation", "2025Q1"));
    }

    [Fact]
    public void Defect_04_a_newborn_had_no_age_group_and_took_the_previous_childs()
    {
        var family = Given.Family(Given.Child("2023-06-01"), Given.Child("2025-03-20"));

        var cases = Given.Guide.Judged(family, "2025Q1").Cases;

        Assert.Equal((Owed, NotApplicable), (cases[0].Of(2), cases[1].Of(2)));
    }

    [Fact]
    public void Defect_05_weighings_after_the_quarter_changed_its_history()
    {
        var before = Given.Monthly("2024-12-10", 4, Weighed);
        var after = Given.Monthly("2025-04-10", 6, Weighed with { CounsellingMother = true });
        var family = Given.Family(Given.Child("2024-07-01", [.. before, .. after]));

        Assert.Equal(Owed, Given.Guide.Standing(family, "weighing", "2025Q1"));
        Assert.Equal(Owed, Given.Pmk.Standing(family, "weighing", "2025Q1"));
        Assert.Equal(Owed, Given.Pmk.Standing(family, "counselling", "2025Q1"));
    }

    [Fact]
    public void Defect_06_a_child_immunised_in_an_earlier_quarter_was_owed_again()
    {
        var doses = "HB0 BCG OPV1 OPV2 OPV3 OPV4 DPT1 DPT2 DPT3 IPV1 MR1".Split(' ');
        var family = Given.Family(Given.Child("2024-01-01", Given.On("2024-11-01", new ChildVisit { Doses = doses }), Given.On("2025-02-01", Weighed)));

        Assert.Equal(Received, Given.Guide.Standing(family, "immunisation", "2025Q1"));
    }

    [Fact]
    public void Defect_07_only_mothers_were_counselled_and_the_row_was_always_zero()
    {
        var family = Given.Family(Given.Child("2024-07-01", Given.Monthly("2024-11-10", 5, new ChildVisit { CounsellingFather = true })));

        var row = Given.Guide.Scorecard("2025Q1", family).Children[3];

        Assert.Equal((new Coverage(1, 1), 5), (row.Coverage, row.FatherMonths));
    }

    [Fact]
    public void Defect_08_length_in_due_months_was_overwritten_by_any_measurement_of_any_child()
    {
        var length = new ChildVisit { LengthCm = 70 };
        var measuredInMarch = Given.Child("2024-06-01", Given.On("2025-03-05", length));
        var tooYoung = Given.Child("2025-01-01", Given.On("2025-02-05", length));
        var measuredThrice = Given.Child("2024-06-01", Given.On("2025-02-05", length), Given.On("2025-02-20", length), Given.On("2025-03-05", length));

        var cases = Given.Guide.Judged(Given.Family(measuredInMarch, tooYoung, measuredThrice), "2025Q1").Cases;

        Assert.Equal([Owed, NotApplicable, Received], cases.Select(one => one.Of(3)));
    }

    [Fact]
    public void Defect_09_households_were_counted_as_rows_and_lost_without_pregnant_women_or_without_children()
    {
        var both = Given.Family(Given.Pregnancy("2024-12-01", Given.On("2025-01-10", new PregnancyVisit { Posyandu = Given.Mawar })),
            Given.Child("2024-01-01", Given.On("2025-01-10", Weighed with { Posyandu = Given.Mawar })));
        var onlyWoman = Given.Family(Given.Pregnancy("2024-12-01", Given.On("2025-01-10", new PregnancyVisit { Posyandu = Given.Melati })));
        var onlyChild = Given.Family(Given.Child("2024-06-01"));

        Assert.Equal(1, Given.Guide.Tally("2025Q1", null, onlyChild).Households);
        Assert.Equal(1, Given.Guide.Tally("2025Q1", null, onlyWoman).Households);
        Assert.Equal(3, Given.Guide.Tally("2025Q1", null, both, onlyWoman, onlyChild).Households);
        Assert.Equal(1, Given.Guide.Tally("2025Q1", Given.Melati, both, onlyWoman, onlyChild).Households);
    }

    [Fact]
    public void Defect_10_preschool_lost_july_and_september_and_was_always_zero()
    {
        var tally = Given.Guide.Tally("2025Q3", null, Given.Family(Given.Pupil("2021-05-05", "2025-06", "yynyy")));

        Assert.Equal(new Coverage(2, 3), tally.PreschoolMonths);
    }

    [Fact]
    public void Defect_11_water_once_yes_in_the_quarter_stayed_yes()
    {
        var family = Given.Family(Given.Child("2024-06-01",
            Given.On("2025-01-10", new ChildVisit { SafeWater = true, Latrine = true, HealthCover = true }),
            Given.On("2025-03-10", new ChildVisit { SafeWater = false, Latrine = false, HealthCover = false })));

        var one = Assert.Single(Given.Guide.Judged(family, "2025Q1").Cases);

        Assert.Equal([Owed, Owed, Owed], [one.Of(6), one.Of(7), one.Of(9)]);
    }

    [Fact]
    public void Defect_12_a_woman_without_a_status_was_dropped_from_all_totals()
    {
        var tally = Given.Guide.Tally("2025Q1", null, Given.Family(Given.Pregnancy("2024-12-01", Given.On("2025-01-10", new PregnancyVisit { Anc = 1 }))));

        Assert.Equal((1, 0), (tally.Pregnant, tally.PregnantAtRisk));
        Assert.Equal(new Coverage(1, 6), tally.Of(CaseGroup.Pregnant));
    }

    [Fact]
    public void Defect_13_the_day_of_typing_stood_in_for_the_day_of_the_visit()
    {
        var typedLater = Given.On("2025-03-31", new PregnancyVisit { Anc = 1 }) with { Number = 9999 };
        var family = Given.Family(Given.Pregnancy("2024-12-15", Given.On("2025-01-10", new PregnancyVisit()), typedLater));

        Assert.Equal(Received, Given.Guide.Standing(family, "anc", "2025Q1"));
        Assert.Equal(Owed, Given.Guide.Standing(family, "anc", "2025Q2"));
    }

    [Fact]
    public void Defect_14_measles_was_asked_by_the_month_part_of_the_age()
    {
        // One year and two months: the month part is 2, the age 14 months.
        var doses = "HB0 BCG OPV1 OPV2 OPV3 OPV4 DPT1 DPT2 DPT3 IPV1".Split(' ');
        var family = Given.Family(Given.Child("2024-01-15", Given.On("2025-02-01", new ChildVisit { Doses = doses })));

        Assert.Equal(Owed, Given.Guide.Standing(family, "immunisation", "2025Q1"));
    }

    [Fact]
    public void Defect_15_the_sheet_had_more_columns_than_headings()
    {
        var sheet = Given.Guide.Scorecard("2025Q1", Given.Family(Given.Child("2024-06-01")));

        Assert.Equal([1, 2, 3, 4, 5, 6, 7, 8], sheet.Pregnant.Select(line => line.Indicator.Number));
        Assert.Equal([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], sheet.Children.Select(line => line.Indicator.Number));
        Assert.All(sheet.Children, line => Assert.NotEmpty(line.Indicator.Title.Id));
    }

    [Fact]
    public void Defect_16_the_colours_of_the_mat_did_not_add_up_to_the_children()
    {
        var family = Given.Family(
            Given.Child("2024-06-01", Given.On("2025-01-10", new ChildVisit { Mat = MatColour.Red }), Given.On("2025-02-10", new ChildVisit { Mat = MatColour.Green })),
            Given.Child("2024-07-01", Given.On("2024-12-10", new ChildVisit { Mat = MatColour.Yellow })));

        var tally = Given.Guide.Tally("2025Q1", null, family);

        Assert.Equal((1, 0, 0, 1), (tally.Green, tally.Yellow, tally.Red, tally.NotMeasured));
        Assert.Equal(tally.Children, tally.Green + tally.Yellow + tally.Red + tally.NotMeasured);
    }

    [Theory]
    [InlineData(29, Owed)]
    [InlineData(30, Received)]
    public void Defect_17_one_status_hid_the_other_and_the_tablets_were_never_used(int tablets, Standing expected)
    {
        var family = Given.Family(Given.Pregnancy("2024-10-01",
            Given.On("2025-01-10", new PregnancyVisit { Kek = true, HighRisk = true }),
            Given.On("2025-02-10", new PregnancyVisit { HighRisk = false, IronTablets = tablets })));

        var one = Assert.Single(Given.Guide.Judged(family, "2025Q1").Cases);

        Assert.Equal(CaseFlags.AtRisk, one.Flags);
        Assert.Equal(expected, one.Of(2));
    }
}
