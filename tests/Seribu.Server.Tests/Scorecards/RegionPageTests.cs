using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Server.Home;
using Seribu.Server.Tests.Book;
using Seribu.Server.Tests.Stores;

namespace Seribu.Server.Tests.Scorecards;

public sealed class RegionPageOnSqlite(SqliteStore store) : RegionPageTests(store), IClassFixture<SqliteStore>;

public sealed class RegionPageOnPostgres(PostgresStore store) : RegionPageTests(store), IClassFixture<PostgresStore>;

public abstract class RegionPageTests(TestStore store)
{
    private const string District = "/wilayah/19.05?kuartal=2026Q3";

    [Fact]
    public async Task A_region_adds_up_its_villages_and_never_averages_them()
    {
        await using var village = await StartAsync();
        using var office = await village.AsAsync(Roles.HealthOffice, region: "19.05");

        var page = await Village.ReadAsync(office, $"{District}&per=desa");

        // 1 of 36 here; of the neighbour's child of 23 months, owed ten services, two were received: 3 of 46 together, and not the mean of 2,78 and 20.
        Assert.Contains("6,52 % 3 dari 46 diterima", page, StringComparison.Ordinal);
        Assert.Contains("Air Belo, Mentok 2 2,78", page, StringComparison.Ordinal);
        Assert.Contains("Belo Laut, Mentok 1 20,00", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_worst_place_comes_first_and_any_column_sorts()
    {
        await using var village = await StartAsync();
        using var office = await village.AsAsync(Roles.HealthOffice, region: "19.05");

        var worstFirst = await Village.ReadAsync(office, $"{District}&per=desa");
        var byName = await Village.ReadAsync(office, $"{District}&per=desa&urut=nama&arah=turun");

        Assert.True(worstFirst.IndexOf("Air Belo, Mentok", StringComparison.Ordinal) < worstFirst.IndexOf("Belo Laut, Mentok", StringComparison.Ordinal));
        Assert.True(byName.IndexOf("Belo Laut, Mentok", StringComparison.Ordinal) < byName.IndexOf("Air Belo, Mentok", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_table_leads_down_to_the_village()
    {
        await using var village = await StartAsync();
        using var camat = await village.AsAsync(Roles.Camat, region: "19.05.01");

        var page = await camat.GetStringAsync("/wilayah/19.05.01?kuartal=2026Q3");

        Assert.Contains($"href=\"{Village.Path}?kuartal=2026Q3\"", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/wilayah/19.05")]
    [InlineData("/wilayah/19.05.02")]
    [InlineData("/wilayah/33.02")]
    public async Task A_camat_finds_no_other_region(string path)
    {
        await using var village = await StartAsync();
        using var camat = await village.AsAsync(Roles.Camat, region: "19.05.01");

        using var answer = await camat.GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Weighed_children_are_told_once_every_village_was_counted()
    {
        await using var village = await StartAsync();
        using var office = await village.AsAsync(Roles.HealthOffice, region: "19.05");

        await village.WriteAsync(A.Weighing(Village.Weighed, 8.1m, new(2026, 11, 12)));
        await village.Office.Services.GetRequiredService<MonthCounts>().RunAsync(CancellationToken.None);
        var page = await Village.ReadAsync(office, "/wilayah/19.05?kuartal=2026Q4");

        // In November one of four children stood on a scale; the fourth is past two years and still below five.
        Assert.Contains("D/S November 25,00 % 1 dari 4", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_file_carries_numerator_and_denominator_of_every_place()
    {
        await using var village = await StartAsync();
        using var office = await village.AsAsync(Roles.HealthOffice, region: "19.05");

        var lines = (await office.GetStringAsync("/wilayah/19.05/unduh?kuartal=2026Q3&per=desa&sebagai=csv")).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.StartsWith("19.05.01.2005;Air Belo;2026Q3;KPM-GUIDE;1;0;0;2;0;1;3;0;1;36;\"2,78\"", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("19.05;Kabupaten Bangka Barat;2026Q3;KPM-GUIDE;2;0;0;3;0;1;4;0;3;46;\"6,52\"", lines[3], StringComparison.Ordinal);
        Assert.Equal("2 baris", lines[^1]);
    }

    private async Task<Village> StartAsync()
    {
        var village = await Village.StartAsync(store);
        var child = Guid.CreateVersion7();
        await village.WriteAsync(
            A.Child(child, null, "2024-10-15", "Padi Kuning") with { Village = A.Neighbour },
            A.Fact(Kinds.ChildVisit, new Seribu.Domain.Care.ChildVisit { SafeWater = true, HealthCover = true }, child, new(2026, 7, 3)) with { Village = A.Neighbour });
        return village;
    }
}
