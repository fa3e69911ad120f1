using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Domain.Regions;

namespace Seribu.Domain.Tests.Accounts;

public sealed class ScopeTests
{
    private static readonly VillageCode Village = VillageCode.Parse("19.05.01.2001");
    private static readonly Guid Posyandu = Guid.CreateVersion7();
    private static readonly Guid Household = Guid.CreateVersion7();

    [Theory]
    [InlineData("19.05.01.2001", true)]
    [InlineData("19.05.01.2002", false)]
    [InlineData("19.05.01.200", false)]
    [InlineData("19.05.01", false)]
    [InlineData("19.05", false)]
    public void A_village_admin_reaches_the_own_village_only(string region, bool expected) =>
        Assert.Equal(expected, Scope.Of(Somebody(new Grant("village-admin", Village.Text)), Policy.People).Reaches(region));

    [Theory]
    [InlineData("19.05", true)]
    [InlineData("19.05.01", true)]
    [InlineData("19.05.01.2001", true)]
    [InlineData("19.06.01.2001", false)]
    [InlineData("19", false)]
    [InlineData("", false)]
    public void A_district_reaches_everything_below_it_and_nothing_above(string region, bool expected) =>
        Assert.Equal(expected, Scope.Of(Somebody(new Grant("district-admin", "19.05")), Policy.Sums).Reaches(region));

    [Fact]
    public void A_prefix_ends_at_a_dot() =>
        Assert.False(Scope.Of(Somebody(new Grant("district-admin", "19.0")), Policy.Sums).Reaches("19.05"));

    [Fact]
    public void A_role_without_the_purpose_reaches_nothing()
    {
        var scope = Scope.Of(Somebody(new Grant("camat", Village.SubDistrict)), Policy.People);

        Assert.Empty(scope.Grants);
        Assert.False(scope.Contains(Village, Posyandu, Household));
    }

    [Fact]
    public void A_cadre_contains_the_families_of_the_own_posyandu()
    {
        var scope = Scope.Of(Somebody(new Grant("cadre", Village.Text, Posyandu)), Policy.People);

        Assert.True(scope.Contains(Village, Posyandu, Household));
        Assert.False(scope.Contains(Village, Guid.CreateVersion7(), Household));
        Assert.False(scope.Contains(Village, null, Household));
    }

    [Fact]
    public void A_companion_contains_the_assigned_families()
    {
        var scope = Scope.Of(Somebody(new Grant("tpk", Village.Text, Families: new HashSet<Guid> { Household })), Policy.People);

        Assert.True(scope.Contains(Village, Posyandu, Household));
        Assert.False(scope.Contains(Village, Posyandu, Guid.CreateVersion7()));
        Assert.False(scope.Contains(Village, Posyandu, null));
    }

    [Fact]
    public void A_cadre_without_a_posyandu_and_a_companion_without_families_contain_nothing()
    {
        var author = Somebody(new Grant("cadre", Village.Text), new Grant("tpk", Village.Text));

        Assert.Empty(Scope.Of(author, Policy.People).Grants);
    }

    [Fact]
    public void A_grant_of_a_role_nobody_knows_opens_nothing()
    {
        var author = Somebody(new Grant("emperor", ""));

        Assert.All(Enum.GetValues<Policy>().Except([Policy.Anyone]), policy => Assert.Empty(Scope.Of(author, policy).Grants));
    }

    private static Author Somebody(params Grant[] grants) => new(Guid.CreateVersion7(), "", grants);
}
