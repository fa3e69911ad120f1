using Seribu.Domain.People;
using Seribu.Domain.Scorecards;

namespace Seribu.Domain.Tests.Scorecards;

public sealed class HoldsUntilTests
{
    private const int Families = 400;

    [Theory]
    [InlineData("KPM-GUIDE")]
    [InlineData("PMK2018-S1")]
    public void A_judgement_stays_the_same_on_every_day_it_says_it_holds(string code)
    {
        var rules = code == Given.Guide.Code ? Given.Guide : Given.Pmk;
        var seed = Random.Shared.Next();
        var any = new AnyFamily(seed);
        for (var i = 0; i < Families; i++)
        {
            var family = any.Next();
            for (var today = any.Quarter.FirstDay; today <= any.Quarter.LastDay;)
            {
                var judgement = rules.Judge(family, any.Quarter, today);
                Assert.True(judgement.HoldsUntil >= today, $"seed {seed}, family {i}, {today:O}: holds until {judgement.HoldsUntil:O}");

                for (; today <= judgement.HoldsUntil && today <= any.Quarter.LastDay; today = today.AddDays(1))
                {
                    var later = rules.Judge(family, any.Quarter, today);
                    Assert.True(judgement.SaysTheSameAs(later), $"seed {seed}, family {i}, {today:O}: no longer as said");
                }
            }
        }
    }

    [Fact]
    public void A_judgement_of_an_ended_quarter_holds_for_ever()
    {
        var judgement = Given.Guide.Judged(FormReader.Kpm.Values.First().Households[0], "2025Q1", today: "2025-03-31");

        Assert.Equal(DateOnly.MaxValue, judgement.HoldsUntil);
    }

    [Theory]
    [InlineData("2025-01-05", "2025-01-31")]
    [InlineData("2025-02-01", "2025-02-14")]
    [InlineData("2025-02-15", "9999-12-31")]
    public void A_child_is_judged_again_when_a_due_month_begins_or_it_grows_into_other_rules(string today, string until)
    {
        // Six months old on 15 February; then nothing turns before the quarter ends.
        var family = Given.Family(Given.Child("2024-08-15"));

        Assert.Equal(Given.Day(until), Given.Guide.Judged(family, "2025Q1", today).HoldsUntil);
    }

    [Fact]
    public void A_woman_is_judged_again_when_her_trimester_turns()
    {
        var family = Given.Family(Given.Pregnancy("2024-12-01"));

        // 91 days after 1 December 2024 are 2 March 2025; the months that begin turn other rows.
        Assert.Equal(Given.Day("2025-03-01"), Given.Guide.Judged(family, "2025Q1", today: "2025-02-10").HoldsUntil);
    }

    [Fact]
    public void Most_judgements_hold_for_weeks()
    {
        var families = FormReader.Kpm.Values.SelectMany(village => village.Households).ToList();
        var today = Given.Day("2025-02-10");

        var tomorrow = families.Count(family => Given.Guide.Judge(family, Given.Quarter("2025Q1"), today).HoldsUntil <= today.AddDays(1));

        Assert.InRange(tomorrow, 0, families.Count / 10);
    }

    [Fact]
    public void After_a_loss_nothing_turns_by_time_alone()
    {
        var family = Given.Family(Given.Pregnancy("2024-12-01").Ended("2025-01-10", PregnancyOutcome.Lost));

        Assert.Equal(DateOnly.MaxValue, Given.Guide.Judged(family, "2025Q1", today: "2025-01-20").HoldsUntil);
    }
}
