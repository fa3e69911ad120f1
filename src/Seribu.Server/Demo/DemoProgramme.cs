using System.Globalization;
using Seribu.Domain.Book;
using Seribu.Domain.Programme.Actions;
using Seribu.Domain.Programme.Forms;
using Seribu.Domain.Reference;
using Seribu.Server.Store;

namespace Seribu.Server.Demo;

/// <summary>The programme of the demo: a district's year half done, and in each village cadres, a team, a budget.</summary>
/// <remarks>Ids follow from the place and what the record is, so that a demo that was interrupted goes on where it was.</remarks>
internal static class DemoProgramme
{
    private const string Framework = "AKSI-2025";

    // What is due up to half a year ago is done; the rest of the year lies ahead.
    private const int DaysDone = 150;

    /// <summary>The district's own records.</summary>
    public static IEnumerable<OfficeRecord> OfDistrict(DemoPlan plan, string province)
    {
        var (district, today, year) = (plan.Region[..5], plan.Today, plan.Today.Year);
        foreach (var record in CycleRecords.Of(ActionFramework.All(ReferenceBundle.Embedded).First(each => each.Code == Framework), district, year, new(year, 1, 8)))
            yield return Lived(record, today);

        var cycle = NamedIds.Of("programme-cycle", district, Text(year)).ToString();
        foreach (var (criterion, grade) in new[] { ("1.1", "A"), ("1.2", "B") })
            yield return A(district, "action-grade", $"grade {criterion}", ("criterion", criterion), ("cycle", cycle), ("action", "U1"), ("grade", grade), ("assessor", province));

        foreach (var (at, percent) in new[] { (4, "12.40"), (3, "11.62"), (2, "11.05"), (1, "10.31") })
            yield return A(district, "figure", $"figure {at}", ("indicator", "stunting"), ("year", Text(year - at)), ("value", percent), ("source", "routine"), ("measured", Text(2400 + (40 * at))), ("of", "2860"));
        yield return A(district, "figure", "figure now", ("indicator", "stunting"), ("year", Text(year)), ("month", "8"), ("value", "10.02"), ("source", "routine"), ("measured", "2510"), ("of", "2860"));
        yield return A(district, "figure", "survey", ("indicator", "stunting"), ("year", Text(year - 2)), ("value", "17.9"), ("source", "survey"), ("stated", "survei nasional"));
        yield return A(district, "target", "target", ("indicator", "stunting"), ("year", Text(year - 3)), ("kind", "points"), ("value", "1"), ("basis", "RPJMD (contoh)"));

        var meeting = Id(district, "meeting", "rembuk");
        yield return A(district, "meeting", "rembuk", ("title", "Rembuk stunting kabupaten"), ("year", Text(year)), ("kind", "rembuk"), ("on", $"{year}-05-14"), ("place", "Balai kabupaten"), ("chair", "Sekretaris daerah"),
            ("agenda", "Hasil analisis situasi\nRencana kegiatan\nPenandatanganan komitmen"), ("present", "86"));
        foreach (var (title, owner, due, money, state) in new[]
        {
            ("Air bersih untuk desa lokus", "Dinas PUPR", "09-30", "850000000", "done"), ("Insentif KPM dalam APBDes setiap desa", "DPMD", "11-30", "", "doing"),
            ("Semua balita diukur pada Agustus", "Dinas Kesehatan", "08-31", "120000000", "done"), ("Buku nikah disertai bimbingan gizi", "Kemenag", "12-15", "", "open"),
        })
            yield return A(district, "decision", title, ("title", title), ("meeting", meeting.ToString()), ("kind", "commitment"), ("owner", owner), ("due_on", $"{year}-{due}"), ("money", money), ("state", state),
                ("fulfilled_on", state == "done" ? $"{year}-{due}" : ""), ("evidence", title.StartsWith("Air", StringComparison.Ordinal) ? "Sambungan di empat desa lokus, berita acara serah terima" : ""));

        foreach (var (title, agency, budget, tag, direct, realised) in new[]
        {
            ("Pemberian makanan tambahan lokal", "Dinas Kesehatan", 640, "specific", 590, 410), ("Sambungan air bersih perdesaan", "Dinas PUPR", 1850, "sensitive", 1850, 900), ("Rapat koordinasi TPPS", "Bappeda", 90, "support", 0, 62),
        })
            yield return A(district, "plan", title, ("title", title), ("year", Text(year)), ("agency", agency), ("budget", Millions(budget)), ("source", "APBD"), ("tag", tag), ("direct", Millions(direct)), ("realised", Millions(realised)));

        foreach (var (name, kind) in new[] { ("TP PKK kabupaten", "pkk"), ("Kodim", "tni"), ("Polres", "polri"), ("Kantor Kemenag", "kua"), ("Karang Taruna", "youth") })
            yield return A(district, "partner", name, ("name", name), ("kind", kind), ("since", $"{year - 2}-03-01"), ("commitment", "Ikut menjemput sasaran posyandu"));
        yield return A(district, "programme", "gerakan", ("name", "Gerakan serempak (contoh)"), ("year", Text(year)), ("owner", "Pemerintah provinsi"), ("launched_on", $"{year}-05-20"), ("items", "Pangan B2SA\nJamban\nPaket ikan"));

        yield return A(district, "training", "rakor", ("title", "Rakor dan bimtek KPM"), ("year", Text(year)), ("kind", "bimtek"), ("on", $"{year}-07-02"), ("place", "Aula DPMD"), ("organiser", "DPMD"),
            ("sub_districts", string.Join(' ', plan.Villages().Select(share => share.Code.SubDistrict).Distinct().Take(5))), ("materials", "Peran KPM dalam konvergensi\nPerencanaan sasaran dan pelaporan"), ("cost", "18500000"), ("letter", $"005/21/DPMD/{year}"), ("time", "08.30–15.00"));
        yield return A(district, "meeting", "rakor bulanan", ("title", "Rapat koordinasi bulanan KPM"), ("year", Text(year)), ("kind", "coordination"), ("on", Day(today.AddDays(1))), ("time", "09.00–11.00"), ("place", "Aula DPMD"),
            ("chair", "Kepala DPMD"), ("organiser", "DPMD"), ("agenda", "Desa yang belum mengirim catatan\nPersiapan reviu kinerja"));
        yield return A(district, "training", "penyegaran", ("title", "Penyegaran mengukur panjang badan"), ("year", Text(year)), ("kind", "refresher"), ("on", Day(today.AddDays(9))), ("place", "Balai kecamatan"),
            ("organiser", "Dinas Kesehatan"), ("materials", "Mengukur panjang badan berdua\nMembaca hasil dan menindaklanjuti"), ("cost", "7200000"), ("time", "09.00–12.00"));
        foreach (var record in DemoPartners.OfDistrict(plan)) yield return record;
    }

    /// <summary>A village's own records.</summary>
    public static IEnumerable<OfficeRecord> OfVillage(DemoVillage village, string kpmUser)
    {
        var (code, year, dice) = (village.Code.Text, village.Plan.Today.Year, village.Dice.Fork("programme"));
        yield return A(code, "cadre", "kpm", ("name", village.Kpm.Name), ("kind", "kpm"), ("decree", $"SK {dice.Between(1, 40)}/{year - 1}"), ("valid_until", $"{year + (dice.Chance(0.85) ? 1 : -1)}-12-31"),
            ("started_on", $"{year - 2}-01-04"), ("education", "SLTA"), ("user", kpmUser));
        yield return A(village.Plan.Region[..5], "attendance", code,
            [("name", village.Kpm.Name), ("training", Id(village.Plan.Region[..5], "training", "rakor").ToString()), ("village", code),
            .. dice.Chance(0.85) ? new[] { ("state", "H"), ("how", dice.Chance(0.7) ? "qr" : "list"), ("before", Text(dice.Between(45, 65))), ("after", Text(dice.Between(66, 95))) } : [("state", "I")], ("user", kpmUser)]);
        yield return A(village.Plan.Region[..5], "attendance", $"refresher {code}", ("name", village.Kpm.Name), ("training", Id(village.Plan.Region[..5], "training", "penyegaran").ToString()), ("village", code),
            ("state", "U"), ("user", kpmUser));

        var team = Id(code, "team", "tim 1");
        yield return A(code, "team", "tim 1", ("name", "Tim 1"), ("decree", $"SK {dice.Between(41, 80)}/{year - 1}"), ("families", Text(dice.Between(8, 34))));
        foreach (var role in new[] { "tpk-midwife", "tpk-pkk", "tpk-kb" })
            if (role != "tpk-kb" || dice.Chance(0.9))
                yield return A(code, "cadre", role, ("name", role == "tpk-midwife" ? village.Midwife.Name : Naming.Adult(dice, woman: true)), ("kind", role), ("team", team.ToString()), ("decree", $"SK {dice.Between(41, 80)}/{year - 1}"), ("started_on", $"{year - 1}-02-01"));

        foreach (var (title, activity, millions, stunting) in new[] { ("Posyandu dan PMT", "02.02.02", dice.Between(18, 60), true), ("Insentif KPM, 12 bulan", "02.02.02", 6, true), ("Jalan desa", "02.03.10", dice.Between(120, 420), false), ("Pelatihan kader", "04.03.01", dice.Between(4, 15), true) })
            if (code[9] != '1') yield return A(code, "budget-line", title, ("title", title), ("year", Text(year)), ("stage", "apbdes"), ("code", activity), ("amount", Millions(millions)), ("source", "DD"), ("stunting", stunting ? "y" : ""));

        foreach (var record in DemoPartners.OfVillage(village, isFirst: kpmUser == "kpm")) yield return record;
    }

    /// <summary>Keeps records that are not there yet.</summary>
    public static async Task WriteAsync(Session session, IEnumerable<OfficeRecord> records, CancellationToken cancel)
    {
        foreach (var record in records)
            await session.RunAsync(
                "INSERT INTO office_record (region, form, id, year, parent, fields, revision) VALUES (@region, @form, @id, @year, @parent, @fields, 1) ON CONFLICT (region, form, id) DO NOTHING", cancel,
                ("@region", record.Region), ("@form", record.Form), ("@id", record.Id), ("@year", record.Whole("year")), ("@parent", ParentOf(record)), ("@fields", OfficeRecord.Text(record.Values)));
    }

    private static Guid? ParentOf(OfficeRecord record)
    {
        var form = OfficeForms.Embedded[record.Form];
        return form.Fields.FirstOrDefault(field => field.Of is not null && field.Of == form.Parent) is { } pointer ? record.Record(pointer.Code) : null;
    }

    private static OfficeRecord Lived(OfficeRecord record, DateOnly today)
    {
        if (record.Day("due_on") is not { } due) return record;

        var values = new Dictionary<string, string>(record.Values);
        if (due < today.AddDays(-DaysDone)) values["state"] = record.Form == "action-step" ? "done" : "accepted";
        else if (due < today) values["state"] = record.Form == "action-step" ? "doing" : "open";
        if (values["state"] == "done") values["done_on"] = Day(due.AddDays(-3));
        return record with { Values = values };
    }

    internal static OfficeRecord A(string region, string form, string name, params (string Field, string Value)[] values) =>
        new(region, form, Id(region, form, name), values.Where(value => value.Value.Length > 0).ToDictionary(value => value.Field, value => value.Value), 1);

    internal static Guid Id(string region, string form, string name) => NamedIds.Of("demo-programme", region, form, name);

    private static string Millions(int millions) => millions == 0 ? "0" : $"{Text(millions)}000000";

    internal static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    internal static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
