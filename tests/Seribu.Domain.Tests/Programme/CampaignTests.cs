using Seribu.Domain.Programme.Forms;
using Seribu.Domain.Programme.Partners;

namespace Seribu.Domain.Tests.Programme;

/// <summary>The joint intervention: docs/rules/programme.md#joint-intervention.</summary>
public sealed class CampaignTests
{
    private static readonly OfficeRecord Campaign = A("campaign", ("from", "2024-06-01"), ("until", "2024-06-30"), ("goal", "95"));

    [Fact]
    public void On_21_June_2024_the_nation_had_measured_55_96_per_cent_and_40_18_of_them_had_a_problem()
    {
        // 9,720,635 children are 55.96 % of about 17.37 million; 40.18 % had a problem, 1.4 % of those were helped.
        var nation = new CampaignReach("", new(9_720_635, 17_370_685), new(3_905_751, 9_720_635), default, default, default, 0);
        var standing = new CampaignStanding(Campaign, [nation], [], [A("campaign-site", ("helped", "54681"))]);

        Assert.Equal((55.96m, 40.18m, 1.40m), (standing.Sum.Measured.Percent, standing.Sum.Problems.Percent, standing.Helped.Percent));
        // 95 % of 17,370,685 is 16,502,150.75.
        Assert.Equal(16_502_151 - 9_720_635, standing.Missing);
    }

    [Fact]
    public void Days_add_up_and_a_child_counts_on_its_first()
    {
        var days = CampaignDay.Of([new(2024, 6, 4), new(2024, 6, 3), new(2024, 6, 4)], 5);

        Assert.Equal([(3, 1, 20.00m), (4, 2, 60.00m)], days.Select(day => (day.On.Day, day.Measured, day.SoFar.Percent!.Value)));
    }

    [Fact]
    public void Each_of_ten_things_is_sure_at_the_sites_that_say_so()
    {
        var standing = new CampaignStanding(Campaign, [], [], [A("campaign-site", ("sure1", "y"), ("sure10", "y")), A("campaign-site", ("sure1", "y"))]);

        Assert.Equal(10, CampaignStanding.Sure.Count);
        Assert.All(CampaignStanding.Sure, field => Assert.NotNull(OfficeForms.Embedded["campaign-site"].Find(field)));
        Assert.Equal((2L, 1L, 0L, 2L), (standing.SureOf("sure1").Received, standing.SureOf("sure10").Received, standing.SureOf("sure2").Received, standing.SureOf("sure2").Due));
    }

    [Fact]
    public void The_first_and_the_last_day_belong_to_it()
    {
        Assert.True(CampaignStanding.Holds(Campaign, new(2024, 6, 1)));
        Assert.True(CampaignStanding.Holds(Campaign, new(2024, 6, 30)));
        Assert.False(CampaignStanding.Holds(Campaign, new(2024, 7, 1)));
    }

    private static OfficeRecord A(string form, params (string Field, string Value)[] values) =>
        new("19.05", form, Guid.CreateVersion7(), values.ToDictionary(value => value.Field, value => value.Value), 1);
}
