using Seribu.Server.Tests.Stores;

namespace Seribu.Server.Tests.Posyandu;

public sealed class PrintedListTests(SqliteStore store) : IClassFixture<SqliteStore>
{
    [Fact]
    public async Task The_printed_list_keeps_the_order_of_the_grid()
    {
        await using var grid = await Grid.OpenAsync(await store.NewAsync());
        await grid.HasChildAsync("Rintik Senja");
        await grid.HasChildAsync("Awan Jingga");

        var list = await (await grid.ComesAsync("kpm")).GetStringAsync(grid.Page().Replace("/hari", "/daftar", StringComparison.Ordinal));

        Assert.InRange(list.IndexOf("Awan Jingga", StringComparison.Ordinal), 1, list.IndexOf("Rintik Senja", StringComparison.Ordinal));
    }
}
