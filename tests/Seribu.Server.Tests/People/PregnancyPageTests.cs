using System.Net;
using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Domain.Care;
using A = Seribu.Server.Tests.Book.A;

namespace Seribu.Server.Tests.People;

public sealed class PregnancyPageOnSqlite(VillageOnSqlite village) : PregnancyPageTests(village), IClassFixture<VillageOnSqlite>;

public sealed class PregnancyPageOnPostgres(VillageOnPostgres village) : PregnancyPageTests(village), IClassFixture<VillageOnPostgres>;

public abstract class PregnancyPageTests(Village village) : IAsyncLifetime
{
    private readonly Guid house = Guid.CreateVersion7(), woman = Guid.CreateVersion7(), pregnancy = Guid.CreateVersion7();

    private string Page => $"/desa/{Village.Code}/kehamilan/{pregnancy}";

    public async ValueTask InitializeAsync() => await village.HasAsync(
        A.Household(house),
        A.Fact(Kinds.Person, A.Change(Register.Person, ("household", house.ToString()), ("name", "Cempaka Wangi"), ("sex", "f"), ("born_on", "1999-03-02"), ("nik", "1905014203990001")), woman, new(2026, 1, 5)),
        A.Pregnancy(pregnancy, woman),
        A.Fact(Kinds.PregnancyVisit, new PregnancyVisit { Form = true, Anc = 1, IronTablets = 30, Kek = true }, pregnancy, new(2026, 10, 31)));

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_pregnancy_shows_its_stage_its_risks_and_what_is_owed()
    {
        var page = await Village.ReadAsync(await village.MidwifeAsync(), Page);

        Assert.Contains("trimester 2, minggu ke-24", page, StringComparison.Ordinal);
        Assert.Contains("8 Maret 2027", page, StringComparison.Ordinal);
        Assert.Contains("KEK", page, StringComparison.Ordinal);
        Assert.Contains("30 tablet tambah darah sampai kini", page, StringComparison.Ordinal);
        Assert.Contains("Di scorecard", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Haemoglobin_is_for_those_who_care_for_her()
    {
        await village.HasAsync(A.Fact(Kinds.PregnancyVisit, new PregnancyVisit { Hb = 9.3m, ArmCm = 24 }, pregnancy, new(2026, 11, 2)));

        Assert.Contains("Hb di bawah 11", await Village.ReadAsync(await village.MidwifeAsync(), Page), StringComparison.Ordinal);
        Assert.DoesNotContain("9,3", await Village.ReadAsync(await village.AsAsync(Roles.Kpm), Page), StringComparison.Ordinal);
        Assert.DoesNotContain("Hb di bawah 11", await Village.ReadAsync(await village.AsAsync(Roles.Kpm), Page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Form_and_visits_of_one_month_are_counted_once()
    {
        await village.HasAsync(A.Fact(Kinds.PregnancyVisit, new PregnancyVisit { IronTablets = 20 }, pregnancy, new(2026, 10, 12)), A.Fact(Kinds.PregnancyVisit, new PregnancyVisit { IronTablets = 15 }, pregnancy, new(2026, 11, 12)));

        Assert.Contains("45 tablet tambah darah sampai kini", await Village.ReadAsync(await village.MidwifeAsync(), Page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_visit_written_on_the_page_stands_in_the_book()
    {
        var page = await Village.FillAsync(
            await village.MidwifeAsync(), $"{Page}/kunjungan",
            ("Form.Id", Guid.CreateVersion7().ToString()), ("Form.On", "2026-11-18"), ("Form.Anc", "1"), ("Form.Tablets", "30"), ("Form.Pressure", "110/70"), ("Form.Hb", "11,2"));

        Assert.Contains("Tersimpan.", page, StringComparison.Ordinal);
        Assert.Contains("110/70", page, StringComparison.Ordinal);
        Assert.Contains("60 tablet tambah darah sampai kini", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Form.Pressure", "tinggi", "Tulis seperti 120/80.")]
    [InlineData("Form.Anc", "99", "Harus 0 sampai 31.")]
    [InlineData("Form.Hb", "120", "Hb 120,0 g/dL tidak mungkin.")]
    public async Task What_cannot_be_is_refused_beside_its_field(string field, string typed, string sentence)
    {
        var page = await Village.FillAsync(await village.MidwifeAsync(), $"{Page}/kunjungan", ("Form.Id", Guid.CreateVersion7().ToString()), ("Form.On", "2026-11-18"), (field, typed));

        Assert.Contains(sentence, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_birth_of_twins_creates_both_with_mother_house_and_temporary_numbers()
    {
        Guid first = Guid.CreateVersion7(), second = Guid.CreateVersion7();

        var page = await Village.FillAsync(
            await village.MidwifeAsync(), $"{Page}/lahir?anak=2",
            ("Form.Id", Guid.CreateVersion7().ToString()), ("Form.BornOn", "2026-11-10"), ("Form.Place", "Puskesmas"),
            ("Form.Children[0].Id", first.ToString()), ("Form.Children[0].NameFact", Guid.CreateVersion7().ToString()), ("Form.Children[0].Name", "Embun Satu"), ("Form.Children[0].Sex", "m"), ("Form.Children[0].Weight", "2400"), ("Form.Children[0].Length", "46,5"),
            ("Form.Children[1].Id", second.ToString()), ("Form.Children[1].NameFact", Guid.CreateVersion7().ToString()), ("Form.Children[1].Name", "Embun Dua"), ("Form.Children[1].Sex", "f"), ("Form.Children[1].Weight", "2300"));
        var child = await Village.ReadAsync(await village.MidwifeAsync(), $"/desa/{Village.Code}/orang/{second}");

        Assert.Contains("Embun Satu", page, StringComparison.Ordinal);
        Assert.Contains("nifas, hari ke-9", page, StringComparison.Ordinal);
        Assert.Contains("Kembar, anak ke-2 dari 2", child, StringComparison.Ordinal);
        Assert.Contains("Cempaka Wangi", child, StringComparison.Ordinal);
        Assert.Contains("2,3", child, StringComparison.Ordinal);
        Assert.Equal("1905014203990001/2", await village.AskAsync("SELECT temporary_id FROM person WHERE id = @id", ("@id", second)));
        Assert.Equal("1", await village.AskAsync("SELECT COUNT(*) FROM person WHERE id = @id AND home = @house AND household = @house", ("@id", first), ("@house", house)));
        Assert.Equal("2400", await village.AskAsync("SELECT weight_g FROM child_visit WHERE person = @id", ("@id", first)));
    }

    [Fact]
    public async Task A_birth_without_a_sex_is_asked_for_it_and_nothing_is_kept()
    {
        var page = await Village.FillAsync(
            await village.MidwifeAsync(), $"{Page}/lahir", ("Form.Id", Guid.CreateVersion7().ToString()), ("Form.BornOn", "2026-11-10"), ("Form.Children[0].Id", Guid.CreateVersion7().ToString()), ("Form.Children[0].Sex", ""));

        Assert.Contains("Wajib diisi.", page, StringComparison.Ordinal);
        Assert.Null(await village.AskAsync("SELECT ended_on FROM pregnancy WHERE id = @id", ("@id", pregnancy)));
    }

    [Fact]
    public async Task A_loss_leaves_all_counts_from_its_day()
    {
        var page = await Village.FillAsync(await village.MidwifeAsync(), $"{Page}/berakhir", ("FactId", Guid.CreateVersion7().ToString()), ("On", "2026-11-10"), ("How", "lost"));

        Assert.Contains("Tidak dihitung: kehamilan berakhir sebelum kelahiran.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_nobody_saw_is_kept_beside_the_present_value()
    {
        var midwife = await village.MidwifeAsync();
        await village.HasAsync(A.Fact(Kinds.Pregnancy, new RegisterChange(Register.Pregnancy, [new(Register.Pregnancy.Field("lmp")!, "2026-06-10", "2026-06-01")]), pregnancy));

        await Village.FillAsync(midwife, $"{Page}/ubah", ("Form.Id", Guid.CreateVersion7().ToString()), ("Form.Base[lmp]", "2026-06-01"), ("Form.Value[lmp]", "2026-06-20"), ("Form.Base[gravida]", ""), ("Form.Value[gravida]", "2"));

        Assert.Equal("2026-06-10", await village.AskAsync("SELECT lmp FROM pregnancy WHERE id = @id", ("@id", pregnancy)));
        Assert.Equal("2", await village.AskAsync("SELECT gravida FROM pregnancy WHERE id = @id", ("@id", pregnancy)));
        Assert.Equal("lmp", await village.AskAsync("SELECT detail FROM finding WHERE subject = @id AND code = 'conflict' AND settled_by IS NULL", ("@id", pregnancy)));
    }

    [Fact]
    public async Task A_foreign_pregnancy_and_a_missing_one_get_the_same_answer()
    {
        var neighbour = await village.AsAsync(Roles.Midwife, Village.Neighbour.Text);

        Assert.Equal(HttpStatusCode.NotFound, (await neighbour.GetAsync(Page)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await (await village.MidwifeAsync()).GetAsync($"/desa/{Village.Code}/kehamilan/{woman}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await (await village.AsAsync(Roles.VillageAdmin)).GetAsync($"{Page}/kunjungan")).StatusCode);
    }
}
