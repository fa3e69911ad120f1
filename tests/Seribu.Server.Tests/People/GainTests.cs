using System.Net;
using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using A = Seribu.Server.Tests.Book.A;

namespace Seribu.Server.Tests.People;

public sealed class GainOnSqlite(VillageOnSqlite village) : GainTests(village), IClassFixture<VillageOnSqlite>;

public sealed class GainOnPostgres(VillageOnPostgres village) : GainTests(village), IClassFixture<VillageOnPostgres>;

/// <summary>What a child's page says of its gains and of the next session.</summary>
public abstract class GainTests(Village village) : IAsyncLifetime
{
    private readonly Guid posyandu = Guid.CreateVersion7(), house = Guid.CreateVersion7(), child = Guid.CreateVersion7();

    private string Page => $"/desa/{Village.Code}/orang/{child}";

    public async ValueTask InitializeAsync() => await village.HasAsync(
        A.Fact(Kinds.Posyandu, A.Change(Register.Posyandu, ("name", "Kenanga 1")), posyandu, new(2026, 1, 2)),
        A.Household(house, posyandu), A.Child(child, house, bornOn: "2026-03-01"),
        A.Weighing(child, 7.5m, new(2026, 9, 12), 67m), A.Weighing(child, 7.6m, new(2026, 11, 12), 66.8m));

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_small_gain_is_told_with_its_two_days_and_the_usual_gain()
    {
        // From day 195 to 256, the middle at 7.4 months: boys gain 1272.5 - 600 g from six to eight months; by hand +100 g lies at -2.24 SD.
        var page = WebUtility.HtmlDecode(await Village.ReadAsync(await village.MidwifeAsync(), Page));

        Assert.Contains("Berat +100 g dalam 61 hari (12 Sep sampai 12 Nov); anak sehat seumurnya +670 g.", page, StringComparison.Ordinal);
        Assert.Contains("kenaikan kurang", page, StringComparison.Ordinal);
        Assert.Contains("Dari 100 anak sehat, sekitar 1 naik lebih sedikit.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_child_that_shrank_is_to_be_measured_again()
    {
        var page = WebUtility.HtmlDecode(await Village.ReadAsync(await village.MidwifeAsync(), Page));

        Assert.Contains("Panjang −0,2 cm dalam 61 hari", page, StringComparison.Ordinal);
        Assert.Contains("Ukur ulang.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_next_session_has_a_weight_and_a_length_to_look_for()
    {
        var page = WebUtility.HtmlDecode(await Village.ReadAsync(await village.MidwifeAsync(), Page));

        Assert.Contains("Pengukuran berikut, 12 Desember 2026: agar tetap pada garisnya perlu 7,", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_sees_no_figures_sees_no_gains()
    {
        var page = WebUtility.HtmlDecode(await Village.ReadAsync(await village.AsAsync(Roles.VillageAdmin), Page));

        Assert.DoesNotContain("anak sehat seumurnya", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Pengukuran berikut", page, StringComparison.Ordinal);
    }
}
