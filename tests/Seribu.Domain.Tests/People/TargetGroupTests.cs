using Seribu.Domain.People;
using Seribu.Growth;
using static Seribu.Domain.People.TargetGroup;

namespace Seribu.Domain.Tests.People;

public sealed class TargetGroupTests
{
    private static readonly Guid Id = Guid.NewGuid();

    [Theory]
    [InlineData("2024-05-19")]
    [InlineData("2024-05-20", Baby, Baduta, Balita)]
    [InlineData("2025-05-19", Baby, Baduta, Balita)]
    [InlineData("2025-05-20", Baduta, Balita)]
    [InlineData("2026-05-19", Baduta, Balita)]
    [InlineData("2026-05-20", Balita, Preschool)]
    [InlineData("2029-05-19", Balita, Preschool)]
    [InlineData("2029-05-20", Preschool)]
    [InlineData("2031-05-19", Preschool)]
    [InlineData("2031-05-20")]
    [InlineData("2034-05-19")]
    [InlineData("2034-05-20", AdolescentGirl)]
    [InlineData("2044-05-19", AdolescentGirl)]
    [InlineData("2044-05-20")]
    public void A_girl_grows_from_group_to_group_on_her_birthdays(string day, params TargetGroup[] groups) =>
        Assert.Equal(groups, On(Born("2024-05-20", Sex.Female), day));

    [Fact]
    public void A_boy_is_never_an_adolescent_girl() => Assert.Empty(On(Born("2010-05-20", Sex.Male), "2024-01-01"));

    [Fact]
    public void Who_was_born_on_the_29th_of_February_grows_on_the_28th()
    {
        var child = Born("2024-02-29", Sex.Male);

        Assert.Contains(Baby, On(child, "2025-02-27"));
        Assert.DoesNotContain(Baby, On(child, "2025-02-28"));
    }

    [Fact]
    public void Nobody_is_counted_by_an_age_nobody_knows() =>
        Assert.Empty(TargetGroups.Of(Born(null, Sex.Female), [], []));

    [Fact]
    public void Who_left_is_in_no_group_from_that_day()
    {
        var child = Born("2024-05-20", Sex.Male) with { Left = new(new(2025, 1, 10), Departure.Moved) };

        Assert.Equal([Baby, Baduta, Balita], On(child, "2025-01-09"));
        Assert.Empty(On(child, "2025-01-10"));
    }

    [Theory]
    [InlineData("2025-12-31")]
    [InlineData("2026-01-01", Pregnant)]
    [InlineData("2026-10-04", Pregnant)]
    [InlineData("2026-10-05", Postnatal)]
    [InlineData("2026-11-16", Postnatal)]
    [InlineData("2026-11-17")]
    public void A_mother_is_postnatal_through_the_42nd_day(string day, params TargetGroup[] groups)
    {
        var pregnancy = Expecting("2026-01-01") with { EndedOn = new(2026, 10, 5), Outcome = PregnancyOutcome.Delivered };

        Assert.Equal(groups, On(Born(null, Sex.Female), day, pregnancy));
    }

    [Theory]
    [InlineData("2026-04-30", Pregnant)]
    [InlineData("2026-05-01")]
    [InlineData("2026-05-02")]
    public void A_loss_ends_the_pregnancy_and_opens_nothing(string day, params TargetGroup[] groups)
    {
        var pregnancy = Expecting("2026-01-01") with { EndedOn = new(2026, 5, 1), Outcome = PregnancyOutcome.Lost };

        Assert.Equal(groups, On(Born(null, Sex.Female), day, pregnancy));
    }

    // 2026-01-01 + 280 = 2026-10-08; 42 days later 2026-11-19.
    [Theory]
    [InlineData("2026-11-19", Pregnant)]
    [InlineData("2026-11-20")]
    public void An_unreported_delivery_is_waited_for_42_days(string day, params TargetGroup[] groups) =>
        Assert.Equal(groups, On(Born(null, Sex.Female), day, Expecting("2026-01-01")));

    [Fact]
    public void Without_a_last_period_it_is_reckoned_from_the_delivery()
    {
        var undated = new Pregnancy { Id = Guid.NewGuid(), Woman = Id, FirstOn = new(2026, 3, 1) };

        Assert.Equal(new DateOnly(2026, 1, 1), (undated with { Edd = new(2026, 10, 8) }).ReckonedLmp);
        Assert.Equal(new DateOnly(2026, 1, 1), (undated with { EndedOn = new(2026, 10, 8), Outcome = PregnancyOutcome.Delivered }).ReckonedLmp);
        Assert.Null((undated with { EndedOn = new(2026, 10, 8), Outcome = PregnancyOutcome.Lost }).ReckonedLmp);
        Assert.Null(undated.ReckonedEdd);
        Assert.Equal([Pregnant], On(Born(null, Sex.Female), "2026-03-01", undated));
        Assert.Empty(On(Born(null, Sex.Female), "2026-02-28", undated));
    }

    [Theory]
    [InlineData("2026-02-28", AdolescentGirl)]
    [InlineData("2026-03-01", AdolescentGirl, Catin)]
    [InlineData("2026-06-30", AdolescentGirl, Catin)]
    [InlineData("2026-07-01", Pus)]
    [InlineData("2057-05-19", Pus)]
    [InlineData("2057-05-20")]
    public void A_bride_is_catin_until_the_wedding_and_of_childbearing_age_until_50(string day, params TargetGroup[] groups)
    {
        var couple = new Couple { Id = Guid.NewGuid(), Bride = Id, RegisteredOn = new(2026, 3, 1), PlannedOn = new(2026, 7, 1), FirstOn = new(2026, 3, 3) };

        var memberships = TargetGroups.Of(Born("2007-05-20", Sex.Female), [], [couple]);

        Assert.Equal(groups, memberships.Where(m => m.Includes(DateOnly.Parse(day))).Select(m => m.Group).Order());
    }

    private static Person Born(string? bornOn, Sex sex) => new()
    {
        Id = Id,
        FirstOn = new(2024, 1, 1),
        Sex = sex,
        BornOn = bornOn is null ? null : DateOnly.Parse(bornOn),
    };

    private static Pregnancy Expecting(string lmp) => new() { Id = Guid.NewGuid(), Woman = Id, Lmp = DateOnly.Parse(lmp), FirstOn = DateOnly.Parse(lmp).AddDays(60) };

    private static IEnumerable<TargetGroup> On(Person person, string day, params Pregnancy[] pregnancies) =>
        TargetGroups.Of(person, pregnancies, []).Where(m => m.Includes(DateOnly.Parse(day))).Select(m => m.Group).Order();
}
