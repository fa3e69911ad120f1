using System.Net;
using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Domain.Care;
using Seribu.Growth;
using A = Seribu.Server.Tests.Book.A;
using Counted = Seribu.Server.Tests.Book.Counted;

namespace Seribu.Server.Tests.People;

public sealed class DuplicateOnSqlite(VillageOnSqlite village) : DuplicateTests(village), IClassFixture<VillageOnSqlite>;

public sealed class DuplicateOnPostgres(VillageOnPostgres village) : DuplicateTests(village), IClassFixture<VillageOnPostgres>;

public abstract class DuplicateTests(Village village) : IAsyncLifetime
{
    private readonly Guid house = Guid.CreateVersion7(), mother = Guid.CreateVersion7(), child = Guid.CreateVersion7(), again = Guid.CreateVersion7();
    private readonly string name = $"Rintik Senja {Random.Shared.Next(1, 99999)}";

    private static string List => $"/desa/{Village.Code}/ganda";

    private string Compare => $"/desa/{Village.Code}/gabung?satu={child}&dua={again}";

    public async ValueTask InitializeAsync() => await village.HasAsync(
        A.Household(house), A.Woman(mother, house), A.Child(child, house, name: name), A.Child(again, house, name: name.Replace("Senja", "Sénja")),
        A.Weighing(child, 9.4m, new(2026, 10, 12), 78.5m), A.Weighing(again, 9.6m, new(2026, 11, 12), 79.2m));

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Two_rows_of_one_child_are_listed_and_nothing_is_merged_by_itself()
    {
        var page = await Village.ReadAsync(await village.MidwifeAsync(), List);

        Assert.Contains(new[] { $"satu={child}&dua={again}", $"satu={again}&dua={child}" }, link => WebUtility.HtmlDecode(page).Contains(link, StringComparison.Ordinal));
        Assert.Equal("2", await village.AskAsync("SELECT COUNT(*) FROM person WHERE id IN (@one, @other)", ("@one", child), ("@other", again)));
    }

    [Fact]
    public async Task A_merge_reads_all_facts_as_one_and_its_withdrawal_parts_them_again()
    {
        var admin = await village.AsAsync(Roles.VillageAdmin);

        var merged = await Village.FillAsync(admin, Compare, ("FactId", Guid.CreateVersion7().ToString()), ("Kept", child.ToString()), ("Reason", "anak yang sama"));
        using var led = await admin.GetAsync($"/desa/{Village.Code}/orang/{again}");
        var fact = await village.IdAsync("SELECT id FROM entry WHERE kind = 'merge' AND subject = @child", ("@child", child));

        Assert.Contains("12 Okt 2026", merged, StringComparison.Ordinal);
        Assert.Contains("12 Nov 2026", merged, StringComparison.Ordinal);
        Assert.Equal($"/desa/{Village.Code}/orang/{child}", led.Headers.Location?.ToString());

        await Village.FillAsync(admin, $"/desa/{Village.Code}/catatan/{child}/{fact}", ("Reason", "ternyata dua anak"));
        Assert.Equal("1", await village.AskAsync("SELECT COUNT(*) FROM child_visit WHERE person = @child", ("@child", child)));
        Assert.Equal("1", await village.AskAsync("SELECT COUNT(*) FROM child_visit WHERE person = @again", ("@again", again)));
    }

    [Fact]
    public async Task What_one_proposes_another_carries_out()
    {
        var proposed = await Village.FillAsync(await village.AsAsync(Roles.Kpm), Compare, ("FactId", Guid.CreateVersion7().ToString()), ("Kept", child.ToString()), ("Reason", "anak yang sama"));

        var waiting = await Village.ReadAsync(await village.MidwifeAsync(), List);
        Assert.Contains("Tersimpan.", proposed, StringComparison.Ordinal);
        Assert.Contains("diusulkan oleh", waiting, StringComparison.Ordinal);
        Assert.Equal("2", await village.AskAsync("SELECT COUNT(*) FROM person WHERE id IN (@one, @other)", ("@one", child), ("@other", again)));

        await Village.FillAsync(await village.MidwifeAsync(), Compare, ("FactId", Guid.CreateVersion7().ToString()), ("Kept", child.ToString()), ("Reason", "anak yang sama"));
        Assert.Equal("1", await village.AskAsync("SELECT COUNT(*) FROM person WHERE id IN (@one, @other)", ("@one", child), ("@other", again)));
    }

    [Fact]
    public async Task Two_who_are_found_to_be_two_are_not_offered_again()
    {
        var midwife = await village.MidwifeAsync();

        var without = await Village.FillToAsync(midwife, Compare, $"{Compare}&handler=Apart", ("FactId", Guid.CreateVersion7().ToString()), ("Kept", child.ToString()));
        var list = await Village.FillToAsync(
            midwife, Compare, $"{Compare}&handler=Apart", ("FactId", Guid.CreateVersion7().ToString()), ("Kept", child.ToString()), ("Reason", "anak tetangga"));

        Assert.Contains("Wajib diisi", without, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Tersimpan.", list, StringComparison.Ordinal);
        Assert.DoesNotContain($"{again}", list, StringComparison.Ordinal);
        Assert.Equal("2", await village.AskAsync("SELECT COUNT(*) FROM person WHERE id IN (@one, @other)", ("@one", child), ("@other", again)));
    }

    [Fact]
    public async Task Who_may_only_propose_does_not_say_that_two_are_two()
    {
        var kpm = await village.AsAsync(Roles.Kpm);

        var page = await Village.ReadAsync(kpm, Compare);
        await Village.FillToAsync(kpm, Compare, $"{Compare}&handler=Apart", ("FactId", Guid.CreateVersion7().ToString()), ("Kept", child.ToString()), ("Reason", "anak tetangga"));

        Assert.DoesNotContain("Dua orang berbeda", page, StringComparison.Ordinal);
        Assert.Equal("0", await village.AskAsync("SELECT COUNT(*) FROM entry WHERE kind = 'apart' AND subject = @child", ("@child", child)));
    }

    [Fact]
    public async Task A_proposal_is_shown_at_home_with_its_reason_until_somebody_decides()
    {
        await Village.FillAsync(await village.AsAsync(Roles.Kpm), Compare, ("FactId", Guid.CreateVersion7().ToString()), ("Kept", child.ToString()), ("Reason", "nama sama persis"));
        var midwife = await village.MidwifeAsync();

        var home = await Village.ReadAsync(midwife, "/");
        var compare = await Village.ReadAsync(midwife, Compare);
        await Village.FillToAsync(midwife, Compare, $"{Compare}&handler=Apart", ("FactId", Guid.CreateVersion7().ToString()), ("Kept", child.ToString()), ("Reason", "dua anak"));

        Assert.Contains("usulan penggabungan", home, StringComparison.Ordinal);
        Assert.Contains("nama sama persis", compare, StringComparison.Ordinal);
        Assert.DoesNotContain($"{again}", await Village.ReadAsync(midwife, List), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_households_with_one_family_card_become_one_and_can_be_parted_again()
    {
        Guid one = Guid.CreateVersion7(), other = Guid.CreateVersion7(), baby = Guid.CreateVersion7();
        var kk = $"[\"190501010120{Random.Shared.Next(1, 9999):D4}\"]";
        await village.HasAsync(
            A.Fact(Kinds.Household, A.Change(Register.Household, ("kk_numbers", kk), ("rt", "001")), one, new(2026, 1, 5)),
            A.Fact(Kinds.Household, A.Change(Register.Household, ("kk_numbers", kk), ("rt", "001")), other, new(2026, 1, 5)),
            A.Child(baby, other, name: "Embun Pagi"));
        var admin = await village.AsAsync(Roles.VillageAdmin);
        var page = $"/desa/{Village.Code}/gabung?satu={one}&dua={other}";

        var list = await Village.ReadAsync(admin, List);
        var merged = await Village.FillAsync(admin, page, ("FactId", Guid.CreateVersion7().ToString()), ("Kept", one.ToString()), ("Reason", "satu rumah"));
        var home = await village.AskAsync("SELECT COUNT(*) FROM person WHERE id = @baby AND home = @one", ("@baby", baby), ("@one", one));
        var fact = await village.IdAsync("SELECT id FROM entry WHERE kind = 'merge' AND subject = @one", ("@one", one));
        await Village.FillAsync(admin, $"/desa/{Village.Code}/catatan/{one}/{fact}", ("Reason", "dua rumah"));

        Assert.Contains("nomor KK sama", list, StringComparison.Ordinal);
        Assert.Contains("Keluarga Embun Pagi", merged, StringComparison.Ordinal);
        Assert.Equal("1", home);
        Assert.Equal("1", await village.AskAsync("SELECT COUNT(*) FROM person WHERE id = @baby AND home = @other", ("@baby", baby), ("@other", other)));
    }

    [Fact]
    public async Task Twins_that_were_mixed_up_get_their_own_visits_back()
    {
        Guid one = Guid.CreateVersion7(), other = Guid.CreateVersion7(), pregnancy = Guid.CreateVersion7();
        await village.HasAsync(
            A.Pregnancy(pregnancy, mother, "2025-09-01"),
            A.Fact(Kinds.Birth, new Birth(new(2026, 6, 1), null, null, [new(one, Sex.Male, 2.6m, 47, true, 1), new(other, Sex.Male, 2.4m, 46, true, 2)]), pregnancy, new(2026, 6, 1)));
        Fact first = A.Weighing(one, 5.0m, new(2026, 9, 10), 58), second = A.Weighing(other, 5.6m, new(2026, 9, 10), 60), later = A.Weighing(one, 6.6m, new(2026, 11, 10), 63.5m);
        await village.HasAsync(first, second, later);
        var midwife = await village.MidwifeAsync();
        (string, string)[] chosen = [("Facts", first.Id.ToString()), ("Facts", second.Id.ToString()), ("Reason", "kembar tertukar")];

        await Village.FillAsync(midwife, $"/desa/{Village.Code}/orang/{one}/tukar", chosen);

        Assert.Equal("5600", await village.AskAsync("SELECT weight_g FROM child_visit WHERE person = @one AND on_day = '2026-09-10'", ("@one", one)));
        Assert.Equal("5000", await village.AskAsync("SELECT weight_g FROM child_visit WHERE person = @other AND on_day = '2026-09-10'", ("@other", other)));
        Assert.Equal("6600", await village.AskAsync("SELECT weight_g FROM child_visit WHERE person = @one AND on_day = '2026-11-10'", ("@one", one)));
        Assert.Equal("0", await village.AskAsync("SELECT COUNT(*) FROM finding WHERE subject IN (@one, @other) AND settled_by IS NULL", ("@one", one), ("@other", other)));
    }

    [Fact]
    public async Task An_erasure_is_asked_for_by_the_village_and_decided_by_the_data_officer()
    {
        var officer = await village.AsAsync(Roles.DataOfficer, "19.05");
        await Village.FillAsync(await village.AsAsync(Roles.VillageAdmin), $"/desa/{Village.Code}/orang/{again}/hapus", ("FactId", Guid.CreateVersion7().ToString()), ("Basis", "permintaan orang tua"));

        var waiting = await Village.ReadAsync(officer, "/penghapusan");
        Assert.Contains("permintaan orang tua", waiting, StringComparison.Ordinal);
        Assert.DoesNotContain(name.Replace("Senja", "Sénja"), WebUtility.HtmlDecode(waiting), StringComparison.Ordinal);
        Assert.NotNull(await village.AskAsync("SELECT name FROM person WHERE id = @again", ("@again", again)));

        await Village.FillAsync(officer, $"/desa/{Village.Code}/orang/{again}/hapus", ("FactId", Guid.CreateVersion7().ToString()), ("Basis", "permintaan orang tua"));
        Assert.Null(await village.AskAsync("SELECT name FROM person WHERE id = @again", ("@again", again)));
        Assert.Contains("Tanpa nama", await Village.ReadAsync(await village.MidwifeAsync(), $"/desa/{Village.Code}/orang/{again}"), StringComparison.Ordinal);
        Assert.Equal("1", await village.AskAsync("SELECT COUNT(*) FROM child_visit WHERE person = @again", ("@again", again)));
    }

    [Fact]
    public async Task A_refused_erasure_waits_no_longer_and_says_why_in_the_history()
    {
        var officer = await village.AsAsync(Roles.DataOfficer, "19.05");
        await Village.FillAsync(await village.AsAsync(Roles.VillageAdmin), $"/desa/{Village.Code}/orang/{again}/hapus", ("FactId", Guid.CreateVersion7().ToString()), ("Basis", "diminta tetangga"));
        var page = $"/desa/{Village.Code}/orang/{again}/hapus";

        var home = await Village.ReadAsync(officer, "/");
        var asked = await Village.ReadAsync(officer, page);
        await Village.FillToAsync(officer, page, $"{page}?handler=Refuse", ("Reason", "bukan yang bersangkutan"));

        Assert.Contains("/penghapusan", home, StringComparison.Ordinal);
        Assert.Contains("diminta tetangga", asked, StringComparison.Ordinal);
        Assert.DoesNotContain($"{again}", await Village.ReadAsync(officer, "/penghapusan"), StringComparison.Ordinal);
        Assert.NotNull(await village.AskAsync("SELECT name FROM person WHERE id = @again", ("@again", again)));
        Assert.Contains("ditolak", await Village.ReadAsync(await village.MidwifeAsync(), $"/desa/{Village.Code}/orang/{again}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_visitor_is_noted_here_and_counted_nowhere()
    {
        var visitor = Guid.CreateVersion7();

        var page = await Village.FillAsync(
            await village.AsAsync(Roles.Kpm), $"/desa/{Village.Code}/tamu",
            ("Form.Id", Guid.CreateVersion7().ToString()), ("Form.Child", visitor.ToString()), ("Form.Name", "Tamu Kecil"), ("Form.Sex", "f"), ("Form.BornOn", "2025-10-01"), ("Form.Village", "19.05.02.2001"), ("Form.On", "2026-11-12"), ("Form.Weight", "8,4"), ("Form.Length", "72,0"), ("Form.Measure", "l"));

        Assert.Contains("8,4", page, StringComparison.Ordinal);
        Assert.Contains("Bukan warga desa ini", page, StringComparison.Ordinal);
        Assert.Empty(await Counted.OfAsync(village.Database, visitor, "2026Q4"));
    }

    [Fact]
    public async Task A_midwife_of_both_villages_writes_a_visit_into_the_childs_own_book()
    {
        var midwife = await village.AsAsync(Roles.Midwife, "19.05.01");

        var found = await Village.ReadAsync(midwife, $"/desa/{Village.Neighbour}/tamu?q={Uri.EscapeDataString(name)}");
        var form = await Village.ReadAsync(midwife, $"/desa/{Village.Code}/orang/{child}/ukur?tamu={Village.Neighbour}");

        Assert.Contains($"/desa/{Village.Code}/orang/{child}/ukur", found, StringComparison.Ordinal);
        Assert.Contains("Diukur sebagai tamu di", form, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_couple_is_registered_with_both_partners_and_nobody_twice()
    {
        var nik = $"190501430399{Random.Shared.Next(1, 9999):D4}";
        var bride = Guid.CreateVersion7();
        await village.HasAsync(A.Fact(Kinds.Person, A.Change(Register.Person, ("name", "Melur"), ("sex", "f"), ("born_on", "1999-03-03"), ("nik", nik)), bride));

        var page = await Village.FillAsync(
            await village.AsAsync(Roles.Kpm), $"/desa/{Village.Code}/catin",
            ("Form.Id", Guid.CreateVersion7().ToString()), ("Form.Couple", Guid.CreateVersion7().ToString()), ("Form.Bride.Id", Guid.CreateVersion7().ToString()), ("Form.Bride.Nik", nik),
            ("Form.Groom.Id", Guid.CreateVersion7().ToString()), ("Form.Groom.Name", "Angkasa Biru"), ("Form.Groom.BornOn", "1997-05-05"), ("Form.PlannedOn", "2027-03-01"));

        Assert.Contains("Angkasa Biru", page, StringComparison.Ordinal);
        Assert.Contains("102 hari lagi", page, StringComparison.Ordinal);
        Assert.Equal("1", await village.AskAsync("SELECT COUNT(*) FROM couple WHERE bride = @bride", ("@bride", bride)));
    }
}
