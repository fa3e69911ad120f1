using Seribu.Domain.Care;
using Seribu.Domain.People;
using Seribu.Domain.Scorecards;

namespace Seribu.Domain.Tests.Scorecards;

public sealed class CountingTests
{
    private const string Elsewhere = "19.05.01.2006";

    [Theory]
    [InlineData("2024-11-19", 0)]
    [InlineData("2024-11-20", 1)]
    public void A_mother_counts_until_42_days_after_the_delivery(string delivery, int counted)
    {
        var family = Given.Family(Given.Pregnancy("2024-02-20", Given.On("2024-10-10", new PregnancyVisit())).Delivered(delivery));

        Assert.Equal(counted, Given.Guide.Judged(family, "2025Q1").Cases.Count);
    }

    [Theory]
    [InlineData("2024-11-19", 0)]
    [InlineData("2024-11-20", 1)]
    public void A_pregnancy_nobody_saw_end_counts_until_42_days_after_the_expected_day(string edd, int counted)
    {
        var pregnancy = Given.Pregnancy(null, Given.On("2024-10-10", new PregnancyVisit()));
        var family = Given.Family(pregnancy with { Pregnancy = pregnancy.Pregnancy with { Edd = Given.Day(edd) } });

        Assert.Equal(counted, Given.Guide.Judged(family, "2025Q1").Cases.Count);
    }

    [Fact]
    public void A_delivery_noted_late_counts_from_its_day()
    {
        var family = Given.Family(Given.Pregnancy("2024-06-24", Given.On("2025-02-20", new PregnancyVisit()), Given.On("2025-04-10", new PregnancyVisit()))
            .Delivered("2025-03-25"));

        Assert.Equal(Standing.NotApplicable, Given.Guide.Standing(family, "anc", "2025Q1"));
        Assert.Equal(Standing.Owed, Given.Guide.Standing(family, "anc", "2025Q1", today: "2025-03-24"));
    }

    [Theory]
    [InlineData("2025-03-31", 0)]
    [InlineData("2025-04-01", 1)]
    public void After_a_loss_a_pregnancy_is_not_counted(string loss, int counted)
    {
        var family = Given.Family(Given.Pregnancy("2024-12-01").Ended(loss, PregnancyOutcome.Lost));

        Assert.Equal(counted, Given.Guide.Judged(family, "2025Q1").Cases.Count);
    }

    [Theory]
    [InlineData("2024-12-31", Departure.Died, null, 0)]
    [InlineData("2025-01-01", Departure.Died, null, 1)]
    [InlineData("2024-12-31", Departure.Moved, null, 0)]
    [InlineData("2025-01-01", Departure.Moved, null, 1)]
    [InlineData("2025-03-31", Departure.Moved, Elsewhere, 0)]
    [InlineData("2025-04-01", Departure.Moved, Elsewhere, 1)]
    [InlineData("2025-04-01", Departure.NeverHere, Elsewhere, 0)]
    public void A_woman_who_left_within_the_quarter_counts_unless_another_village_counts_her(string on, Departure departure, string? to, int counted)
    {
        var family = Given.Family(Given.Pregnancy("2024-10-01").Left(on, departure, to));

        Assert.Equal(counted, Given.Guide.Judged(family, "2025Q1").Cases.Count);
    }

    [Theory]
    [InlineData("2025-03-31", Departure.Died, 0)]
    [InlineData("2025-04-01", Departure.Died, 1)]
    [InlineData("2025-03-31", Departure.Moved, 0)]
    [InlineData("2025-04-01", Departure.NeverHere, 0)]
    public void A_child_who_left_by_the_reference_day_is_not_counted(string on, Departure departure, int counted)
    {
        var family = Given.Family(Given.Child("2024-10-01").Left(on, departure));

        Assert.Equal(counted, Given.Guide.Judged(family, "2025Q1").Cases.Count);
    }

    [Theory]
    [InlineData("2023-04-01", 1)]
    [InlineData("2023-03-31", 0)]
    [InlineData("2025-03-31", 1)]
    [InlineData("2025-04-01", 0)]
    public void A_child_is_counted_from_birth_until_it_is_two(string bornOn, int counted)
    {
        var child = Given.Child(bornOn);

        Assert.Equal(counted, Given.Guide.Judged(Given.Family(child), "2025Q1").Cases.Count);
    }

    [Theory]
    [InlineData("2023-03-31", "y--", 1)]
    [InlineData("2023-04-01", "y--", 0)]
    [InlineData("2018-04-01", "--n", 1)]
    [InlineData("2018-03-31", "yyy", 0)]
    [InlineData("2020-01-01", "---", 0)]
    public void A_child_of_two_to_six_counts_with_a_tick_in_the_quarter(string bornOn, string ticks, int counted)
    {
        var family = Given.Family(Given.Pupil(bornOn, "2025-01", ticks));

        Assert.Equal(counted, Given.Guide.Judged(family, "2025Q1").Cases.Count);
    }

    [Theory]
    [InlineData("2025-03-31", 1)]
    [InlineData("2025-04-01", 0)]
    public void Nobody_counts_before_the_first_record(string first, int counted)
    {
        var family = Given.Family(Given.Child("2024-10-01", Given.On(first, new ChildVisit { WeightKg = 7 })));

        Assert.Equal(counted, Given.Guide.Judged(family, "2025Q1").Cases.Count);
    }

    [Fact]
    public void A_child_without_a_birth_date_is_never_counted_by_age()
    {
        var child = Given.Child("2024-10-01");
        var family = Given.Family(child with { Person = child.Person with { BornOn = null } });

        Assert.Empty(Given.Guide.Judged(family, "2025Q1").Cases);
    }

    [Fact]
    public void A_quarter_that_has_not_begun_cannot_be_judged() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Given.Guide.Judged(Given.Family(Given.Child("2024-10-01")), "2025Q2", today: "2025-03-31"));
}
