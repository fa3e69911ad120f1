using Seribu.Domain.Programme.Forms;
using Seribu.Domain.Programme.Partners;

namespace Seribu.Domain.Tests.Programme;

public sealed class PartnerTests
{
    private static readonly DateOnly Today = new(2026, 11, 19);
    private static readonly OfficeRecord Pledge = Record("pledge", ("title", "Bintang"), ("monthly", "450000"), ("months", "6"), ("started_on", "2026-06-10"), ("weight_start", "7.4"));

    [Fact]
    public void Babels_districts_share_5000_families_of_Genting_among_them()
    {
        // GENTING 2025: Bangka, Belitung, Bangka Selatan, Bangka Tengah, Bangka Barat, Belitung Timur, Pangkalpinang.
        var sponsors = ((string Region, int Children)[])[("19.01", 1026), ("19.02", 506), ("19.03", 608), ("19.04", 1005), ("19.05", 424), ("19.06", 783), ("19.71", 648)];

        var standing = sponsors.Select(each => new SponsorStanding(
            new(each.Region, "sponsor", Guid.CreateVersion7(), new Dictionary<string, string>()), [.. Enumerable.Range(0, each.Children).Select(child => new PledgeStanding(
                new(each.Region, "pledge", Guid.CreateVersion7(), new Dictionary<string, string> { ["title"] = $"Anak {child}", ["monthly"] = "450000", ["months"] = "6", ["started_on"] = "2025-01-02" }), []))])).ToList();

        Assert.Equal(5000, standing.Sum(each => each.Children));
        // Rp15,000 a day are Rp450,000 a month: six months of 424 children.
        Assert.Equal(1_144_800_000, standing[4].Pledged);
    }

    [Fact]
    public void A_month_that_is_over_without_a_delivery_is_owed_and_one_under_way_is_not()
    {
        var standing = new PledgeStanding(Pledge, [Delivery("2026-06-10"), Delivery("2026-07-09"), Delivery("2026-08-10", "7.9")]);

        var months = standing.Months(Today);

        // 10 June to 9 July is the first month; the sixth began on 10 November and is not over.
        Assert.Equal([2, 0, 1, 0, 0, 0], months.Select(month => month.Deliveries.Count));
        Assert.Equal([false, true, false, true, true, false], months.Select(month => month.IsOwed));
        Assert.Equal(3, standing.Owed(Today));
        Assert.Equal(7.9m, months[2].WeightKg);
        Assert.Equal(0.5m, standing.Gain);
    }

    [Fact]
    public void What_came_after_the_last_month_is_told_apart()
    {
        var months = new PledgeStanding(Pledge, [Delivery("2026-12-15")]).Months(new(2027, 2, 1));

        Assert.Equal(7, months.Count);
        Assert.True(months[^1] is { Number: 7, IsExtra: true, Spent: 450_000 });
    }

    [Fact]
    public void A_pledge_that_ended_early_owes_nothing_afterwards() =>
        Assert.Equal(2, new PledgeStanding(Pledge with { Values = new Dictionary<string, string>(Pledge.Values) { ["ended_on"] = "2026-08-10" } }, []).Owed(Today));

    [Fact]
    public void Kampung_KB_are_summed_by_sub_district()
    {
        var first = new KampungStanding(Record("kampung-kb", ("tier", "growing"), ("bkb", "12"), ("pikr", "0"), ("support", "guide")), [Step("1", 100), Step("2", 60), Step("2", 40)]);
        var second = new KampungStanding(first.Kampung with { Region = "19.06.02.2001", Values = new Dictionary<string, string> { ["tier"] = "basic", ["bkb"] = "8", ["innovation"] = "y" } }, []);

        var totals = new KampungTotals([second, first]);

        Assert.Equal(["19.06.01", "19.06.02"], totals.BySubDistrict().Select(each => each.SubDistrict));
        Assert.Equal((1, 1, 20L, 1), (first.Groups, first.StepsDone, totals.Members, totals.With("innovation", "y")));
        // 100 and 60 of eight steps, and none of the other's.
        Assert.Equal((20m, 10m), (first.StepsPercent, totals.StepsPercent));
        Assert.True(first.NeedsSupport && !second.NeedsSupport);
    }

    [Fact]
    public void What_a_joint_programme_gave_is_counted_from_the_ledgers_that_name_it()
    {
        var programme = Record("programme", ("name", "Rampak Gemintang"), ("year", "2026"));
        OfficeRecord[] ledger = [Aid("KK 1", "latrine", "Rampak Gemintang", "2026-07-01"), Aid("kk 1", "food", "rampak gemintang", "2026-08-01"), Aid("KK 2", "food", "Rampak Gemintang", "2025-08-01"), Aid("KK 3", "food", "PKH", "2026-08-01")];

        var standing = new ProgrammeStanding(programme, [], [Record("programme-item", ("item", "food"), ("target", "4"))], [.. ledger.Where(line => ProgrammeStanding.Names(line, programme))]);

        Assert.Equal((1, 600_000L), (standing.Households, standing.Rupiah));
        Assert.Equal(["food", "latrine"], standing.Items.Select(item => item.Item));
        Assert.Equal(25m, standing.Items[0].Given.Percent);
    }

    [Fact]
    public void The_same_from_two_programmes_in_a_year_is_doubled_and_in_two_years_is_not()
    {
        OfficeRecord[] ledger = [Aid("KK 1", "food", "PKH", "2026-07-01"), Aid("KK 1", "food", "Baznas", "2026-08-01"), Aid("KK 2", "food", "PKH", "2025-08-01"), Aid("KK 2", "food", "Baznas", "2026-08-01")];

        var households = HouseholdAid.Of(ledger);

        Assert.Equal(["food"], households.Single(household => household.Household == "KK 1").Doubled);
        Assert.Empty(households.Single(household => household.Household == "KK 2").Doubled);
    }

    [Theory]
    [InlineData("Bintang", "nutrition", "2026-07-01", null, true)]
    [InlineData("bintang", "nutrition", "2026-06-30", null, true)]
    [InlineData("Bintang", "nutrition", "2026-07-02", null, false)]
    [InlineData("Bintang", "egg", "2026-06-01", null, false)]
    [InlineData("Kejora", "nutrition", "2026-06-01", null, false)]
    [InlineData("Bintang", "nutrition", "2026-05-01", "2026-04-20", false)]
    public void A_child_has_one_sponsor_for_a_package_and_month(string child, string package, string began, string? firstEnded, bool overlaps)
    {
        var first = Record("pledge", ("title", "Bintang"), ("package", "nutrition"), ("started_on", "2026-01-02"), ("months", "6"), ("ended_on", firstEnded));
        var second = Record("pledge", ("title", child), ("package", package), ("started_on", began), ("months", "3"));

        Assert.Equal(overlaps, PledgeStanding.Overlap(first, second));
        Assert.Equal(overlaps, PledgeStanding.Overlap(second, first));
    }

    [Fact]
    public void A_case_is_late_when_its_plans_day_has_passed_and_nobody_evaluated_it()
    {
        OfficeRecord[] cases =
        [
            Case("child", "followed", "2026-08-30", "Diare\nJamban"), Case("child", "reviewed", "2026-11-18", "jamban"), Case("pregnant", "reviewed", "2026-11-19", "KEK"), Case("couple", "team", null, null),
        ];

        var audits = new CaseAudits(cases, new(2026, 11, 19));

        Assert.Equal((1, 25m, 1), (audits.Late, audits.FollowedUp.Percent, audits.At("child", "reviewed")));
        Assert.Equal([("Jamban", 2), ("Diare", 1), ("KEK", 1)], audits.Causes);
    }

    private static OfficeRecord Case(string group, string step, string? due, string? cause) => Record("case-audit", ("title", "Kasus"), ("group", group), ("step", step), ("due_on", due), ("cause", cause));

    private static OfficeRecord Aid(string household, string item, string programme, string on) =>
        Record("ledger", ("household", household), ("item", item), ("programme", programme), ("on", on), ("amount", "300000"));

    private static OfficeRecord Delivery(string on, string? weight = null) =>
        Record("delivery", ("title", "Paket gizi"), ("on", on), ("spent", "450000"), ("weight", weight));

    private static OfficeRecord Step(string step, int percent) => Record("kampung-step", ("step", step), ("percent", percent.ToString(System.Globalization.CultureInfo.InvariantCulture)));

    private static OfficeRecord Record(string form, params (string Field, string? Value)[] values) =>
        new("19.06.01.2001", form, Guid.NewGuid(), values.Where(value => value.Value is not null).ToDictionary(value => value.Field, value => value.Value!), 1);
}
