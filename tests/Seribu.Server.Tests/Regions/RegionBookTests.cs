using System.Diagnostics;
using Seribu.Domain.Regions;
using Seribu.Server.Regions;

namespace Seribu.Server.Tests.Regions;

/// <summary>Expected counts and names: data of the package idn-area-data 3.1.2 as published (reference/regions/SOURCE.md).</summary>
public sealed class RegionBookTests
{
    private readonly RegionBook regions = RegionBook.Kemendagri;

    [Theory]
    [InlineData("19", "Kepulauan Bangka Belitung", RegionKind.Province)]
    [InlineData("19.05", "Kabupaten Bangka Barat", RegionKind.Kabupaten)]
    [InlineData("33.75", "Kota Pekalongan", RegionKind.Kota)]
    [InlineData("19.05.01", "Mentok", RegionKind.SubDistrict)]
    [InlineData("19.05.01.1001", "Tanjung", RegionKind.Kelurahan)]
    [InlineData("19.05.06.2010", "Teluk Limau", RegionKind.Desa)]
    [InlineData("91.03.01.3007", "Desa Adat Yoboi", RegionKind.DesaAdat)]
    [InlineData("11", "Aceh", RegionKind.Province)]
    public void A_code_leads_to_its_region(string code, string name, RegionKind kind)
    {
        var region = regions.Find(code);

        Assert.Equal((name, kind), (region?.Name, region!.Kind));
    }

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("19.0")]
    [InlineData("19.05.01.9999")]
    [InlineData("00")]
    [InlineData("99.99.99.9999")]
    [InlineData("19.05 Kabupaten")]
    public void A_code_nobody_was_given_leads_nowhere(string code) => Assert.Null(regions.Find(code));

    [Fact]
    public void The_whole_country_is_listed()
    {
        var counts = regions.Under("").GroupBy(region => region.Code.Length).ToDictionary(group => group.Key, group => group.Count());

        Assert.Equal(new() { [2] = 38, [5] = 514, [8] = 7277, [13] = 83763 }, counts);
    }

    [Fact]
    public void Every_region_is_found_by_its_own_code() =>
        Assert.All(regions.Under("19"), region => Assert.Equal(region, regions.Find(region.Code)));

    [Fact]
    public void A_district_has_its_sub_districts_and_their_villages()
    {
        var subDistricts = regions.ChildrenOf("19.05").Select(region => region.Name);

        Assert.Equal(["Mentok", "Simpang Teritip", "Jebus", "Kelapa", "Tempilang", "Parittiga"], subDistricts);
        Assert.Equal(66, regions.VillagesOf("19.05").Count());
        Assert.Equal(9, regions.ChildrenOf("19.05.01").Count());
        Assert.Equal(38, regions.ChildrenOf("").Count());
    }

    [Fact]
    public void A_prefix_ends_at_a_dot() => Assert.Empty(regions.Under("19.0"));

    [Fact]
    public void A_path_leads_from_the_province_down() =>
        Assert.Equal(
            ["Kepulauan Bangka Belitung", "Kabupaten Bangka Barat", "Mentok", "Air Putih"],
            regions.PathOf("19.05.01.2004").Select(region => region.Name));

    [Fact]
    public void A_search_forgives_case_and_spaces_and_puts_beginnings_first()
    {
        var found = regions.Search("  AIR  nyatoh", within: "19.05");
        var many = regions.Search("kelapa", within: "19.05");

        Assert.Equal(["19.05.02.2005"], found.Select(region => region.Code));
        Assert.Equal(["19.05.04", "19.05.04.1001"], many.Select(region => region.Code));
    }

    [Theory]
    [InlineData("19.05.01.2004", "WIB", "2026-11-21")]
    [InlineData("51.03", "WITA", "2026-11-21")]
    [InlineData("91.03.01.3007", "WIT", "2026-11-22")]
    public void A_village_lives_by_the_clock_of_its_province(string code, string zone, string day)
    {
        var instant = new DateTimeOffset(2026, 11, 21, 15, 30, 0, TimeSpan.Zero);

        Assert.Equal((zone, DateOnly.Parse(day)), (regions.ZoneOf(code).Name, regions.ZoneOf(code).DayOf(instant)));
    }

    [Fact]
    public void Eighteen_provinces_are_western_twelve_central_and_eight_eastern() =>
        Assert.Equal(
            (18, 12, 8),
            (Provinces("WIB"), Provinces("WITA"), Provinces("WIT")));

    [Fact]
    public void One_district_is_there_at_once()
    {
        _ = regions.Find("19");
        var clock = Stopwatch.StartNew();

        var villages = regions.VillagesOf("19.05").Count();

        Assert.Equal(66, villages);
        Assert.InRange(clock.ElapsedMilliseconds, 0, 50);
    }

    private int Provinces(string zone) => regions.ChildrenOf("").Count(province => regions.ZoneOf(province.Code).Name == zone);
}
