using Seribu.Domain.Accounts;
using Seribu.Domain.Book;

namespace Seribu.Domain.Tests.Accounts;

public sealed class AppointmentsTests
{
    private const string Village = "19.05.01.2001";
    private static readonly Guid Posyandu = Guid.CreateVersion7();

    [Theory]
    [InlineData("village-admin", Village, "kpm", Village, true)]
    [InlineData("village-admin", Village, "kpm", "19.05.01.2002", false)]
    [InlineData("village-admin", Village, "village-admin", Village, false)]
    [InlineData("village-admin", Village, "head", Village, false)]
    [InlineData("village-admin", Village, "midwife", Village, false)]
    [InlineData("district-admin", "19.05", "village-admin", Village, true)]
    [InlineData("district-admin", "19.05", "head", Village, true)]
    [InlineData("district-admin", "19.05", "camat", "19.05.01", true)]
    [InlineData("district-admin", "19.05", "camat", "19.06.01", false)]
    [InlineData("district-admin", "19.05", "camat", Village, false)]
    [InlineData("district-admin", "19.05", "district-admin", "19.05", false)]
    [InlineData("district-admin", "19.05", "kpm", Village, false)]
    [InlineData("district-admin", "19.05", "auditor", "19.05", false)]
    [InlineData("midwife", "19.05.01", "cadre", Village, false)]
    [InlineData("regent", "19.05", "agency", "19.05", false)]
    public void The_level_above_opens_an_account(string own, string ownRegion, string role, string region, bool expected) =>
        Assert.Equal(expected, Appointments.May(Somebody(new Grant(own, ownRegion)), new(role, region)));

    [Fact]
    public void A_cadre_needs_a_posyandu_and_a_companion_families()
    {
        var admin = Somebody(new Grant("village-admin", Village));

        Assert.False(Appointments.May(admin, new("cadre", Village)));
        Assert.True(Appointments.May(admin, new("cadre", Village, Posyandu)));
        Assert.False(Appointments.May(admin, new("tpk", Village)));
        Assert.True(Appointments.May(admin, new("tpk", Village, Families: new HashSet<Guid>())));
    }

    [Fact]
    public void Any_role_of_a_village_may_be_bound_to_one_posyandu_but_none_above()
    {
        Assert.True(Appointments.Fits(new("kpm", Village, Posyandu)));
        Assert.False(Appointments.Fits(new("midwife", "19.05.01", Posyandu)));
    }

    [Fact]
    public void Nobody_resets_an_account_that_holds_more_than_they_may_give()
    {
        var admin = Somebody(new Grant("village-admin", Village));

        Assert.True(Appointments.Manages(admin, [new("kpm", Village)]));
        Assert.False(Appointments.Manages(admin, [new("kpm", Village), new("midwife", Village)]));
        Assert.False(Appointments.Manages(admin, []));
    }

    [Theory]
    [InlineData("")]
    [InlineData("19")]
    [InlineData("19.05")]
    [InlineData("19.05.01")]
    [InlineData(Village)]
    public void A_region_code_has_a_level(string region) => Assert.NotNull(Roles.LevelOf(region));

    [Theory]
    [InlineData("1")]
    [InlineData("19.")]
    [InlineData("19-05")]
    [InlineData("19.0x")]
    [InlineData("19.05.01.200")]
    public void Anything_else_is_no_region(string region) => Assert.Null(Roles.LevelOf(region));

    private static Author Somebody(params Grant[] grants) => new(Guid.CreateVersion7(), "", grants);
}
