using Seribu.Domain.Care;
using Seribu.Domain.Scorecards;
using static Seribu.Domain.Scorecards.Standing;

namespace Seribu.Domain.Tests.Scorecards;

public sealed class WomenTests
{
    // 31 March 2025 is day 90 of this LMP; a day earlier makes it 91.
    private const string Day90 = "2024-12-31";
    private const string Day91 = "2024-12-30";
    private const string Day195 = "2024-09-17";
    private const string Day196 = "2024-09-16";

    [Theory]
    [InlineData(Day90, 1, Received)]
    [InlineData(Day91, 1, Received)]
    [InlineData(Day195, 1, Received)]
    [InlineData(Day196, 1, Owed)]
    [InlineData(Day196, 2, Received)]
    [InlineData(Day90, 0, Owed)]
    public void The_third_trimester_asks_for_two_antenatal_visits_a_quarter(string lmp, int visits, Standing expected)
    {
        var family = Given.Family(Given.Pregnancy(lmp, Given.On("2025-03-10", new PregnancyVisit { Anc = visits })));

        Assert.Equal(expected, Given.Guide.Standing(family, "anc", "2025Q1"));
        Assert.Equal(expected, Given.Pmk.Standing(family, "anc", "2025Q1"));
    }

    [Theory]
    [InlineData("2024-12-31", Owed)]
    [InlineData("2025-01-01", Received)]
    [InlineData("2025-03-31", Received)]
    [InlineData("2025-04-01", Owed)]
    public void A_visit_counts_in_the_quarter_of_its_day(string on, Standing expected)
    {
        var family = Given.Family(Given.Pregnancy("2024-11-15", Given.On("2024-12-01", new PregnancyVisit()), Given.On(on, new PregnancyVisit { Anc = 1 })));

        Assert.Equal(expected, Given.Guide.Standing(family, "anc", "2025Q1"));
    }

    [Theory]
    [InlineData(15, 14, Owed, Owed)]
    [InlineData(15, 15, Received, Owed)]
    [InlineData(30, 0, Received, Received)]
    [InlineData(29, 29, Received, Owed)]
    public void The_guide_adds_up_the_quarter_where_the_sheet_wants_a_full_month(int february, int march, Standing guide, Standing sheet)
    {
        var family = Given.Family(Given.Pregnancy("2024-12-01",
            Given.On("2025-02-10", new PregnancyVisit { IronTablets = february }), Given.On("2025-03-10", new PregnancyVisit { IronTablets = march })));

        Assert.Equal(guide, Given.Guide.Standing(family, "iron", "2025Q1"));
        Assert.Equal(sheet, Given.Pmk.Standing(family, "iron", "2025Q1"));
    }

    [Fact]
    public void Two_days_of_one_month_add_up()
    {
        var family = Given.Family(Given.Pregnancy("2024-12-01",
            Given.On("2025-03-05", new PregnancyVisit { Form = true, IronTablets = 15 }),
            Given.On("2025-03-20", new PregnancyVisit { Form = true, IronTablets = 15 })));

        Assert.Equal(Received, Given.Pmk.Standing(family, "iron", "2025Q1"));
    }

    [Theory]
    [InlineData("2024-09-15", Owed)]
    [InlineData("2024-09-16", Received)]
    public void In_the_third_trimester_the_sheet_wants_ninety_tablets_since_the_lmp(string first, Standing expected)
    {
        var family = Given.Family(Given.Pregnancy(Day196,
            Given.On(first, new PregnancyVisit { IronTablets = 60 }), Given.On("2025-02-05", new PregnancyVisit { IronTablets = 30 })));

        Assert.Equal(expected, Given.Pmk.Standing(family, "iron", "2025Q1"));
    }

    [Theory]
    [InlineData("2025-02-17", 2, Owed, Owed)]
    [InlineData("2025-02-18", 2, Owed, NotApplicable)]
    [InlineData("2025-02-18", 3, Received, Received)]
    [InlineData("2025-03-31", 0, Owed, NotApplicable)]
    public void Postnatal_care_is_owed_at_once_or_from_day_42(string delivery, int visits, Standing guide, Standing sheet)
    {
        var family = Given.Family(Given.Pregnancy("2024-05-20", Given.On("2025-01-10", new PregnancyVisit()),
            Given.On("2025-03-31", new PregnancyVisit { Postnatal = visits })).Delivered(delivery));

        Assert.Equal(guide, Given.Guide.Standing(family, "postnatal", "2025Q1"));
        Assert.Equal(sheet, Given.Pmk.Standing(family, "postnatal", "2025Q1"));
    }

    [Theory]
    [InlineData("anc")]
    [InlineData("iron")]
    [InlineData("counselling")]
    [InlineData("home_visit")]
    public void After_the_delivery_the_services_of_pregnancy_do_not_apply(string code)
    {
        var family = Given.Family(Given.Pregnancy("2024-05-20", Given.On("2025-01-10", new PregnancyVisit { Kek = true })).Delivered("2025-03-01"));

        Assert.Equal(NotApplicable, Given.Guide.Standing(family, code, "2025Q1"));
        Assert.Equal(NotApplicable, Given.Pmk.Standing(family, code, "2025Q1"));
    }

    [Theory]
    [InlineData("2025-01-10 2025-02-10 2025-03-10", Received, Received)]
    [InlineData("2025-01-10 2025-03-10", Received, Owed)]
    [InlineData("", Owed, Owed)]
    public void A_woman_at_risk_is_visited_once_a_quarter_or_each_month(string days, Standing guide, Standing sheet)
    {
        var visits = days.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(day => Given.On(day, new PregnancyVisit { HomeVisits = 1 }));
        var family = Given.Family(Given.Pregnancy("2024-10-01", [Given.On("2025-01-05", new PregnancyVisit { Kek = true }), .. visits]));

        Assert.Equal(guide, Given.Guide.Standing(family, "home_visit", "2025Q1"));
        Assert.Equal(sheet, Given.Pmk.Standing(family, "home_visit", "2025Q1"));
    }

    [Fact]
    public void A_woman_registered_in_mid_quarter_is_visited_from_that_month_on()
    {
        var family = Given.Family(Given.Pregnancy("2024-10-01",
            Given.On("2025-02-10", new PregnancyVisit { HighRisk = true, HomeVisits = 1 }), Given.On("2025-03-10", new PregnancyVisit { HomeVisits = 1 })));

        Assert.Equal(Received, Given.Pmk.Standing(family, "home_visit", "2025Q1"));
    }

    [Theory]
    [InlineData(true, false, NotApplicable)]
    [InlineData(true, null, Received)]
    [InlineData(null, null, NotApplicable)]
    public void Risk_is_the_latest_known_and_never_recorded_is_none(bool? january, bool? march, Standing expected)
    {
        var family = Given.Family(Given.Pregnancy("2024-10-01",
            Given.On("2025-01-10", new PregnancyVisit { Kek = january, HomeVisits = 1 }), Given.On("2025-03-10", new PregnancyVisit { Kek = march })));

        Assert.Equal(expected, Given.Guide.Standing(family, "home_visit", "2025Q1"));
    }

    [Fact]
    public void Without_any_date_a_pregnancy_is_judged_as_in_the_second_trimester_for_322_days()
    {
        var family = Given.Family(Given.Pregnancy(null, Given.On("2024-02-13", new PregnancyVisit()), Given.On("2024-12-20", new PregnancyVisit { Anc = 1 })));

        // 13 February 2024 and 322 days are 31 December 2024.
        Assert.Equal(Received, Given.Guide.Standing(family, "anc", "2024Q4"));
        Assert.Empty(Given.Guide.Judged(family, "2025Q1").Cases);
    }
}
