using System.Net;
using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Domain.Programme.Actions;
using Seribu.Server.Tests.Stores;

namespace Seribu.Server.Tests.Programme;

public sealed class CyclePageOnSqlite(SqliteStore store) : CyclePageTests(store), IClassFixture<SqliteStore>;

public sealed class CyclePageOnPostgres(PostgresStore store) : CyclePageTests(store), IClassFixture<PostgresStore>;

public abstract class CyclePageTests(TestStore store)
{
    private const string Programme = "/program/19.05", Action = "/program/19.05/aksi?kode=U1&tahun=2026";

    private static readonly Guid Cycle = NamedIds.Of("programme-cycle", District.Code, "2026");
    private static readonly Guid FirstStep = NamedIds.Of("programme-step", Cycle.ToString(), "U1", "1.1"), FirstDocument = NamedIds.Of("programme-document", Cycle.ToString(), "U1", "D1.1");

    [Fact]
    public async Task One_button_begins_a_districts_year()
    {
        await using var district = await District.StartAsync(store);
        using var office = await district.AsAsync(Roles.DistrictAdmin);

        using var begun = await BeginAsync(office);
        using var again = await Host.Office.PostAsync(office, Programme, ("year", "2026"), ("framework", "AKSI-2025"));
        var page = await District.ReadAsync(office, Programme);

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect), (begun.StatusCode, again.StatusCode));
        Assert.Contains("0 /6 aksi selesai", page, StringComparison.Ordinal);
        Assert.Contains("Berikutnya Aksi U1", page, StringComparison.Ordinal);
        Assert.Contains("0 dari 13", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_action_opens_with_what_the_registers_tell_of_its_work()
    {
        await using var district = await District.StartAsync(store);
        using var office = await district.AsAsync(Roles.DistrictAdmin);
        using (await BeginAsync(office)) { }
        await District.AddAsync(office, District.Code, "plan", ("title", "Jamban keluarga"), ("year", "2026"), ("agency", "PUPR"), ("budget", "200000000"), ("source", "APBD"), ("tag", "sensitive"), ("direct", "150000000"), ("realised", "50000000"));
        foreach (var (title, stage) in ((string, string)[])[("Konvergensi", "signed"), ("Insentif kader", "draft")])
            await District.AddAsync(office, District.Code, "regulation", ("title", title), ("year", "2026"), ("kind", "perbup"), ("stage", stage));

        var planning = await District.ReadAsync(office, "/program/19.05/aksi?kode=U2&tahun=2026");
        var rules = await District.ReadAsync(office, "/program/19.05/aksi?kode=P1&tahun=2026");
        var review = await District.ReadAsync(office, "/program/19.05/aksi?kode=U4&tahun=2026");

        Assert.Contains("Anggaran langsung ke sasaran Rp150.000.000 dari Rp200.000.000 75,00 %", planning, StringComparison.Ordinal);
        Assert.Contains("Keputusan rembuk terpenuhi belum ada", planning, StringComparison.Ordinal);
        Assert.Contains("Peraturan ditandatangani 1 dari 2 50,00 %", rules, StringComparison.Ordinal);
        Assert.Contains("Target tercapai belum ada", review, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_framework_that_has_ended_begins_no_new_year()
    {
        await using var district = await District.StartAsync(store);
        using var office = await district.AsAsync(Roles.DistrictAdmin);

        using var answer = await Host.Office.PostAsync(office, Programme, ("year", "2026"), ("framework", "8AKSI-2018"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("belum dimulai", await District.ReadAsync(await district.AsAsync(Roles.Regent), Programme), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_running_year_is_shown_while_the_next_is_prepared()
    {
        await using var district = await District.StartAsync(store);
        using var office = await district.AsAsync(Roles.DistrictAdmin);
        using (await BeginAsync(office)) { }

        using var next = await Host.Office.PostAsync(office, Programme, ("year", "2027"), ("framework", "AKSI-2025"));
        using var later = await Host.Office.PostAsync(office, Programme, ("year", "2028"), ("framework", "AKSI-2025"));
        var page = await District.ReadAsync(office, Programme);

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.OK), (next.StatusCode, later.StatusCode));
        Assert.Contains("Siklus 2026", page, StringComparison.Ordinal);
        Assert.Contains("Siklus 2027", await District.ReadAsync(office, $"{Programme}?tahun=2027"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_calendar_counts_what_is_finished_month_by_month_and_can_be_taken_along()
    {
        await using var district = await District.StartAsync(store);
        using var office = await district.AsAsync(Roles.DistrictAdmin);
        using (await BeginAsync(office)) { }
        using (await Host.Office.PostToAsync(office, Action, $"{Action}&handler=Step", ("id", FirstStep.ToString()), ("owner", "Bappeda"), ("due", "2026-02-10"), ("state", "done"))) { }

        var calendar = await District.ReadAsync(office, $"{Programme}/kalender");
        using var book = await office.GetAsync($"{Programme}/kalender?sebagai=xlsx");
        using var paper = await office.GetAsync($"{Programme}/kalender?cetak=1");

        // Of the first action four steps and two documents are due until the end of February.
        Assert.Contains("U1. Analisis situasi 1/6", calendar, StringComparison.Ordinal);
        Assert.Contains("10 Feb 2026 Kumpulkan data sasaran, cakupan dan layanan U1 langkah Bappeda", calendar, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (book.StatusCode, paper.StatusCode));
    }

    [Fact]
    public async Task A_step_that_is_done_says_when_and_leaves_a_trail()
    {
        await using var district = await District.StartAsync(store);
        using var office = await district.AsAsync(Roles.DistrictAdmin);
        using (await BeginAsync(office)) { }

        using var answer = await Host.Office.PostToAsync(office, Action, $"{Action}&handler=Step",
            ("id", FirstStep.ToString()), ("owner", "Bappeda"), ("due", "2026-02-10"), ("state", "done"), ("note", "Data Februari"));
        var page = await District.ReadAsync(office, Action);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains("1 dari 4", page, StringComparison.Ordinal);
        Assert.Contains("Bappeda, 10 Februari 2026", page, StringComparison.Ordinal);
        await using var session = await district.Database.ReadAsync();
        var trail = await Seribu.Server.Accounts.OfficeTrail.OfRecordAsync(session, District.Code, FirstStep, CancellationToken.None);
        Assert.Contains(trail, change => change.Item.EndsWith("/state", StringComparison.Ordinal) && change is { Before: "open", After: "done" });
        Assert.Contains(trail, change => change.Item.EndsWith("/done_on", StringComparison.Ordinal) && change is { Before: null, After: "2026-11-19" });
    }

    [Fact]
    public async Task A_document_waits_for_the_province_and_is_accepted_or_sent_back_with_a_note()
    {
        await using var district = await District.StartAsync(store);
        using var office = await district.AsAsync(Roles.DistrictAdmin);
        using var province = await district.AsAsync(Roles.Province, "19");
        using (await BeginAsync(office)) { }

        using (await District.SendFileAsync(office, Action, $"{Action}&handler=File", "laporan.pdf", District.Pdf("satu"), ("id", FirstDocument.ToString()))) { }
        var sent = await District.ReadAsync(office, Action);
        using var wordless = await Host.Office.PostToAsync(province, Action, $"{Action}&handler=Review", ("id", FirstDocument.ToString()), ("verdict", "returned"), ("note", ""));
        using var returned = await Host.Office.PostToAsync(province, Action, $"{Action}&handler=Review", ("id", FirstDocument.ToString()), ("verdict", "returned"), ("note", "Belum ada peta"));
        var page = await District.ReadAsync(office, Action);
        using var accepted = await Host.Office.PostToAsync(province, Action, $"{Action}&handler=Review", ("id", FirstDocument.ToString()), ("verdict", "accepted"));

        Assert.Contains("menunggu reviu", sent, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Redirect, HttpStatusCode.Redirect), (wordless.StatusCode, returned.StatusCode, accepted.StatusCode));
        Assert.Contains("Belum ada peta", page, StringComparison.Ordinal);
        Assert.Contains("Dokumen diterima 1 dari 2", await District.ReadAsync(office, Action), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_province_grades_and_the_district_cannot_grade_itself()
    {
        await using var district = await District.StartAsync(store);
        using var office = await district.AsAsync(Roles.DistrictAdmin);
        using var province = await district.AsAsync(Roles.Province, "19");
        using (await BeginAsync(office)) { }

        using var own = await Host.Office.PostToAsync(office, Action, $"{Action}&handler=Grade", ("criterion", "1.1"), ("grade", "A"));
        using (await Host.Office.PostToAsync(province, Action, $"{Action}&handler=Grade", ("criterion", "1.1"), ("grade", "D"))) { }
        using var graded = await Host.Office.PostToAsync(province, Action, $"{Action}&handler=Grade", ("criterion", "1.1"), ("grade", "B"));

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.Redirect), (own.StatusCode, graded.StatusCode));
        // A second thought of the same reviewer takes the place of the first: three of four points.
        Assert.Contains("75,00 dari 100", await District.ReadAsync(office, Action), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_step_shows_its_trail_and_is_changed_on_its_own_page_alone()
    {
        await using var district = await District.StartAsync(store);
        using var office = await district.AsAsync(Roles.DistrictAdmin);
        using (await BeginAsync(office)) { }
        var document = $"/program/19.05/daftar/action-document/{FirstDocument}";

        var page = await District.ReadAsync(office, document);
        using var answer = await Host.Office.PostToAsync(office, Action, document, ("revision", "1"), ("state", "accepted"));

        Assert.Contains("Riwayat perubahan", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Those_who_only_read_change_nothing()
    {
        await using var district = await District.StartAsync(store);
        using var office = await district.AsAsync(Roles.DistrictAdmin);
        using var regent = await district.AsAsync(Roles.Regent);
        using (await BeginAsync(office)) { }

        var page = await regent.GetStringAsync(Action);

        Assert.DoesNotContain("<form method=\"post\"", page[page.IndexOf("<main", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Against_the_ranking_a_village_is_chosen_only_with_a_reason()
    {
        await using var district = await District.StartAsync(store);
        using var office = await district.AsAsync(Roles.DistrictAdmin);
        using (await BeginAsync(office)) { }
        const string Analysis = "/program/19.05/analisis?tahun=2026&lokus=1";

        // Two villages without a line in their books are equal; the order of their codes puts the second one out.
        using var wordless = await Host.Office.PostToAsync(office, Analysis, $"{Analysis}&handler=Choose", ("village", Book.A.Neighbour.Text), ("chosen", "in"));
        using var reasoned = await Host.Office.PostToAsync(office, Analysis, $"{Analysis}&handler=Choose", ("village", Book.A.Neighbour.Text), ("chosen", "in"), ("reason", "Banjir"));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Redirect), (wordless.StatusCode, reasoned.StatusCode));
        Assert.Contains("1 ditetapkan lokus", await District.ReadAsync(office, Analysis), StringComparison.Ordinal);
        Assert.Contains("Banjir", await District.ReadAsync(office, Analysis), StringComparison.Ordinal);
    }

    private static Task<HttpResponseMessage> BeginAsync(HttpClient office) => Host.Office.PostAsync(office, Programme, ("year", "2026"), ("framework", "AKSI-2025"));
}
