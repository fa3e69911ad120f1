using Seribu.Domain.Calendar;
using Seribu.Domain.Programme.Budget;
using Seribu.Domain.Programme.Forms;
using Seribu.Domain.Reference;
using Seribu.Domain.Scorecards;

namespace Seribu.Domain.Tests.Programme;

public sealed class BudgetTests
{
    private static readonly Edition Rows = RuleSet.Load(ReferenceBundle.Embedded).In(new Quarter(2026, 3));
    private static readonly BudgetCodes Codes = BudgetCodes.Embedded;

    [Fact]
    public void Every_row_of_the_scorecard_has_a_price()
    {
        var needs = Codes.Norms.Select(norm => norm.Need).ToHashSet();

        Assert.All(Rows.Pregnant.Concat(Rows.Children), row => Assert.Contains(Proposal.NeedOf(row), needs));
        Assert.All(Codes.Norms, norm => Assert.NotNull(Codes.Find(norm.Code)));
    }

    [Fact]
    public void What_is_owed_becomes_rupiah()
    {
        // Seven children without counselling at 120,000 a family; four visits of three at 35,000.
        var lines = Proposal.Of(Rows, Owing(("child", "counselling", 7), ("child", "home_visit", 4)), Codes.Norms);

        Assert.Equal([("counselling", 7L, 840_000L), ("home_visit", 4L, 420_000L)], lines.Select(line => (line.Indicator.Code, line.Cases, line.Amount)));
    }

    [Fact]
    public void A_latrine_of_mother_and_child_is_built_once()
    {
        var lines = Proposal.Of(Rows, Owing(("pregnant", "latrine", 2), ("child", "latrine", 5)), Codes.Norms);

        Assert.Equal(12_500_000L, Assert.Single(lines).Amount);
    }

    [Fact]
    public void A_districts_own_price_stands_before_the_general_one()
    {
        var own = Proposal.NormsOf([new("19.05", "unit-cost", Guid.CreateVersion7(), new Dictionary<string, string>
        {
            ["title"] = "Kelas ibu balita", ["need"] = "child/counselling", ["code"] = "02.02.03", ["unit"] = "keluarga", ["per_case"] = "0.5", ["unit_price"] = "90001",
        })]);

        var line = Proposal.Of(Rows, Owing(("child", "counselling", 3)), [.. own, .. Codes.Norms])[0];

        // Half away from zero: 1.5 times 90,001 is 135,001.5.
        Assert.Equal(135_002L, line.Amount);
    }

    [Fact]
    public void Those_who_serve_cost_what_the_district_says_and_nothing_is_guessed_without_a_rate()
    {
        var rate = new CostNorm("cadre/kpm", new("Insentif KPM", "Incentive"), "02.02.02", new("bulan", "months"), 12, 500_000);
        OfficeRecord[] cadres = [Serving("kpm"), Serving("posyandu"), Serving("kpm", ("ended_on", "2026-01-01"))];

        var lines = IncentiveLine.Of(cadres, 2, [rate], new(2026, 11, 19));

        Assert.Equal(["cadre/kpm", "cadre/tpk", "cadre/posyandu", "posyandu/running"], lines.Select(line => line.Need));
        Assert.Equal([1L, 0L, 1L, 2L], lines.Select(line => line.Count));
        Assert.Equal(6_000_000, lines[0].Amount);
        Assert.Null(lines[2].Amount);

        static OfficeRecord Serving(string kind, params (string Field, string Value)[] more) => new(
            "19.05.01.2005", "cadre", Guid.Empty, new Dictionary<string, string>([new("kind", kind), new("started_on", "2025-01-02"), .. more.Select(each => KeyValuePair.Create(each.Field, each.Value))]), 1);
    }

    [Fact]
    public void The_changed_budget_takes_the_place_of_the_first_in_table_5()
    {
        var first = new VillageBudget(2026, [Line("apbdes", "02.02.02", 40, true), Line("apbdes", "02.01.01", 60, false), Line("apbdes", "04.03.01", 10, true), Line("apbdes", "01.01.01", 500, false)]);
        var changed = first with { Lines = [.. first.Lines, Line("change", "02.02.02", 70, true), Line("change", "02.01.01", 30, false)] };

        Assert.Equal([("development", 100L, 40L), ("empowerment", 10L, 10L)], first.Funds.Select(fund => (fund.Field, fund.Total, fund.Stunting)));
        Assert.Equal([("development", 100L, 70L)], changed.Funds.Select(fund => (fund.Field, fund.Total, fund.Stunting)));
    }

    [Fact]
    public void A_proposal_alone_fills_no_table()
    {
        Assert.Empty(new VillageBudget(2026, [Line("proposal", "02.02.02", 40, true)]).Funds);
    }

    [Fact]
    public void Cost_is_told_for_each_family_that_was_reached()
    {
        var budget = new VillageBudget(2026, [Line("apbdes", "02.02.02", 1000, true), Line("realised", "02.02.02", 900, true, reached: 7), Line("realised", "02.01.01", 500, false, reached: 9), Line("realised", "02.02.03", 50, true)]);

        Assert.Equal((7L, 129L), (budget.FamiliesReached, budget.CostPerFamily));
        Assert.Equal(95.00m, budget.Realised.Percent);
    }

    [Theory]
    [InlineData(2025, "running", 3, 97, true)]
    [InlineData(2025, "running", 4, 96, false)]
    [InlineData(2025, "blt", 15, 85, true)]
    [InlineData(2025, "blt", 16, 84, false)]
    [InlineData(2026, "blt", 16, 84, true)]
    [InlineData(2025, "food", 20, 80, true)]
    [InlineData(2025, "food", 19, 81, false)]
    public void A_limit_of_the_village_fund_is_kept_up_to_its_line(int year, string use, long amount, long rest, bool kept)
    {
        var budget = new VillageBudget(year, [Fund(use, amount), Fund(null, rest), Line("apbdes", "01.01.01", 1000, false)]);

        Assert.Equal(kept, FundLimits.Of(year)!.Limits.Single(limit => limit.Code == use).Of(budget).IsKept);
    }

    [Fact]
    public void A_family_gets_no_more_in_a_month_than_the_rule_of_the_year_says()
    {
        var limit = FundLimits.Of(2026)!.Limits.Single(each => each.Code == "blt");

        Assert.True(limit.Of(new(2026, [Fund("blt", 3_600_000, 300_000)])).IsKept);
        Assert.Single(limit.Of(new(2026, [Fund("blt", 3_600_012, 300_001)])).TooDear);
    }

    [Fact]
    public void Before_a_budget_was_decided_and_for_a_year_without_a_rule_nothing_is_said()
    {
        Assert.Null(FundLimits.Of(2025)!.Limits[0].Of(new(2025, [Fund("blt", 16) with { Values = new Dictionary<string, string> { ["stage"] = "proposal", ["source"] = "DD", ["amount"] = "16" } }])).IsKept);
        Assert.Null(FundLimits.Of(2024));
    }

    private static OfficeRecord Fund(string? use, long amount, long? price = null)
    {
        var values = new Dictionary<string, string> { ["stage"] = "apbdes", ["code"] = "02.02.02", ["source"] = "DD", ["amount"] = $"{amount}" };
        if (use is not null) values["use"] = use;
        if (price is { } each) values["unit_price"] = $"{each}";
        return new("19.05.01.2001", "budget-line", Guid.CreateVersion7(), values, 1);
    }

    private static OfficeRecord Line(string stage, string code, long amount, bool stunting, int? reached = null)
    {
        var values = new Dictionary<string, string> { ["stage"] = stage, ["code"] = code, ["amount"] = $"{amount}" };
        if (stunting) values["stunting"] = "y";
        if (reached is { } families) values["reached"] = $"{families}";
        return new("19.05.01.2001", "budget-line", Guid.CreateVersion7(), values, 1);
    }

    // A tally as the store keeps it: rows of both groups, seventeen counts, then received and owed of each row.
    private static Tally Owing(params (string Group, string Row, int Owed)[] owed)
    {
        var counts = new int[17].Concat(Rows.Pregnant.Concat(Rows.Children)
            .SelectMany(row => new[] { 0, owed.FirstOrDefault(each => Proposal.NeedOf(row) == $"{each.Group}/{each.Row}").Owed }));
        return Tally.Parse($"{Rows.Pregnant.Count} {Rows.Children.Count} {string.Join(' ', counts)}");
    }
}
