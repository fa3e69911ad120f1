using Seribu.Domain.Programme.Actions;
using Seribu.Domain.Programme.Forms;
using Seribu.Domain.Scorecards;

namespace Seribu.Domain.Tests.Programme;

public sealed class FamilyRiskTests
{
    private static readonly DateOnly Day = new(2026, 11, 19);
    private static readonly FamilyRiskRule Rule = FamilyRiskRule.Default;
    private static readonly TargetMother Well = new(new(1998, 5, 1), 2, [new(2021, 3, 4), new(2024, 6, 1)]);
    private static readonly TargetFamily Safe = new("19.05.01.2005", true, true, [Well]);

    [Fact]
    public void A_family_with_water_latrine_and_a_mother_of_28_is_not_at_risk()
    {
        Assert.Empty(Safe.Risks(Rule, Day));
        Assert.True(Safe.IsJudged(Rule, Day));
    }

    [Theory]
    [InlineData("2006-11-19", null)]
    [InlineData("2006-11-20", FamilyRisk.TooYoung)]
    [InlineData("1991-11-20", null)]
    [InlineData("1991-11-19", FamilyRisk.TooOld)]
    public void A_mother_is_too_young_below_20_and_too_old_from_35(string bornOn, FamilyRisk? expected) => Assert.Equal(
        expected is { } risk ? [risk] : [], (Safe with { Mothers = [Well with { BornOn = DateOnly.Parse(bornOn, System.Globalization.CultureInfo.InvariantCulture) }] }).Risks(Rule, Day));

    [Theory]
    [InlineData("2022-06-01", false)]
    [InlineData("2022-06-02", true)]
    public void Births_are_too_close_below_two_years(string before, bool tooClose)
    {
        var mother = Well with { Births = [DateOnly.Parse(before, System.Globalization.CultureInfo.InvariantCulture), new(2024, 6, 1)] };

        Assert.Equal(tooClose, (Safe with { Mothers = [mother] }).Risks(Rule, Day).Contains(FamilyRisk.TooClose));
    }

    [Fact]
    public void Twins_are_no_births_too_close() =>
        Assert.Empty((Safe with { Mothers = [Well with { Births = [new(2024, 6, 1), new(2024, 6, 1), new(2024, 6, 2)] }] }).Risks(Rule, Day));

    [Theory]
    [InlineData(3, 3, false)]
    [InlineData(4, 3, true)]
    [InlineData(3, 2, true)]
    public void Too_many_is_more_than_the_district_says(int children, int most, bool tooMany) => Assert.Equal(
        tooMany, (Safe with { Mothers = [Well with { Children = children }] }).Risks(Rule with { MostChildren = most }, Day).Contains(FamilyRisk.TooMany));

    [Fact]
    public void A_house_nobody_looked_at_is_judged_only_by_a_risk_that_was_found()
    {
        var unseen = Safe with { SafeWater = null, Latrine = null };
        var tooYoung = unseen with { Mothers = [Well with { BornOn = new(2008, 1, 1) }] };

        Assert.False(unseen.IsJudged(Rule, Day));
        Assert.True(tooYoung.IsJudged(Rule, Day));
        Assert.Equal(new Coverage(1, 2), VillageCauses.AtRiskOf([unseen, tooYoung, Safe], null, Rule, Day));
    }

    [Fact]
    public void Each_cause_counts_those_it_is_known_of()
    {
        var dry = Safe with { SafeWater = false };
        var unseen = Safe with { SafeWater = null, Latrine = null, Mothers = [] };
        var conditions = new OfficeRecord("19.05.01.2005", "conditions", Guid.Empty, new Dictionary<string, string> { ["source"] = "PHBS", ["smoke"] = "40", ["smoke_of"] = "50", ["food"] = "3" }, 1);

        var causes = VillageCauses.Of("19.05.01.2005", [Safe, dry, unseen], new(7, 10), new(1, 3), conditions, Rule, Day);

        Assert.Equal(new Coverage(1, 2), causes.Found["water"]);
        Assert.Equal(new Coverage(0, 2), causes.Found["young"]);
        Assert.Equal(new Coverage(3, 10), causes.Found["immunisation"]);
        Assert.Equal(new Coverage(40, 50), causes.Found["smoke"]);
        Assert.Equal(default, causes.Found["food"]);
    }

    [Fact]
    public void Supply_is_short_where_less_is_there_than_the_posyandu_need()
    {
        var supply = new OfficeRecord("19.05.01.2005", "supply", Guid.Empty, new Dictionary<string, string> { ["source"] = "Puskesmas", ["cadres"] = "9", ["kits"] = "2", ["midwives"] = "0" }, 1);

        var village = VillageSupply.Of("19.05.01.2005", 2, [], [], supply, Day);

        Assert.Equal(1, village.Items.Single(item => item.Code == "cadres").Missing);
        Assert.Equal(0, village.Items.Single(item => item.Code == "kits").Missing);
        Assert.Equal(1, village.Items.Single(item => item.Code == "midwives").Missing);
        Assert.Null(village.Items.Single(item => item.Code == "iron_tablets").Missing);
        // Nobody serves as KPM and no team is complete either.
        Assert.Equal(4, village.Shortages);
    }
}
