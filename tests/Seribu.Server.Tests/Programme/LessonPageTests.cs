using System.Net;
using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Server.Programme.Records;
using Seribu.Server.Tests.Stores;

namespace Seribu.Server.Tests.Programme;

public sealed class LessonPageOnSqlite(SqliteStore store) : LessonPageTests(store), IClassFixture<SqliteStore>;

public sealed class LessonPageOnPostgres(PostgresStore store) : LessonPageTests(store), IClassFixture<PostgresStore>;

public abstract class LessonPageTests(TestStore store)
{
    [Fact]
    public async Task A_lesson_is_assigned_once_and_the_cadre_is_reminded_of_it()
    {
        await using var district = await District.StartAsync(store);
        using var village = await district.AsAsync(Roles.VillageAdmin, District.Village);
        await district.Office.HasAsync("kembang", new Grant(Roles.Midwife, District.Village));
        var id = await District.AddAsync(village, District.Village, "cadre", ("name", "Kembang Pagi"), ("kind", "tpk-midwife"), ("started_on", "2025-01-02"), ("user", "kembang"));
        var page = $"/program/{District.Village}/kader/{id}/latihan";

        using var assigned = await Host.Office.PostToAsync(village, "/kata-sandi", page, ("skill", "measuring"));
        using (await Host.Office.PostToAsync(village, "/kata-sandi", page, ("skill", "measuring"))) { }
        using var nonsense = await Host.Office.PostToAsync(village, "/kata-sandi", page, ("skill", "juggling"));
        using var cadre = await district.Office.SignInAsync("kembang");
        using var reader = await Host.Office.PostToAsync(cadre, "/kata-sandi", page, ("skill", "recording"));

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.NotFound, HttpStatusCode.NotFound), (assigned.StatusCode, nonsense.StatusCode, reader.StatusCode));
        Assert.Contains("Latihan yang ditetapkan Menimbang, mengukur panjang", await District.ReadAsync(village, page), StringComparison.Ordinal);
        Assert.Contains("Menimbang, mengukur panjang, lingkar kepala, LiLA", await District.ReadAsync(cadre, "/"), StringComparison.Ordinal);
        await using var session = await district.Database.ReadAsync();
        Assert.Equal("2026-12-19", Assert.Single(await OfficeRecords.OfAsync(session, District.Village, "practice", CancellationToken.None))["due_on"]);
    }

    [Fact]
    public async Task The_levels_of_the_basic_skills_are_counted()
    {
        await using var district = await District.StartAsync(store);
        using var village = await district.AsAsync(Roles.VillageAdmin, District.Village);
        var id = await District.AddAsync(village, District.Village, "cadre", ("name", "Kembang Pagi"), ("kind", "kpm"), ("started_on", "2025-01-02"));
        foreach (var (skill, level, on) in ((string, string, string)[])[("measuring", "1", "2025-01-10"), ("measuring", "2", "2026-01-10"), ("recording", "3", "2026-01-10")])
            await District.AddAsync(village, District.Village, "skill", ("skill", skill), ("cadre", id.ToString()), ("level", level), ("assessed_on", on));

        Assert.Contains("Purwa 0, Madya 1, Utama 1, belum 23", await District.ReadAsync(village, $"/program/{District.Village}/kader/{id}/latihan"), StringComparison.Ordinal);
    }
}
