using System.Net;
using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Domain.Care;
using A = Seribu.Server.Tests.Book.A;
using Office = Seribu.Server.Tests.Host.Office;

namespace Seribu.Server.Tests.People;

public sealed class FamilyPageOnSqlite(VillageOnSqlite village) : FamilyPageTests(village), IClassFixture<VillageOnSqlite>;

public sealed class FamilyPageOnPostgres(VillageOnPostgres village) : FamilyPageTests(village), IClassFixture<VillageOnPostgres>;

public abstract class FamilyPageTests(Village village) : IAsyncLifetime
{
    private readonly Guid posyandu = Guid.CreateVersion7(), house = Guid.CreateVersion7(), mother = Guid.CreateVersion7(), child = Guid.CreateVersion7();
    private readonly string serial = $"{Random.Shared.Next(1, 9999):D4}";

    private static string List => $"/desa/{Village.Code}/keluarga";

    private string Page => $"{List}/{house}";

    private string Nik => $"190501080225{serial}";

    public async ValueTask InitializeAsync() => await village.HasAsync(
        A.Fact(Kinds.Posyandu, A.Change(Register.Posyandu, ("name", $"Kenanga {serial}")), posyandu, new(2026, 1, 2)),
        A.Fact(Kinds.Household, A.Change(Register.Household, ("posyandu", posyandu.ToString()), ("rt", "003"), ("dusun", "Hulu"), ("address", "Jalan Rahasia 5"), ("kk_numbers", "[\"1905010101200001\"]")), house, new(2026, 1, 5)),
        A.Woman(mother, house, $"Cempaka {serial}"), A.Child(child, house, name: $"Rintik {serial}", nik: Nik),
        A.Fact(Kinds.ChildVisit, new ChildVisit { SafeWater = true, Latrine = false }, child, new(2026, 11, 1)));

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_family_shows_its_house_its_people_and_what_each_is_owed()
    {
        var page = await Village.ReadAsync(await village.MidwifeAsync(), Page);

        Assert.Contains($"Rintik {serial}", page, StringComparison.Ordinal);
        Assert.Contains("hari ke-919", page, StringComparison.Ordinal);
        Assert.Contains("Ditimbang berkala", page, StringComparison.Ordinal);
        Assert.Contains("KK 1905••••••••••••", page, StringComparison.Ordinal);
        Assert.Contains("Jalan Rahasia 5", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_is_for_those_who_see_civil_data()
    {
        Assert.DoesNotContain("Jalan Rahasia 5", await Village.ReadAsync(await village.AsAsync(Roles.Head), Page), StringComparison.Ordinal);
        Assert.DoesNotContain("Jalan Rahasia 5", await Village.ReadAsync(await village.AsAsync(Roles.Cadre, posyandu: posyandu), Page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cadre_finds_the_families_of_the_own_posyandu_only()
    {
        var own = await Village.ReadAsync(await village.AsAsync(Roles.Cadre, posyandu: posyandu), List);
        var other = await Village.ReadAsync(await village.AsAsync(Roles.Cadre, posyandu: Guid.CreateVersion7()), List);

        Assert.Contains($"Cempaka {serial}", own, StringComparison.Ordinal);
        Assert.DoesNotContain($"Cempaka {serial}", other, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await (await village.AsAsync(Roles.Midwife, Village.Neighbour.Text)).GetAsync(Page)).StatusCode);
    }

    [Theory]
    [InlineData("Cempka {0}")]
    [InlineData("rintik {0}")]
    [InlineData("190501080225{0}")]
    public async Task A_family_is_found_by_a_misspelled_name_and_by_a_number(string typed)
    {
        var midwife = await village.MidwifeAsync();
        var text = Uri.EscapeDataString(string.Format(typed, serial));

        Assert.Contains($"/keluarga/{house}", await Village.ReadAsync(midwife, $"{List}?q={text}"), StringComparison.Ordinal);
        Assert.Contains(typed.StartsWith('C') ? mother.ToString() : child.ToString(), await Village.ReadAsync(midwife, $"/cari?q={text}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_found_outside_the_own_scope()
    {
        var stranger = await village.AsAsync(Roles.Midwife, Village.Neighbour.Text);

        Assert.DoesNotContain(child.ToString(), await Village.ReadAsync(stranger, $"/cari?q={Nik}"), StringComparison.Ordinal);
        Assert.DoesNotContain(child.ToString(), await Village.ReadAsync(stranger, $"/cari?q=Rintik%20{serial}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_is_taken_out_with_a_purpose_and_that_is_kept()
    {
        var midwife = await village.MidwifeAsync();
        await village.HasAsync(A.Fact(Kinds.Person, new RegisterChange(Register.Person, [new(Register.Person.Field("name")!, $"=1+{serial}", $"Cempaka {serial}")]), mother));

        using var without = await Office.PostAsync(midwife, $"{List}/ekspor", ("Purpose", ""));
        using var answer = await Office.PostAsync(midwife, $"{List}/ekspor", ("Purpose", "Service"));
        var csv = await answer.Content.ReadAsStringAsync();

        Assert.Contains("Pilih untuk apa", await without.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("text/csv", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains($"'=1+{serial}", csv, StringComparison.Ordinal);
        Assert.DoesNotContain(Nik, csv, StringComparison.Ordinal);
        Assert.NotEqual("0", await village.AskAsync("SELECT COUNT(*) FROM access_log WHERE act = 'exported' AND purpose = 'Service'"));
    }

    [Fact]
    public async Task A_household_and_its_people_are_registered_on_the_pages()
    {
        var midwife = await village.MidwifeAsync();
        Guid home = Guid.CreateVersion7(), person = Guid.CreateVersion7();

        await Village.FillAsync(midwife, $"{List}/baru", ("Form.Id", Guid.CreateVersion7().ToString()), ("Form.Subject", home.ToString()), ("Form.Value[posyandu]", posyandu.ToString()), ("Form.Value[rt]", "007"), ("Form.Value[kk_numbers]", "1905010101200009, 1905010101200010"));
        var page = await Village.FillAsync(
            midwife, $"{List}/{home}/orang-baru",
            ("Form.Id", Guid.CreateVersion7().ToString()), ("Form.Subject", person.ToString()), ("Form.Value[name]", $"Melati {serial}"), ("Form.Value[sex]", "f"), ("Form.Value[born_on]", "1998-02-08"), ("Form.Value[relation]", "Istri"));

        Assert.Contains($"Melati {serial}", page, StringComparison.Ordinal);
        Assert.Contains("RT 007", page, StringComparison.Ordinal);
        Assert.Equal("[\"1905010101200009\",\"1905010101200010\"]", await village.AskAsync("SELECT kk_numbers FROM household WHERE id = @id", ("@id", home)));
        Assert.Equal("1", await village.AskAsync("SELECT COUNT(*) FROM person WHERE id = @id AND home = @home", ("@id", person), ("@home", home)));
    }

    [Theory]
    [InlineData("123", "NIK terdiri dari 16 angka.")]
    [InlineData("1905••••••••••••", "NIK ini disamarkan.")]
    [InlineData("1,9E+15", "NIK ini dibulatkan oleh lembar kerja.")]
    public async Task A_broken_number_is_refused_beside_its_field(string nik, string sentence)
    {
        var page = await Village.FillAsync(
            await village.MidwifeAsync(), $"{Page}/orang-baru", ("Form.Id", Guid.CreateVersion7().ToString()), ("Form.Subject", Guid.CreateVersion7().ToString()), ("Form.Value[sex]", "f"), ("Form.Value[born_on]", "1998-02-08"), ("Form.Value[nik]", nik));

        Assert.Contains(sentence, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_coach_asks_whether_somebody_registered_is_the_same_person()
    {
        var midwife = await village.MidwifeAsync();
        var typed = $"Form.Value[name]=Rinti%20{serial}&Form.Value[sex]=m&Form.Value[born_on]=2025-02-08";

        var words = await Village.ReadAsync(midwife, $"{Page}/orang-baru?handler=Coach&{typed}");
        var number = await Village.ReadAsync(midwife, $"{Page}/orang-baru?handler=Coach&Form.Value[sex]=f&Form.Value[born_on]=2025-02-08&Form.Value[nik]=1905010802259999");
        var nowhere = await Village.ReadAsync(midwife, $"{Page}/orang-baru?handler=Coach&Form.Value[sex]=m&Form.Value[born_on]=2025-02-08&Form.Value[nik]=9905010802259999");

        Assert.Contains("Enam angka pertama NIK (99.05.01) bukan kode kecamatan yang dikenal.", nowhere, StringComparison.Ordinal);
        Assert.Contains($"Mirip Rintik {serial} di Hulu, RT 003", words, StringComparison.Ordinal);
        Assert.Contains("Jenis kelamin di NIK berbeda", number, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_likely_duplicate_is_asked_about_and_kept_once_confirmed()
    {
        var midwife = await village.MidwifeAsync();
        var twin = Guid.CreateVersion7();
        (string, string)[] form = [("Form.Id", Guid.CreateVersion7().ToString()), ("Form.Subject", twin.ToString()), ("Form.Value[name]", $"Rinti {serial}"), ("Form.Value[sex]", "m"), ("Form.Value[born_on]", "2025-02-08")];

        var asked = await Village.FillAsync(midwife, $"{Page}/orang-baru", form);
        var kept = await Village.FillAsync(midwife, $"{Page}/orang-baru", [.. form, ("Form.Confirmed", "looks-like")]);

        Assert.Contains("Periksa sekali lagi.", asked, StringComparison.Ordinal);
        Assert.Contains("Tersimpan.", kept, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_permanent_number_takes_its_place_and_the_temporary_one_stays()
    {
        var newborn = Guid.CreateVersion7();
        await village.HasAsync(A.Fact(Kinds.Person, A.Change(Register.Person, ("household", house.ToString()), ("name", "Embun"), ("sex", "f"), ("born_on", "2026-11-01"), ("temporary_id", "1905014203990001/0"), ("nik_state", "temporary")), newborn));

        var page = await Village.FillAsync(await village.MidwifeAsync(), $"/desa/{Village.Code}/orang/{newborn}/ubah", ("Form.Id", Guid.CreateVersion7().ToString()), ("Form.Base[name]", "Embun"), ("Form.Value[name]", "Embun Pagi"), ("Form.Base[sex]", "f"), ("Form.Value[sex]", "f"), ("Form.Base[born_on]", "2026-11-01"), ("Form.Value[born_on]", "2026-11-01"), ("Form.Value[nik]", "1905014111260001"));

        Assert.Contains("Embun Pagi", page, StringComparison.Ordinal);
        Assert.Equal("permanent", await village.AskAsync("SELECT nik_state FROM person WHERE id = @id", ("@id", newborn)));
        Assert.Equal("1905014203990001/0", await village.AskAsync("SELECT temporary_id FROM person WHERE id = @id", ("@id", newborn)));
    }

    [Fact]
    public async Task Ten_megabytes_in_a_name_are_refused_in_words()
    {
        var midwife = await village.MidwifeAsync();

        using var answer = await Office.PostAsync(midwife, $"{Page}/orang-baru", ("Form.Value[name]", new string('a', 10_000_000)));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Fact]
    public async Task A_name_that_is_too_long_is_refused_beside_its_field()
    {
        var page = await Village.FillAsync(
            await village.MidwifeAsync(), $"{Page}/orang-baru", ("Form.Id", Guid.CreateVersion7().ToString()), ("Form.Subject", Guid.CreateVersion7().ToString()), ("Form.Value[name]", new string('a', 101)), ("Form.Value[sex]", "f"), ("Form.Value[born_on]", "1998-02-08"));

        Assert.Contains("Paling panjang 100 huruf.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_visit_to_the_house_counts_for_each_person_named()
    {
        var page = await Village.FillAsync(
            await village.MidwifeAsync(), $"{Page}/kunjungan", ("Form.Id", Guid.CreateVersion7().ToString()), ("Form.On", "2026-11-10"), ("Form.Purpose", "pemantauan"), ("Form.Persons", child.ToString()), ("Form.Latrine", "y"));

        Assert.Contains("pemantauan", page, StringComparison.Ordinal);
        Assert.Contains("Kunjungan rumah: 1 dari 2", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pregnancy_is_registered_and_leads_to_its_page()
    {
        var pregnancy = Guid.CreateVersion7();

        var page = await Village.FillAsync(await village.MidwifeAsync(), $"/desa/{Village.Code}/orang/{mother}/hamil", ("Form.Id", Guid.CreateVersion7().ToString()), ("Form.Subject", pregnancy.ToString()), ("Form.Value[lmp]", "2026-09-01"), ("Form.Value[gravida]", "2"));

        Assert.Contains("trimester 1", page, StringComparison.Ordinal);
        Assert.Contains("kehamilan ke-2", page, StringComparison.Ordinal);
    }
}
