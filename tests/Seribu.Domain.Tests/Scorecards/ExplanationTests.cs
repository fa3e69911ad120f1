using Seribu.Domain.Care;
using Seribu.Domain.People;
using Seribu.Domain.Scorecards;

namespace Seribu.Domain.Tests.Scorecards;

public sealed class ExplanationTests
{
    private const int Families = 400;

    [Theory]
    [InlineData("KPM-GUIDE")]
    [InlineData("PMK2018-S1")]
    public void An_explanation_says_what_the_judgement_says(string code)
    {
        var rules = code == Given.Guide.Code ? Given.Guide : Given.Pmk;
        var seed = Random.Shared.Next();
        var any = new AnyFamily(seed);
        for (var i = 0; i < Families; i++)
        {
            var family = any.Next();
            var today = any.Quarter.FirstDay.AddDays(i % 100);
            var judged = rules.Judge(family, any.Quarter, today);

            var ids = family.Pregnancies.Select(file => file.Pregnancy.Id).Concat(family.People.Select(file => file.Person.Id));
            var explained = ids.Select(id => rules.Explain(family, id, any.Quarter, today)!).ToList();

            var counted = explained.Where(one => one.Inclusion == Inclusion.Counted).ToList();
            Assert.Equal(judged.Cases, counted.Select(one => one.Judgement!.Value));
            foreach (var one in counted.Where(one => one.Judgement!.Value.IsOfThousandDays))
                Assert.All(one.Indicators, row => Assert.Equal(one.Judgement!.Value.Of(row.Indicator.Number), row.Standing));
            Assert.True(counted.Count == judged.Cases.Count, $"seed {seed}, family {i}");
        }
    }

    [Fact]
    public void A_month_missing_is_said_with_the_months_there_are()
    {
        var weighings = Given.Monthly("2024-12-10", 4, new ChildVisit { WeightKg = 8 });

        var row = Explain(Given.Guide, Given.Child("2024-07-15", weighings), "weighing");

        Assert.Equal("owed.monthsInWindow", row.Why.Code);
        Assert.Equal(("4", "5", "weighing"), (row.Why.Arguments["have"], row.Why.Arguments["need"], row.Why.Arguments["of"]));
        Assert.Equal(("2024-10-01", "2025-03-31"), (row.Why.Arguments["from"], row.Why.Arguments["to"]));
        Assert.Equal(weighings.Select(visit => visit.Fact), row.Facts.Select(fact => fact.Fact));
        var change = Assert.Single(row.WouldChange);
        Assert.Equal(("moreMonths", "1", Given.Day("2025-03-31")), (change.Code, change.Arguments["count"], change.By));
    }

    [Fact]
    public void A_dose_missing_is_named()
    {
        var doses = "HB0 BCG OPV1 OPV2 OPV3 OPV4 DPT1 DPT2 DPT3 IPV1".Split(' ');

        var row = Explain(Given.Guide, Given.Child("2024-04-01", Given.On("2025-02-01", new ChildVisit { Doses = doses })), "immunisation");

        Assert.Equal("owed.dosesGiven", row.Why.Code);
        Assert.Equal("MR1", Assert.Single(row.WouldChange).Arguments["dose"]);
    }

    [Fact]
    public void A_month_without_a_visit_is_named()
    {
        var small = new ChildVisit { WeightKg = 1.9m, LengthCm = 44, HomeVisits = 1 };

        var row = Explain(Given.Pmk, Given.Child("2025-02-05", Given.On("2025-02-06", small)), "home_visit");

        var change = Assert.Single(row.WouldChange);
        Assert.Equal(("inMonth", "2025-03"), (change.Code, change.Arguments["month"]));
    }

    [Fact]
    public void Of_two_conditions_the_missing_one_decides()
    {
        var pregnancy = Given.Pregnancy("2024-09-16", Given.On("2025-02-05", new PregnancyVisit { IronTablets = 60 }));
        var family = Given.Family(pregnancy);

        var row = Given.Pmk.Explain(family, pregnancy.Pregnancy.Id, Given.Quarter("2025Q1"), Given.Day("2025-06-01"))!.Indicators[1];

        Assert.Equal("owed.countSinceStart", row.Why.Code);
        Assert.Equal("30", Assert.Single(row.WouldChange).Arguments["count"]);
        Assert.Equal([Standing.Received, Standing.Owed], row.Findings.Select(finding => finding.Standing));
    }

    [Theory]
    [InlineData("2025-03-20", "birth_certificate", "notApplicable.grace")]
    [InlineData("2025-03-20", "weighing", "notApplicable.age")]
    [InlineData("2025-03-20", "home_visit", "notApplicable.noProblem")]
    [InlineData("2025-03-20", "immunisation", "notApplicable.nothingDue")]
    public void A_row_that_does_not_apply_says_why(string bornOn, string code, string reason) =>
        Assert.Equal(reason, Explain(Given.Pmk, Given.Child(bornOn), code).Why.Code);

    [Fact]
    public void The_facts_of_water_may_lie_on_another_members_row()
    {
        var told = Given.On("2025-01-10", new PregnancyVisit { SafeWater = true });
        var child = Given.Child("2024-06-01");
        var family = Given.Family(Given.Pregnancy("2024-12-01", told), child);

        var row = Given.Guide.Explain(family, child.Person.Id, Given.Quarter("2025Q1"), Given.Day("2025-06-01"))!.Indicators[5];

        Assert.Equal([new UsedFact(told.Fact, told.Number, told.On)], row.Facts);
    }

    [Fact]
    public void Somebody_not_counted_is_told_why_and_a_stranger_is_unknown()
    {
        var family = Given.Family(Given.Child("2020-01-01"));
        var quarter = Given.Quarter("2025Q1");

        Assert.Equal(Inclusion.NoTick, Given.Guide.Explain(family, family.People[0].Person.Id, quarter, quarter.LastDay)!.Inclusion);
        Assert.Null(Given.Guide.Explain(family, Guid.NewGuid(), quarter, quarter.LastDay));
    }

    private static IndicatorExplanation Explain(RuleSet rules, PersonFile child, string code) =>
        rules.Explain(Given.Family(child), child.Person.Id, Given.Quarter("2025Q1"), Given.Day("2025-06-01"))!
            .Indicators.Single(row => row.Indicator.Code == code);
}
