using Seribu.Domain.Book;
using Seribu.Domain.Programme.Forms;

namespace Seribu.Server.Demo;

/// <summary>The cadres of the demo at work: two teams that carry unlike, skills assessed and a lesson assigned, a meeting whose decisions are half fulfilled.</summary>
internal static class DemoCadres
{
    private const int DaysOfRefresher = 20;

    /// <summary>A village's records.</summary>
    /// <param name="village">The village.</param>
    /// <param name="facts">Its facts: the houses say which hamlets there are.</param>
    /// <param name="kpmUser">The account of its KPM.</param>
    public static IEnumerable<OfficeRecord> OfVillage(DemoVillage village, IReadOnlyList<DemoFact> facts, string kpmUser)
    {
        var (code, today, dice) = (village.Code.Text, village.Plan.Today, village.Dice.Fork("cadres"));
        var (first, second, kpm) = (DemoProgramme.Id(code, "team", "tim 1"), DemoProgramme.Id(code, "team", "tim 2"), DemoProgramme.Id(code, "cadre", "kpm"));
        yield return Of(code, "team", "tim 2", ("name", "Tim 2"), ("decree", $"SK {dice.Between(41, 80)}/{today.Year - 1}"));
        foreach (var role in (string[])["tpk-midwife", "tpk-pkk"])
            yield return Of(code, "cadre", $"{role} 2", ("name", Naming.Adult(dice, woman: true)), ("kind", role), ("team", second.ToString()), ("decree", $"SK {dice.Between(41, 80)}/{today.Year - 1}"), ("started_on", $"{today.Year}-03-01"));

        // The first team took all but one hamlet, and one nobody has yet.
        var areas = AreasOf(facts);
        foreach (var (area, at) in areas.Select((area, at) => (area, at)).SkipLast(1))
            yield return new(code, "team-area", NamedIds.Of("team-area", code, area), new Dictionary<string, string> { ["area"] = area, ["team"] = (at == 0 ? second : first).ToString() }, 1);

        foreach (var (skill, level) in (new[] { ("measuring", 2), ("recording", 1), ("home-visit", 2), ("communication", 3), ("kia-child", 1), ("feeding", 2), ("explaining", 1) }))
            yield return Of(code, "skill", $"skill {skill}", ("skill", skill), ("cadre", kpm.ToString()), ("level", DemoProgramme.Text(level)), ("assessed_on", DemoProgramme.Day(today.AddMonths(-11))),
                ("due_on", DemoProgramme.Day(skill == "measuring" ? today.AddDays(DaysOfRefresher) : today.AddMonths(13))));
        yield return Of(code, "practice", "practice", ("skill", "recording"), ("cadre", kpm.ToString()), ("doubts", DemoProgramme.Text(dice.Between(2, 6))), ("assigned_on", DemoProgramme.Day(today.AddDays(-12))), ("due_on", DemoProgramme.Day(today.AddDays(18))));

        // Invited to the month's coordination, which is today: some are there already.
        var district = village.Plan.Region[..5];
        yield return Of(district, "guest", $"rakor {code}",
            [("name", village.Kpm.Name), ("office", "KPM"), ("meeting", DemoProgramme.Id(district, "meeting", "rakor bulanan").ToString()), ("village", code), ("user", kpmUser), .. kpmUser != "kpm" && dice.Chance(0.4) ? new[] { ("state", "H"), ("how", "qr") } : [("state", "U")]]);
        foreach (var record in Meeting(village, dice)) yield return record;
    }

    private static IEnumerable<OfficeRecord> Meeting(DemoVillage village, Dice dice)
    {
        var (code, year) = (village.Code.Text, village.Plan.Today.Year);
        var meeting = DemoProgramme.Id(code, "meeting", "rembuk desa").ToString();
        yield return Of(code, "meeting", "rembuk desa", ("title", "Rembuk stunting desa"), ("year", DemoProgramme.Text(year)), ("kind", "rembuk"), ("on", $"{year}-06-09"), ("place", "Balai desa"), ("chair", village.Head.Name),
            ("agenda", "Hasil scorecard\nUsulan RKPDes"), ("minutes", "KPM memaparkan layanan yang masih terutang.\nPeserta menyepakati usulan untuk RKPDes."), ("present", "24"));
        foreach (var (name, office) in new[] { (village.Head.Name, "Kepala desa"), (village.Kpm.Name, "KPM"), (village.Midwife.Name, "Bidan desa"), (Naming.Adult(dice, woman: true), "TP PKK") })
            yield return Of(code, "guest", $"guest {office}", ("name", name), ("office", office), ("meeting", meeting), ("signed", "y"), ("state", "H"), ("how", "list"));
        foreach (var (title, owner, due, state, evidence) in new[]
        {
            ("Posyandu mendapat alat ukur baku", "Kepala desa", "09-30", "done", "Berita acara serah terima alat"), ("PMT lokal setiap hari posyandu", "TP PKK", "12-05", "doing", ""), ("Jamban untuk keluarga baduta", "Kepala desa", "11-15", "open", ""),
        })
            yield return Of(code, "decision", title, ("title", title), ("meeting", meeting), ("kind", "decision"), ("owner", owner), ("due_on", $"{year}-{due}"), ("state", state), ("evidence", evidence), ("fulfilled_on", state == "done" ? $"{year}-{due}" : ""));
    }

    // As the houses of the book name them: hamlet and RT.
    private static List<string> AreasOf(IReadOnlyList<DemoFact> facts) =>
    [
        .. facts.Where(line => line.Fact.Kind == Kinds.Household).Select(line => (line.Fact.Body as RegisterChange)?.Fields.ToLookup(field => field.Field.Name, field => field.Value))
            .Where(fields => fields is not null && fields.Contains("dusun") && fields.Contains("rt")).Select(fields => $"{fields!["dusun"].First()} RT {fields["rt"].First()}")
            .Distinct().Order(StringComparer.Ordinal),
    ];

    private static OfficeRecord Of(string region, string form, string name, params (string Field, string Value)[] values) => DemoProgramme.A(region, form, name, values);
}
