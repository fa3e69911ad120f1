using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using A = Seribu.Server.Tests.Book.A;
using Counted = Seribu.Server.Tests.Book.Counted;

namespace Seribu.Server.Tests.People;

public sealed class MoveOnSqlite(VillageOnSqlite village) : MoveTests(village), IClassFixture<VillageOnSqlite>;

public sealed class MoveOnPostgres(VillageOnPostgres village) : MoveTests(village), IClassFixture<VillageOnPostgres>;

public abstract class MoveTests(Village village) : IAsyncLifetime
{
    private readonly Guid old = Guid.CreateVersion7(), fresh = Guid.CreateVersion7(), house = Guid.CreateVersion7(), mother = Guid.CreateVersion7(), child = Guid.CreateVersion7();

    private string Move => $"/desa/{Village.Code}/pindah/";

    public async ValueTask InitializeAsync() => await village.HasAsync(
        A.Fact(Kinds.Posyandu, A.Change(Register.Posyandu, ("name", "Kenanga")), old, new(2026, 1, 2)),
        A.Fact(Kinds.Posyandu, A.Change(Register.Posyandu, ("name", "Melati")), fresh, new(2026, 1, 2)),
        A.Fact(Kinds.Household, A.Change(Register.Household, ("posyandu", old.ToString()), ("rt", "003"), ("kk_numbers", "[\"1905010101200001\"]"), ("decile", "3")), house, new(2026, 1, 5)),
        A.Woman(mother, house), A.Child(child, house),
        A.Weighing(child, 9.4m, new(2026, 8, 12), 78.5m), A.Weighing(child, 9.6m, new(2026, 10, 12), 79.2m));

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_family_that_moves_on_keeps_its_history_and_is_counted_exactly_once()
    {
        await MoveAwayAsync(house);

        var arrived = await Village.ReadAsync(await village.AsAsync(Roles.Midwife, Village.Neighbour.Text), $"/desa/{Village.Neighbour}/orang/{child}");
        var left = await Village.ReadAsync(await village.MidwifeAsync(), $"/desa/{Village.Code}/orang/{child}");

        Assert.Contains("12 Agu 2026", arrived, StringComparison.Ordinal);
        Assert.Contains("dibawa dari desa lain", arrived, StringComparison.Ordinal);
        Assert.Contains("Pindah sejak 1 November 2026", left, StringComparison.Ordinal);
        Assert.Equal([Village.Neighbour.Text], await WhereAsync(child, "2026Q4"));
        Assert.Equal([Village.Code.Text], await WhereAsync(child, "2026Q3"));
        Assert.Equal("3", await village.AskAsync("SELECT decile FROM household WHERE id = @house AND village_code = @village", ("@house", house), ("@village", Village.Neighbour)));
    }

    [Fact]
    public async Task A_late_fact_about_a_day_before_the_move_is_carried_on()
    {
        await MoveAwayAsync(child);
        var midwife = await village.MidwifeAsync();

        await Village.FillAsync(midwife, $"/desa/{Village.Code}/orang/{child}/ukur", ("Form.Id", Guid.CreateVersion7().ToString()), ("Form.On", "2026-09-14"), ("Form.Weight", "9,5"));

        Assert.Equal("9500", await village.AskAsync(
            "SELECT weight_g FROM child_visit WHERE village_code = @village AND person = @child AND on_day = '2026-09-14' AND carried = 1", ("@village", Village.Neighbour), ("@child", child)));
        Assert.Equal("0", await village.AskAsync("SELECT COUNT(*) FROM finding WHERE village_code = @village AND subject = @child", ("@village", Village.Neighbour), ("@child", child)));
    }

    [Fact]
    public async Task The_new_midwife_takes_back_a_wrong_weight_that_came_along()
    {
        await MoveAwayAsync(child);
        var fact = await village.IdAsync("SELECT fact FROM child_visit WHERE village_code = @village AND person = @child AND on_day = '2026-08-12'", ("@village", Village.Neighbour), ("@child", child));
        var line = $"/desa/{Village.Neighbour}/catatan/{child}/{fact}";

        var cadre = await Village.ReadAsync(await village.AsAsync(Roles.Kpm, Village.Neighbour.Text), line);
        var midwife = await village.AsAsync(Roles.Midwife, Village.Neighbour.Text);
        var page = await Village.ReadAsync(midwife, line);
        await Village.FillAsync(midwife, line, ("Reason", "timbangan rusak"));

        Assert.Contains("Baris ini dibawa dari", page, StringComparison.Ordinal);
        Assert.Contains("Yang dapat memperbaiki atau menariknya di sini", cadre, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"Reason\"", cadre, StringComparison.Ordinal);
        Assert.Null(await village.AskAsync("SELECT weight_g FROM child_visit WHERE village_code = @village AND person = @child AND on_day = '2026-08-12'", ("@village", Village.Neighbour), ("@child", child)));
    }

    [Fact]
    public async Task A_wrong_village_is_put_right_from_the_first_record_on()
    {
        var page = await Village.FillAsync(
            await village.AsAsync(Roles.Kpm), $"{Move}{house}?cara=WrongVillage", ("Form.Id", Guid.CreateVersion7().ToString()), ("Form.Village", Village.Neighbour.Text), ("Form.Reason", "salah ketik"));

        Assert.Contains("Bukan warga desa ini", page, StringComparison.Ordinal);
        Assert.Equal([Village.Neighbour.Text], await WhereAsync(child, "2026Q3"));
    }

    [Fact]
    public async Task A_move_within_the_village_leaves_earlier_quarters_with_the_old_posyandu()
    {
        await Village.FillAsync(
            await village.AsAsync(Roles.Kpm), $"{Move}{house}?cara=Inside", ("Form.Id", Guid.CreateVersion7().ToString()), ("Form.On", "2026-11-01"), ("Form.Posyandu", fresh.ToString()), ("Form.Rt", "009"));

        Assert.Equal("009", await village.AskAsync("SELECT rt FROM household WHERE id = @house", ("@house", house)));
        Assert.Equal("1", await village.AskAsync("SELECT COUNT(*) FROM household WHERE id = @house AND posyandu = @fresh", ("@house", house), ("@fresh", fresh)));
        Assert.Equal([old], (await Counted.OfAsync(village.Database, child, "2026Q3")).Select(at => at.Posyandu ?? Guid.Empty));
        Assert.Equal([fresh], (await Counted.OfAsync(village.Database, child, "2026Q4")).Select(at => at.Posyandu ?? Guid.Empty));
    }

    [Fact]
    public async Task Some_members_become_a_household_of_their_own()
    {
        var made = Guid.CreateVersion7();
        var kpm = await village.AsAsync(Roles.Kpm);

        var everybody = await Village.FillAsync(
            kpm, $"{Move}{house}?cara=Split", ("Form.Id", Guid.CreateVersion7().ToString()), ("Form.NewHousehold", made.ToString()), ("Form.On", "2026-11-01"), ("Form.Members", mother.ToString()), ("Form.Members", child.ToString()));
        var page = await Village.FillAsync(
            kpm, $"{Move}{house}?cara=Split", ("Form.Id", Guid.CreateVersion7().ToString()), ("Form.NewHousehold", made.ToString()), ("Form.On", "2026-11-01"), ("Form.Members", mother.ToString()));

        Assert.Contains("Paling sedikit satu orang tetap tinggal.", everybody, StringComparison.Ordinal);
        Assert.Contains("Keluarga Cempaka Wangi", page, StringComparison.Ordinal);
        Assert.Contains("RT 003", page, StringComparison.Ordinal);
        Assert.Equal("1", await village.AskAsync("SELECT COUNT(*) FROM person WHERE id = @mother AND home = @made", ("@mother", mother), ("@made", made)));
        Assert.Equal("1", await village.AskAsync("SELECT COUNT(*) FROM person WHERE id = @child AND home = @house", ("@child", child), ("@house", house)));
    }

    [Fact]
    public async Task A_death_ends_all_counts_and_leaves_the_history()
    {
        var page = await Village.FillAsync(
            await village.MidwifeAsync(), $"/desa/{Village.Code}/orang/{child}/meninggal", ("FactId", Guid.CreateVersion7().ToString()), ("On", "2026-11-02"), ("Cause", "diare"));

        Assert.Contains("Meninggal 2 November 2026", page, StringComparison.Ordinal);
        Assert.Contains("12 Agu 2026", page, StringComparison.Ordinal);
        Assert.Empty(await WhereAsync(child, "2026Q4"));
    }

    [Fact]
    public async Task A_cadre_moves_nobody_out_of_the_village()
    {
        using var answer = await Host.Office.PostToAsync(await village.AsAsync(Roles.Cadre, posyandu: old), "/kata-sandi", $"{Move}{house}?cara=Away", ("Form.Id", Guid.CreateVersion7().ToString()), ("Form.On", "2026-11-01"));

        Assert.Equal("0", await village.AskAsync("SELECT COUNT(*) FROM household WHERE id = @house AND left_on IS NOT NULL", ("@house", house)));
    }

    private async Task MoveAwayAsync(Guid subject) => Assert.Contains(
        "Tersimpan.",
        await Village.FillAsync(
            await village.MidwifeAsync(), $"{Move}{subject}?cara=Away", ("Form.Id", Guid.CreateVersion7().ToString()), ("Form.On", "2026-11-01"), ("Form.Village", Village.Neighbour.Text)),
        StringComparison.Ordinal);

    private async Task<IEnumerable<string>> WhereAsync(Guid subject, string quarter) => (await Counted.OfAsync(village.Database, subject, quarter)).Select(at => at.Village);
}
