using Seribu.Domain.Care;
using Seribu.Domain.People;
using Seribu.Domain.Scorecards;
using static Seribu.Domain.Scorecards.Standing;

namespace Seribu.Domain.Tests.Scorecards;

public sealed class HouseholdTests
{
    [Fact]
    public void Water_said_on_one_members_row_is_the_whole_familys()
    {
        var family = Given.Family(
            Given.Pregnancy("2024-12-01", Given.On("2025-01-10", new PregnancyVisit { SafeWater = true })), Given.Child("2024-06-01"));

        var cases = Given.Guide.Judged(family, "2025Q1").Cases;

        Assert.All(cases, one => Assert.Equal(Received, one.Of(6)));
        Assert.Equal(2, cases.Count);
    }

    [Fact]
    public void A_member_no_longer_counted_still_tells_of_the_house()
    {
        var gone = Given.Child("2024-03-01", Given.On("2025-02-01", new ChildVisit { Latrine = true })).Left("2025-02-20", Departure.Died);
        var family = Given.Family(Given.Child("2024-06-01", Given.On("2025-01-10", new ChildVisit { Latrine = false })), gone);

        Assert.Equal(Received, Given.Guide.Standing(family, "latrine", "2025Q1"));
    }

    [Theory]
    [InlineData(true, "2025-01-10", false, "2025-02-10", Owed)]
    [InlineData(false, "2025-01-10", true, "2025-02-10", Received)]
    [InlineData(true, "2025-02-10", false, "2025-02-10", Received)]
    [InlineData(false, "2025-02-10", true, "2025-02-10", Received)]
    [InlineData(true, "2024-02-10", null, "2025-02-10", Received)]
    public void The_latest_answer_counts_and_of_two_on_one_day_yes_wins(bool one, string on, bool? other, string otherOn, Standing expected)
    {
        var family = Given.Family(Given.Child("2024-01-01",
            Given.On(on, new ChildVisit { SafeWater = one, HealthCover = one }), Given.On(otherOn, new ChildVisit { SafeWater = other, HealthCover = other })));

        Assert.Equal(expected, Given.Guide.Standing(family, "safe_water", "2025Q1"));
        Assert.Equal(expected, Given.Guide.Standing(family, "health_cover", "2025Q1"));
    }

    [Fact]
    public void A_visit_to_the_house_visits_each_person_named()
    {
        var (older, younger) = (Given.Child("2024-03-01"), Given.Child("2025-01-05"));
        var family = Given.Family(older, younger) with
        {
            Visits =
            [
                Given.On("2025-02-01", new HouseholdVisit { Persons = [older.Person.Id, younger.Person.Id], SafeWater = true }),
                Given.On("2025-03-01", new HouseholdVisit { Persons = [older.Person.Id] }),
            ],
        };

        var cases = Given.Guide.Judged(family, "2025Q1").Cases;

        Assert.Equal((Received, Owed), (cases[0].Of(5), cases[1].Of(5)));
        Assert.All(cases, one => Assert.Equal(Received, one.Of(6)));
    }

    [Fact]
    public void A_pregnancy_is_visited_when_its_woman_is_named()
    {
        var pregnancy = Given.Pregnancy("2024-12-01", Given.On("2025-01-10", new PregnancyVisit { Kek = true }));
        var family = Given.Family(pregnancy) with { Visits = [Given.On("2025-02-01", new HouseholdVisit { Persons = [pregnancy.Woman.Id] })] };

        Assert.Equal(Received, Given.Guide.Standing(family, "home_visit", "2025Q1"));
    }

    [Theory]
    [InlineData(2, 1, 1, Received)]
    [InlineData(1, 1, 0, Owed)]
    [InlineData(0, 1, 1, Received)]
    public void A_months_form_and_its_single_visits_are_never_added(int onForm, int first, int second, Standing expected)
    {
        var family = Given.Family(Given.Child("2024-06-01",
            Given.On("2025-02-28", new ChildVisit { Form = true, HomeVisits = onForm }),
            Given.On("2025-02-03", new ChildVisit { HomeVisits = first }),
            Given.On("2025-02-17", new ChildVisit { HomeVisits = second })));

        Assert.Equal(expected, Given.Guide.Standing(family, "home_visit", "2025Q1"));
    }

    [Fact]
    public void Forms_and_single_visits_of_different_months_add_up()
    {
        var family = Given.Family(Given.Child("2024-06-01",
            Given.On("2025-01-31", new ChildVisit { Form = true, HomeVisits = 1 }), Given.On("2025-02-03", new ChildVisit { HomeVisits = 1 })));

        Assert.Equal(Received, Given.Guide.Standing(family, "home_visit", "2025Q1"));
    }

    [Theory]
    [InlineData("Mawar", null, "Mawar")]
    [InlineData(null, null, "Melati")]
    [InlineData(null, "2025-03-01", "Mawar")]
    [InlineData("Melati", "2025-03-01", "Mawar")]
    [InlineData("Melati", "2025-01-01", "Melati")]
    [InlineData(null, "2025-04-01", "Melati")]
    public void A_case_belongs_to_the_posyandu_of_its_latest_record(string? row, string? movedToMawar, string expected)
    {
        var visit = new ChildVisit { Posyandu = row is null ? null : FormReader.Id("posyandu", row) };
        var family = Given.Family(Given.Child("2024-06-01", Given.On("2025-02-01", visit))) with { Posyandu = Given.Melati };
        if (movedToMawar is not null) family = family with { Residences = [new(family.Id, Given.Day(movedToMawar), Given.Mawar)] };

        Assert.Equal(FormReader.Id("posyandu", expected), Assert.Single(Given.Guide.Judged(family, "2025Q1").Cases).Posyandu);
    }

    [Fact]
    public void A_family_with_members_in_two_posyandu_counts_in_each()
    {
        var served = Given.Child("2025-03-20", Given.On("2025-03-21",
            new ChildVisit { Posyandu = Given.Mawar, SafeWater = true, Latrine = true, HealthCover = true, BirthCertificate = true }));
        var family = Given.Family(served, Given.Child("2024-06-01", Given.On("2025-02-01", new ChildVisit { Posyandu = Given.Melati })));

        var (village, mawar, melati) =
            (Given.Pmk.Tally("2025Q1", null, family), Given.Pmk.Tally("2025Q1", Given.Mawar, family), Given.Pmk.Tally("2025Q1", Given.Melati, family));

        Assert.Equal((1, 0, 2), (village.Households, village.ConvergentHouseholds, village.Children));
        Assert.Equal((1, 1, 1), (mawar.Households, mawar.ConvergentHouseholds, mawar.Children));
        Assert.Equal((1, 0, 1), (melati.Households, melati.ConvergentHouseholds, melati.Children));
    }

    [Fact]
    public void A_household_known_only_by_its_preschool_child_is_no_thousand_day_household()
    {
        var tally = Given.Guide.Tally("2025Q1", null, Given.Family(Given.Pupil("2021-01-01", "2025-01", "yyn")));

        Assert.Equal((0, 1), (tally.Households, tally.Preschool));
        Assert.Equal(new(2, 3), tally.PreschoolMonths);
    }
}
