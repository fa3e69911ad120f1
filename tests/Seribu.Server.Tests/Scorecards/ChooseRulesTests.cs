using Microsoft.Extensions.DependencyInjection;
using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Server.Book;
using Seribu.Server.Scorecards;
using Seribu.Server.Tests.Book;
using Seribu.Server.Tests.Stores;

namespace Seribu.Server.Tests.Scorecards;

public sealed class ChooseRulesTests(SqliteStore store) : IClassFixture<SqliteStore>
{
    [Fact]
    public async Task Another_rule_set_judges_open_quarters_anew_and_leaves_closed_ones()
    {
        await using var village = await Village.StartAsync(store);
        using var office = await village.AsAsync(Roles.DistrictAdmin, region: "19.05");
        await village.Office.Services.GetRequiredService<CloseQuarter>().HandleAsync(new(A.Village, new(2026, 3), "closed"), Author.House, CancellationToken.None);

        await Host.Office.PostAsync(office, "/pengaturan", ("year", "2026"), ("chosen", "PMK2018-S1"), ("days", "10"));
        await village.Office.Services.GetRequiredService<Turn>().RegionAsync("19.05", CancellationToken.None);

        Assert.Equal(["PMK2018-S1 2026Q1", "PMK2018-S1 2026Q2", "PMK2018-S1 2026Q3", "PMK2018-S1 2026Q4"], await RulesAsync(village));
        Assert.Contains("KPM-GUIDE", await ClosedRulesAsync(village), StringComparison.Ordinal);
        Assert.Contains("Aturan 2026 dari KPM-GUIDE menjadi PMK2018-S1", await Village.ReadAsync(office, "/pengaturan"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026", "NOBODY", "0", "Pilihan ini tidak dikenal.")]
    [InlineData("2026", "KPM-GUIDE", "400", "365")]
    [InlineData("2026", "KPM-GUIDE", "soon", "365")]
    public async Task What_cannot_be_chosen_is_refused_in_words(string year, string rules, string days, string words)
    {
        await using var village = await Village.StartAsync(store);
        using var office = await village.AsAsync(Roles.DistrictAdmin, region: "19.05");

        using var answer = await Host.Office.PostAsync(office, "/pengaturan", ("year", year), ("chosen", rules), ("days", days));

        Assert.Contains(words, Village.Plain(await answer.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    private static async Task<List<string>> RulesAsync(Village village)
    {
        await using var session = await village.Database.ReadAsync();
        return await session.ListAsync(
            "SELECT DISTINCT rule_set, quarter FROM sums WHERE village_code = @village ORDER BY quarter", r => $"{r.Text(0)} {r.Text(1)}", CancellationToken.None, ("@village", Village.Code));
    }

    private static async Task<string> ClosedRulesAsync(Village village)
    {
        await using var session = await village.Database.ReadAsync();
        return (await session.FirstAsync("SELECT rule_set FROM closed_quarter WHERE village_code = @village", r => r.Text(0), CancellationToken.None, ("@village", Village.Code)))!;
    }
}
