using System.Net;
using Seribu.Domain.Accounts;
using Seribu.Server.Tests.Stores;

namespace Seribu.Server.Tests.Programme;

public sealed class SubDistrictOnSqlite(SqliteStore store) : SubDistrictTests(store), IClassFixture<SqliteStore>;

public sealed class SubDistrictOnPostgres(PostgresStore store) : SubDistrictTests(store), IClassFixture<PostgresStore>;

public abstract class SubDistrictTests(TestStore store)
{
    private const string Code = "19.05.01";

    [Fact]
    public async Task A_camat_keeps_the_sub_districts_trainings_partners_and_sessions()
    {
        await using var district = await District.StartAsync(store);
        using var camat = await district.AsAsync(Roles.Camat, Code);
        using var admin = await district.AsAsync(Roles.VillageAdmin, District.Village);
        var cadre = await District.AddAsync(admin, District.Village, "cadre", ("name", "Sarmila"), ("kind", "kpm"), ("started_on", "2025-01-01"));

        var training = await District.AddAsync(camat, Code, "training", ("title", "Bimtek kecamatan"), ("year", "2026"), ("kind", "bimtek"), ("on", "2026-08-05"));
        await District.AddAsync(camat, Code, "partner", ("name", "Koramil"), ("kind", "tni"));
        await District.AddAsync(camat, Code, "education", ("title", "Pranikah"), ("kind", "premarital"), ("on", "2026-08-06"), ("audience", "couple"), ("reached", "24"));
        using var invited = await Host.Office.PostToAsync(camat, $"/program/{Code}/undang/training/{training}", $"/program/{Code}/undang/training/{training}", ("cadre", cadre.ToString()));

        Assert.Equal(HttpStatusCode.Redirect, invited.StatusCode);
        Assert.Contains("Bimtek kecamatan 5 Agu 2026, Mentok", await District.ReadAsync(admin, $"/program/{District.Village}/kader"), StringComparison.Ordinal);
        Assert.Contains("Bimtek kecamatan", await District.ReadAsync(camat, $"/program/{Code}/kader"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_camat_does_not_keep_what_is_the_districts_or_the_villages()
    {
        await using var district = await District.StartAsync(store);
        using var camat = await district.AsAsync(Roles.Camat, Code);

        foreach (var (region, form) in ((string, string)[])[(District.Village, "training"), (District.Village, "partner"), (District.Code, "training"), ("19.05.02", "training"), (Code, "plan")])
        {
            using var answer = await camat.GetAsync($"/program/{region}/daftar/{form}/baru");
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }
}
