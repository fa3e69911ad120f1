using System.Net;
using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Domain.Care;
using Seribu.Server.Exchange;
using A = Seribu.Server.Tests.Book.A;
using Office = Seribu.Server.Tests.Host.Office;

namespace Seribu.Server.Tests.People;

public sealed class ExportOnSqlite(VillageOnSqlite village) : ExportTests(village), IClassFixture<VillageOnSqlite>;

public sealed class ExportOnPostgres(VillageOnPostgres village) : ExportTests(village), IClassFixture<VillageOnPostgres>;

/// <summary>Lists that name people leave the office with a purpose, as CSV or as a workbook, with the rows of the page and no formula.</summary>
public abstract class ExportTests(Village village) : IAsyncLifetime
{
    private const string Nik = "1905010802250001";

    private readonly Guid house = Guid.CreateVersion7(), child = Guid.CreateVersion7(), twice = Guid.CreateVersion7(), woman = Guid.CreateVersion7(), pregnancy = Guid.CreateVersion7();

    public async ValueTask InitializeAsync() => await village.HasAsync(
        A.Household(house), A.Child(child, house, name: "=Rintik", nik: Nik), A.Child(twice, house, name: "=Rintik"), A.Woman(woman, house, "=Cempaka"), A.Pregnancy(pregnancy, woman),
        A.Weighing(child, 9.4m, new(2026, 10, 12), 78.5m), A.Weighing(child, 9.205m, Village.Today, 79.2m),
        A.Fact(Kinds.PregnancyVisit, new PregnancyVisit { Form = true, Anc = 1, IronTablets = 30 }, pregnancy, new(2026, 10, 31)),
        A.Fact(Kinds.Couple, A.Change(Register.Couple, ("bride", woman.ToString()), ("planned_on", "2026-12-20")), Guid.CreateVersion7(), new(2026, 11, 1)));

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("orang", ";\"9,205\";")]
    [InlineData("kehamilan", "'=Cempaka;2026-10-31;1;")]
    [InlineData("catin", "'=Cempaka;1999-03-02;;2026-12-20;")]
    [InlineData("ganda", "'=Rintik;2025-02-08;")]
    public async Task A_list_is_taken_out_with_a_purpose(string list, string row)
    {
        var midwife = await village.MidwifeAsync();

        using var without = await Office.PostAsync(midwife, Path(list), ("Purpose", ""), ("Format", "csv"));
        using var answer = await Office.PostAsync(midwife, Path(list), ("Purpose", "Service"), ("Format", "csv"));
        var csv = await answer.Content.ReadAsStringAsync();

        Assert.Contains("Pilih untuk apa", await without.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains(row, csv, StringComparison.Ordinal);
        Assert.DoesNotContain(Nik, csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_workbook_holds_the_same_figures()
    {
        using var answer = await Office.PostAsync(await village.MidwifeAsync(), Path("orang"), ("Purpose", "Report"), ("Format", "xlsx"));
        using var sheet = Workbook.Open(new MemoryStream(await answer.Content.ReadAsByteArrayAsync()), "pengukuran.xlsx");

        Assert.True(sheet.Read() && sheet.Read());
        Assert.Equal("=Rintik", sheet.GetString(0));
        Assert.Equal(9.205, sheet.GetDouble(3));
    }

    [Fact]
    public async Task Who_may_not_take_names_out_finds_no_list()
    {
        using var cadre = await (await village.AsAsync(Roles.Cadre)).GetAsync(Path("orang"));
        using var foreign = await (await village.AsAsync(Roles.Midwife, Village.Neighbour.Text)).GetAsync(Path("orang"));

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.NotFound), (cadre.StatusCode, foreign.StatusCode));
    }

    private string Path(string list) => $"/desa/{Village.Code}/" + list switch
    {
        "orang" => $"orang/{child}/ekspor",
        "kehamilan" => $"kehamilan/{pregnancy}/ekspor",
        _ => $"{list}/ekspor",
    };
}
