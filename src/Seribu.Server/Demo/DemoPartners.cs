using Seribu.Domain.Programme.Forms;
using static Seribu.Server.Demo.DemoProgramme;

namespace Seribu.Server.Demo;

/// <summary>Those who work with the demo's district, its sub-districts and villages: what they promised and did, and the education sessions held.</summary>
internal static class DemoPartners
{
    /// <summary>The partners and sessions of the district and its sub-districts.</summary>
    public static IEnumerable<OfficeRecord> OfDistrict(DemoPlan plan)
    {
        var (district, year) = (plan.Region[..5], new DemoYear(plan.Today));
        foreach (var (name, kind, commitment) in new[]
        {
            ("TP PKK kabupaten", "pkk", "Dasawisma menjemput sasaran posyandu"), ("Kodim", "tni", "Babinsa mendampingi intervensi serentak"), ("Polres", "polri", "Bhabinkamtibmas mengantar yang jauh"), ("Kantor Kemenag", "kua", "Bimbingan perkawinan memuat stunting"),
            ("Karang Taruna kabupaten", "youth", "Remaja putri minum tablet tambah darah"), ("Perusahaan timah (contoh)", "business", "Air bersih di empat desa"), ("Politeknik kesehatan (contoh)", "university", "Kuliah kerja nyata di desa lokus"), ("Radio kabupaten (contoh)", "media", "Siaran mingguan"),
            ("Dinas Pangan", "opd", "Rumah pangan B2SA"),
        })
        {
            yield return A(district, "partner", name, ("name", name), ("kind", kind), ("since", $"{year.Number - 2}-03-01"), ("commitment", commitment));
            var dice = plan.Dice(district).Fork("partner " + name);
            for (var at = dice.Between(0, 2); at >= 0; at--)
                yield return Activity(district, name, commitment, year.Past(dice.Between(2, 10), dice.Between(1, 28)), $"Kecamatan {Seribu.Server.Regions.RegionBook.Kemendagri.NameOf(dice.Pick(SubDistricts(plan)))}", at, dice);
        }

        foreach (var (title, kind, audience, month, reached, speaker) in new[]
        {
            ("Bimbingan pranikah angkatan I", "premarital", "couple", 3, 42, "Penyuluh agama"), ("Bimbingan pranikah angkatan II", "premarital", "couple", 8, 38, "Penyuluh agama"), ("Cegah perkawinan anak di SMA", "early-marriage", "youth", 4, 180, "Penyuluh KB"),
            ("Konseling gizi keliling", "counselling", "mother", 6, 65, "Ahli gizi puskesmas"), ("Pekan ASI sedunia", "counselling", "pregnant", 8, 94, "Bidan koordinator"), ("Ayah hebat", "parenting", "father", 9, 57, "DP2KB"),
        })
            yield return Session(district, title, kind, audience, year.Past(month, 12), reached, speaker, kind == "premarital" ? "Kantor Kemenag" : "");

        foreach (var (code, at) in SubDistricts(plan).Select((code, at) => (code, at)))
        {
            var dice = plan.Dice(code).Fork("partners");
            foreach (var (name, kind, commitment) in new[] { ("Koramil", "tni", "Babinsa hadir di setiap hari posyandu"), ("Polsek", "polri", "Mengawal penyaluran bantuan"), ("KUA", "kua", "Mengingatkan calon pengantin mengisi Elsimil") })
                if (dice.Chance(0.8))
                {
                    yield return A(code, "partner", name, ("name", name), ("kind", kind), ("since", $"{year.Before}-02-01"), ("commitment", commitment));
                    if (dice.Chance(0.6)) yield return Activity(code, name, commitment, year.Past(dice.Between(3, 10), dice.Between(1, 28)), "Desa-desa kecamatan", 0, dice);
                }

            for (var number = at % 3; number >= 0; number--)
                yield return Session(code, number == 0 ? "Bimbingan calon pengantin di KUA" : "Cegah perkawinan anak di SMP", number == 0 ? "premarital" : "early-marriage", number == 0 ? "couple" : "youth", year.Past(dice.Between(2, 10), 7 + number), dice.Between(12, 120), "KUA dan penyuluh KB", "", number);
        }
    }

    /// <summary>A village's own: some have active youth, some a school or a shop that helps, some nobody.</summary>
    public static IEnumerable<OfficeRecord> OfVillage(DemoVillage village, bool isFirst)
    {
        var (code, dice, year) = (village.Code.Text, village.Dice.Fork("partners"), new DemoYear(village.Plan.Today));
        foreach (var (name, kind, commitment, chance) in new[]
        {
            ("Karang Taruna", "youth", "Menjemput balita dengan motor", 0.5), ("TP PKK desa", "pkk", "Memasak PMT lokal", 0.8), ("Babinsa", "tni", "Hadir di hari posyandu", 0.45), ("Toko sembako (contoh)", "business", "Telur setiap hari posyandu", 0.15),
        })
            if (dice.Chance(chance * (0.5 + (0.6 * village.Quality))))
            {
                yield return A(code, "partner", name, ("name", name), ("kind", kind), ("since", $"{year.Number - dice.Between(1, 4)}-05-01"), ("commitment", commitment));
                for (var at = dice.Between(-1, 2); at >= 0; at--) yield return Activity(code, name, commitment, year.Past(dice.Between(2, 10), dice.Between(1, 28)), "Posyandu", at, dice);
            }

        foreach (var (title, field, agency, on) in new[]
        {
            ("Saluran air tersumbat", "works", "Dinas PUPR", 4), ("Anak putus PAUD", "education", "Dinas Pendidikan", 6), ("Atap rumah bocor", "housing", "Dinas Perumahan", 7), ("Lansia hidup sendiri", "social", "Dinas Sosial", 9),
        })
            if (isFirst || dice.Chance(0.2))
            {
                var (forwarded, answered) = (dice.Chance(0.7), dice.Chance(0.5));
                yield return A(code, "posyandu-need", title, ("title", title), ("field", field), ("posyandu", village.Posyandu[0].Name), ("on", year.Past(on, 12)), ("people", Text(dice.Between(1, 12))), ("agency", forwarded ? agency : ""),
                    ("forwarded_on", forwarded ? year.Past(on, 20) : ""), ("state", !forwarded ? "open" : answered ? "answered" : "forwarded"), ("answered_on", forwarded && answered ? Day(village.Plan.Today) : ""), ("answer", forwarded && answered ? "Masuk daftar pekerjaan" : ""));
            }

        for (var number = isFirst ? 2 : (int)(4 * village.Quality * dice.Unit()); number >= 0 && (isFirst || dice.Chance(0.85)); number--)
        {
            var (title, kind, audience) = dice.Pick([("Kelas pengasuhan BKB", "parenting", "mother"), ("Konseling gizi di posyandu", "counselling", "mother"), ("Cegah perkawinan anak", "early-marriage", "youth"), ("Cuci tangan dan jamban sehat", "sanitation", "public"), ("Kelas ayah siaga", "parenting", "father")]);
            yield return Session(code, $"{title}", kind, audience, year.Past(dice.Between(2, 10), dice.Between(1, 28)), dice.Between(8, 46), kind == "counselling" ? village.Midwife.Name : "Penyuluh KB", "", number);
        }
    }

    private static OfficeRecord Activity(string region, string partner, string title, string on, string place, int at, Dice dice)
    {
        var target = dice.Between(20, 120);
        return A(region, "partner-activity", $"{partner} {at}", ("title", title), ("partner", Id(region, "partner", partner).ToString()), ("on", on), ("place", place), ("target", Text(target)), ("reached", Text((int)(target * dice.Between(0.4, 1.05)))),
            ("cost", dice.Chance(0.4) ? $"{Text(dice.Between(3, 60))}00000" : ""), ("note", dice.Chance(0.5) ? "Foto dan daftar hadir ada di desa" : ""));
    }

    private static OfficeRecord Session(string region, string title, string kind, string audience, string on, int reached, string speaker, string partner, int number = 0) => A(region, "education", $"{title} {number}",
        ("title", title), ("kind", kind), ("on", on), ("audience", audience), ("reached", Text(reached)), ("speaker", speaker), ("place", region.Length == 13 ? "Balai desa" : "Aula"), ("partner", partner));
}
