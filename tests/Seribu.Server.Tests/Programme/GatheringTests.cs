using System.Net;
using System.Text.RegularExpressions;
using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Domain.Programme.Forms;
using Seribu.Server.Programme.Gatherings;
using Seribu.Server.Programme.Records;
using Seribu.Server.Tests.Stores;

namespace Seribu.Server.Tests.Programme;

public sealed class GatheringOnSqlite(SqliteStore store) : GatheringTests(store), IClassFixture<SqliteStore>;

public sealed class GatheringOnPostgres(PostgresStore store) : GatheringTests(store), IClassFixture<PostgresStore>;

public abstract partial class GatheringTests(TestStore store)
{
    private const string Programme = "/program/19.05";

    [Fact]
    public async Task Cadres_of_the_registry_are_invited_once_and_each_gets_a_letter()
    {
        await using var district = await District.StartAsync(store);
        using var office = await district.AsAsync(Roles.DistrictAdmin);
        var cadre = await CadreAsync(district, "Kembang Pagi", "kembang");
        var training = await TrainingAsync(office);

        using (await InviteAsync(office, training, ("cadre", cadre.ToString()), ("others", "Sekar Arum, Camat\nSekar Arum, Camat"))) { }
        using (await InviteAsync(office, training, ("cadre", cadre.ToString()))) { }
        var page = await District.ReadAsync(office, $"{Programme}/hadirin/training/{training}");
        var letters = await District.ReadAsync(office, $"{Programme}/undangan/training/{training}");

        Assert.Contains("0 dari 2 hadir dari yang diundang", page, StringComparison.Ordinal);
        Assert.Contains("Kembang Pagi , Air Belo", letters, StringComparison.Ordinal);
        Assert.Contains("Bimtek ukur", letters, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cadre_checks_in_by_the_code_and_the_trail_says_so()
    {
        await using var district = await District.StartAsync(store);
        using var office = await district.AsAsync(Roles.DistrictAdmin);
        var cadre = await CadreAsync(district, "Kembang Pagi", "kembang");
        var training = await TrainingAsync(office);
        using (await InviteAsync(office, training, ("cadre", cadre.ToString()))) { }
        using var phone = await KpmAsync(district, "kembang");
        var address = await CodeAsync(district, training, minutes: 10);

        var before = await District.ReadAsync(phone, address);
        using (await Host.Office.PostAsync(phone, address)) { }
        using (await Host.Office.PostToAsync(phone, "/kata-sandi", address)) { }
        var after = await District.ReadAsync(phone, address);
        var list = await District.ReadAsync(office, $"{Programme}/hadirin/training/{training}");

        Assert.Contains("Saya hadir", before, StringComparison.Ordinal);
        Assert.Contains("Kembang Pagi tercatat hadir", after, StringComparison.Ordinal);
        Assert.Contains("1 dari 1 hadir dari yang diundang", list, StringComparison.Ordinal);
        var person = Assert.Single(await PeopleAsync(district, training));
        Assert.Equal(("H", "qr", 2), (person["state"], person["how"], person.Revision));
        await using var session = await district.Database.ReadAsync();
        var trail = await Seribu.Server.Accounts.OfficeTrail.OfRecordAsync(session, District.Code, person.Id, CancellationToken.None);
        Assert.Contains(trail, change => change is { Before: "U", After: "H", By: "Nama kembang" });
    }

    [Fact]
    public async Task Whoever_comes_without_an_invitation_is_counted_apart()
    {
        await using var district = await District.StartAsync(store);
        using var office = await district.AsAsync(Roles.DistrictAdmin);
        await CadreAsync(district, "Kembang Pagi", "kembang");
        var training = await TrainingAsync(office);
        using var phone = await KpmAsync(district, "kembang");
        var address = await CodeAsync(district, training, minutes: 10);

        using (await Host.Office.PostAsync(phone, address)) { }
        var list = await District.ReadAsync(office, $"{Programme}/hadirin/training/{training}");

        Assert.Contains("0 dari 0 hadir", list, StringComparison.Ordinal);
        Assert.Contains("Tanpa undangan 1", list, StringComparison.Ordinal);
        Assert.Equal(["Kembang Pagi"], (await PeopleAsync(district, training)).Select(person => person["name"]));
    }

    [Fact]
    public async Task A_code_that_ran_out_was_altered_or_belongs_elsewhere_lets_nobody_in()
    {
        await using var district = await District.StartAsync(store);
        using var office = await district.AsAsync(Roles.DistrictAdmin);
        var training = await TrainingAsync(office);
        using var phone = await KpmAsync(district, "kembang");
        await district.Office.HasAsync("jauh", new Grant(Roles.Kpm, "33.02.01.2001"));
        using var foreign = await district.Office.SignInAsync("jauh");
        var address = await CodeAsync(district, training, minutes: 10);
        var old = await CodeAsync(district, training, minutes: -1);

        using var altered = await phone.GetAsync(address[..^1] + (address[^1] == 'A' ? 'B' : 'A'));
        using var elsewhere = await foreign.GetAsync(address);
        using (await Host.Office.PostToAsync(phone, address, old)) { }
        using var nobody = district.Office.Browser();
        using var stranger = await nobody.GetAsync(address);

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (altered.StatusCode, elsewhere.StatusCode));
        Assert.Contains("tidak berlaku", await District.ReadAsync(phone, old), StringComparison.Ordinal);
        Assert.Empty(await PeopleAsync(district, training));
        Assert.StartsWith("/masuk?kembali=%2Fhadir%2F", stranger.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_keeps_what_was_touched_and_leaves_what_others_changed_meanwhile()
    {
        await using var district = await District.StartAsync(store);
        using var office = await district.AsAsync(Roles.DistrictAdmin);
        var (one, other) = (await CadreAsync(district, "Kembang Pagi", "kembang"), await CadreAsync(district, "Mawar Senja", "mawar"));
        var training = await TrainingAsync(office, ("cost", "3000000"));
        using (await InviteAsync(office, training, ("cadre", one.ToString()), ("cadre", other.ToString()))) { }
        using var phone = await KpmAsync(district, "kembang");
        var (first, second) = (OpenGathering.IdOf(training, one), OpenGathering.IdOf(training, other));

        // The list was opened before the first one checked in by the code.
        using (await Host.Office.PostAsync(phone, await CodeAsync(district, training, minutes: 10))) { }
        using (await KeepAsync(office, training, Line(first, "U|||", "U", "", ""), Line(second, "U|||", "H", "60", "85"))) { }
        using var stale = await KeepAsync(office, training, Line(first, "U|||", "A", "", ""));
        using (await Host.Office.PostToAsync(office, $"{Programme}/hadirin/training/{training}", $"{Programme}/hadirin/training/{training}?handler=Number")) { }
        var people = (await PeopleAsync(district, training)).ToDictionary(person => person.Id);
        var page = await District.ReadAsync(office, $"{Programme}/hadirin/training/{training}");

        Assert.Equal(HttpStatusCode.OK, stale.StatusCode);
        Assert.Equal(("H", "qr", "001/2026"), (people[first]["state"], people[first]["how"], people[first]["certificate"]));
        Assert.Equal(("H", "list", "60", "002/2026"), (people[second]["state"], people[second]["how"], people[second]["before"], people[second]["certificate"]));
        Assert.Contains("+25,00", page, StringComparison.Ordinal);
        Assert.Contains("Rp1.500.000 per orang yang hadir", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sheet_draws_a_code_for_keepers_alone()
    {
        await using var district = await District.StartAsync(store);
        using var office = await district.AsAsync(Roles.DistrictAdmin);
        using var regent = await district.AsAsync(Roles.Regent);
        var (training, past) = (await TrainingAsync(office), await TrainingAsync(office, ("on", "2026-11-18")));

        using var screen = await office.GetAsync($"{Programme}/kode/training/{training}?layar=1");
        using var reader = await regent.GetAsync($"{Programme}/kode/training/{training}");
        var over = await office.GetStringAsync($"{Programme}/kode/training/{past}");

        Assert.Contains("<svg class=\"qr\"", await screen.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("300", Assert.Single(screen.Headers.GetValues("Refresh")));
        Assert.Equal(HttpStatusCode.NotFound, reader.StatusCode);
        Assert.DoesNotContain("<svg class=\"qr\"", over, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Materials_are_handed_to_those_who_came()
    {
        await using var district = await District.StartAsync(store);
        using var office = await district.AsAsync(Roles.DistrictAdmin);
        var training = await TrainingAsync(office);
        var record = $"{Programme}/daftar/training/{training}";
        using (await District.SendFileAsync(office, record, $"{record}?handler=File", "materi.pdf", District.Pdf("ukur"))) { }
        using var phone = await KpmAsync(district, "kembang");
        var address = await CodeAsync(district, training, minutes: 10);
        var link = MaterialLink().Match(await office.GetStringAsync($"{Programme}/hadirin/training/{training}")).Groups[1].Value;

        using var early = await phone.GetAsync($"{address}?handler=File&file={link}");
        using (await Host.Office.PostAsync(phone, address)) { }
        using var taken = await phone.GetAsync($"{address}?handler=File&file={link}");

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK), (early.StatusCode, taken.StatusCode));
        Assert.Equal(District.Pdf("ukur"), await taken.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task A_village_counts_its_own_people_in_a_training_of_the_district()
    {
        await using var district = await District.StartAsync(store);
        using var office = await district.AsAsync(Roles.DistrictAdmin);
        using var village = await district.AsAsync(Roles.VillageAdmin, District.Village);
        var cadre = await CadreAsync(district, "Kembang Pagi", "kembang");
        var training = await TrainingAsync(office);
        using (await InviteAsync(office, training, ("cadre", cadre.ToString()), ("others", "Kembang Pagi dari desa lain"))) { }
        using (await KeepAsync(office, training, Line(OpenGathering.IdOf(training, cadre), "U|||", "H", "60", "85"))) { }

        var page = await District.ReadAsync(village, $"/program/{District.Village}/kader");
        var list = await District.ReadAsync(office, $"{Programme}/hadirin/training/{training}");

        Assert.Contains("KPM terlatih 1 dari 1", page, StringComparison.Ordinal);
        Assert.Contains("Bimtek ukur 19 Nov 2026, Kabupaten Bangka Barat 1 dari 1", page, StringComparison.Ordinal);
        // Who, when, before and after stand under the list.
        Assert.Contains("Riwayat perubahan Kembang Pagi", list, StringComparison.Ordinal);
        Assert.Contains("Hadir : dari Diundang menjadi Hadir", list.Replace("Hadir: dari", "Hadir : dari", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_meeting_has_invitations_and_attendance_as_well()
    {
        await using var district = await District.StartAsync(store);
        using var camat = await district.AsAsync(Roles.Camat, "19.05.01");
        var meeting = await District.AddAsync(camat, "19.05.01", "meeting", ("title", "Rakor kecamatan"), ("year", "2026"), ("kind", "coordination"), ("on", "2026-11-19"));
        const string Path = "/program/19.05.01";

        using (await Host.Office.PostAsync(camat, $"{Path}/undang/meeting/{meeting}", ("others", "Sekar Arum, Kepala puskesmas"))) { }
        var page = await District.ReadAsync(camat, $"{Path}/hadirin/meeting/{meeting}");
        var sheet = await District.ReadAsync(camat, $"{Path}/daftar-hadir/meeting/{meeting}");

        Assert.Contains("0 dari 1 hadir dari yang diundang", page, StringComparison.Ordinal);
        Assert.Contains("Sekar Arum Kepala puskesmas", sheet, StringComparison.Ordinal);
    }

    private static Task<Guid> TrainingAsync(HttpClient office, params (string Name, string Value)[] more) => District.AddAsync(office, District.Code, "training",
        [.. new[] { ("title", "Bimtek ukur"), ("year", "2026"), ("kind", "bimtek"), ("on", "2026-11-19") }.Where(field => more.All(other => other.Name != field.Item1)), .. more]);

    private static async Task<Guid> CadreAsync(District district, string name, string user)
    {
        using var village = await district.AsAsync(Roles.VillageAdmin, District.Village);
        return await District.AddAsync(village, District.Village, "cadre", ("name", name), ("kind", "kpm"), ("started_on", "2025-01-02"), ("user", user));
    }

    private static async Task<HttpClient> KpmAsync(District district, string user)
    {
        await district.Office.HasAsync(user, new Grant(Roles.Kpm, District.Village));
        var phone = await district.Office.SignInAsync(user);
        phone.DefaultRequestHeaders.AcceptLanguage.ParseAdd("id");
        return phone;
    }

    private static Task<HttpResponseMessage> InviteAsync(HttpClient office, Guid training, params (string Name, string Value)[] fields) =>
        Host.Office.PostAsync(office, $"{Programme}/undang/training/{training}", fields);

    private static Task<HttpResponseMessage> KeepAsync(HttpClient office, Guid training, params (string Name, string Value)[][] lines) =>
        Host.Office.PostAsync(office, $"{Programme}/hadirin/training/{training}", [.. lines.SelectMany(line => line)]);

    private static (string Name, string Value)[] Line(Guid id, string was, string state, string before, string after) =>
        [($"was.{id}", was), ($"state.{id}", state), ($"before.{id}", before), ($"after.{id}", after), ($"certificate.{id}", "")];

    // The clock of the district stands at 2026-11-19 05:00 UTC.
    private static async Task<string> CodeAsync(District district, Guid training, int minutes) =>
        "/hadir/" + new CheckInCode(District.Code, "training", training, new DateTimeOffset(2026, 11, 19, 5, 0, 0, TimeSpan.Zero).AddMinutes(minutes))
            .Seal(await CheckInCode.KeyAsync(district.Database, CancellationToken.None));

    private static async Task<List<OfficeRecord>> PeopleAsync(District district, Guid training)
    {
        await using var session = await district.Database.ReadAsync();
        return await OfficeRecords.LinesOfAsync(session, District.Code, training, CancellationToken.None);
    }

    [GeneratedRegex("/berkas/([0-9a-f-]{36})")]
    private static partial Regex MaterialLink();
}
