using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Domain.Programme.Forms;
using static Seribu.Server.Demo.DemoProgramme;

namespace Seribu.Server.Demo;

/// <summary>The cadres of the demo at work: who serves and who left, teams that carry unlike, skills assessed and lessons assigned.</summary>
internal static class DemoCadres
{
    private const int CadresOfPosyandu = 5, DaysOfRefresher = 20;

    private static readonly string[] Reasons = ["Pindah mengikuti suami", "Bekerja di kota", "Melahirkan dan mengasuh", "Menjadi perangkat desa"];

    /// <summary>A village's records.</summary>
    public static IEnumerable<OfficeRecord> OfVillage(DemoVillage village, IReadOnlyList<DemoFact> facts, bool isFirst)
    {
        var (year, dice) = (new DemoYear(village.Plan.Today), village.Dice.Fork("cadres"));
        return [.. Kpm(village, year, dice.Fork("kpm"), isFirst), .. Posyandu(village, year, dice.Fork("posyandu"), isFirst), .. Teams(village, facts, year, dice.Fork("teams"), isFirst), .. Skills(village, year, dice.Fork("skills"))];
    }

    // A kelurahan's cadre is of another kind. Here and there somebody took over within the year, or nobody did.
    private static IEnumerable<OfficeRecord> Kpm(DemoVillage village, DemoYear year, Dice dice, bool isFirst)
    {
        var code = village.Code.Text;
        var (kind, before) = (code[9] == '1' ? "kpmas" : "kpm", Id(code, "cadre", "kpm before"));
        var (isNew, isGone) = (!isFirst && dice.Chance(0.18), !isFirst && village.Quality < 0.26);
        if (isNew)
            yield return A(code, "cadre", "kpm before", ("name", Naming.Adult(dice, woman: true)), ("kind", kind), ("decree", $"SK {dice.Between(1, 40)}/{Text(year.Number - 3)}"), ("started_on", $"{year.Number - 3}-01-04"),
                ("ended_on", Day(year.PastDay(new(year.Number, 2, 28)))), ("end_reason", dice.Pick(Reasons)), ("education", "SLTA"));
        yield return A(code, "cadre", "kpm", [("name", village.Kpm.Name), ("kind", kind), ("decree", dice.Chance(0.06) ? "" : $"SK {dice.Between(1, 40)}/{year.Before}"), ("valid_until", $"{year.Number + (dice.Chance(0.85) ? 1 : -1)}-12-31"),
            ("started_on", isNew ? Day(year.PastDay(new(year.Number, 3, 1))) : $"{year.Number - 2}-01-04"), ("education", dice.Pick(["SLTA", "SLTA", "D3", "S1"])), ("user", DemoAccounts.UserNameOf(village, village.Kpm, isFirst)),
            ("device", dice.Pick(["Ponsel sendiri", "Tablet desa"])), ("apps", dice.Chance(0.7) ? "e-HDW, Seribu" : "Seribu"), .. isNew ? new[] { ("replaces", before.ToString()) } : [],
            .. isGone ? new[] { ("ended_on", Day(year.PastDay(new(year.Number, 9, 30)))), ("end_reason", dice.Pick(Reasons)) } : []]);
    }

    private static IEnumerable<OfficeRecord> Posyandu(DemoVillage village, DemoYear year, Dice dice, bool isFirst)
    {
        var code = village.Code.Text;
        foreach (var (posyandu, at) in village.Posyandu.Select((posyandu, at) => (posyandu, at)))
        {
            var decree = dice.Chance(0.3 + (0.65 * village.Quality)) ? $"SK {dice.Between(41, 80)}/{year.Before}" : "";
            var count = Math.Clamp((int)(CadresOfPosyandu * (village.Quality + dice.Between(0.15, 0.5))), 2, CadresOfPosyandu + 1);
            for (var number = 0; number < count; number++)
                yield return Cadre($"posyandu {at} {number}", number == 0 ? posyandu.Cadre.Name : Naming.Adult(dice, woman: true), ("device", number == 0 ? "Ponsel sendiri" : ""), ("user", number == 0 ? DemoAccounts.UserNameOf(village, posyandu.Cadre, isFirst) : ""));
            if (dice.Chance(0.25)) yield return Cadre($"posyandu {at} left", Naming.Adult(dice, woman: true), ("ended_on", Day(year.PastDay(new(year.Number, dice.Between(2, 8), 14)))), ("end_reason", dice.Pick(Reasons)));

            OfficeRecord Cadre(string name, string called, params (string, string)[] more) => A(code, "cadre", name,
                [("name", called), ("kind", "posyandu"), ("decree", decree), ("valid_until", decree.Length == 0 ? "" : $"{year.Number + 1}-12-31"), ("started_on", $"{year.Number - dice.Between(1, 9)}-02-01"), ("education", dice.Pick(["SD", "SLTP", "SLTA", "SLTA"])), .. more]);
        }
    }

    // Better villages have two complete teams; others one, or one without a role.
    private static IEnumerable<OfficeRecord> Teams(DemoVillage village, IReadOnlyList<DemoFact> facts, DemoYear year, Dice dice, bool isFirst)
    {
        var code = village.Code.Text;
        var count = isFirst || dice.Chance(0.25 + (0.6 * village.Quality)) ? 2 : 1;
        // The first team took all but one hamlet, and one nobody has yet.
        var areas = AreasOf(facts).Select((area, at) => (area.Name, area.Houses, Team: at == 0 && count == 2 ? 2 : 1)).SkipLast(1).ToList();
        for (var number = 1; number <= count; number++)
        {
            var team = Id(code, "team", $"tim {number}");
            yield return A(code, "team", $"tim {number}", ("name", $"Tim {number}"), ("decree", $"SK {dice.Between(41, 80)}/{year.Before}"), ("decree_on", $"{year.Before}-01-20"), ("families", Text(areas.Where(area => area.Team == number).Sum(area => area.Houses) * 4 / 5)));
            foreach (var role in (string[])["tpk-midwife", "tpk-pkk", "tpk-kb"])
            {
                if (role == "tpk-kb" && !dice.Chance(number == 1 ? 0.7 + (0.3 * village.Quality) : 0.3 + (0.6 * village.Quality))) continue;
                var author = number > 1 ? null : role switch { "tpk-midwife" => village.Midwife, "tpk-pkk" => village.Tpk, _ => null };
                yield return A(code, "cadre", $"{role} {number}", ("name", author?.Name ?? Naming.Adult(dice, woman: true)), ("kind", role), ("team", team.ToString()), ("decree", $"SK {dice.Between(41, 80)}/{year.Before}"),
                    ("valid_until", $"{year.Number + 1}-12-31"), ("started_on", $"{year.Before}-02-01"), ("user", author is null ? "" : DemoAccounts.UserNameOf(village, author, isFirst)), ("apps", role == "tpk-kb" ? "Elsimil" : ""));
            }
        }

        foreach (var (name, _, team) in areas)
            yield return new(code, "team-area", NamedIds.Of("team-area", code, name), new Dictionary<string, string> { ["area"] = name, ["team"] = Id(code, "team", $"tim {team}").ToString() }, 1);
    }

    private static IEnumerable<OfficeRecord> Skills(DemoVillage village, DemoYear year, Dice dice)
    {
        var (code, kpm) = (village.Code.Text, Id(village.Code.Text, "cadre", "kpm").ToString());
        foreach (var skill in (string[])["measuring", "recording", "home-visit", "communication", "kia-child", "feeding", "explaining", "immunisation", "iron"])
            if (dice.Chance(0.5 + (0.5 * village.Quality)))
                yield return A(code, "skill", $"skill {skill}", ("skill", skill), ("cadre", kpm), ("level", Text(Math.Clamp((int)(4 * (village.Quality + dice.Between(-0.3, 0.2))), 0, 3))), ("assessed_on", year.FromToday(-dice.Between(200, 340))),
                    ("due_on", year.FromToday(skill == "measuring" ? dice.Between(-40, DaysOfRefresher * 3) : dice.Between(150, 400))));

        var first = village.Posyandu[0];
        foreach (var skill in (string[])["measuring", "explaining"])
            if (dice.Chance(village.Quality))
                yield return A(code, "skill", $"posyandu {skill}", ("skill", skill), ("cadre", Id(code, "cadre", "posyandu 0 0").ToString()), ("level", Text(first.ReadsRoughly ? 1 : 2)), ("assessed_on", year.FromToday(-dice.Between(60, 200))), ("due_on", year.FromToday(dice.Between(150, 300))));

        if (dice.Chance(0.6))
            yield return A(code, "practice", "practice", ("skill", "recording"), ("cadre", kpm), ("doubts", Text(dice.Between(2, 6))), ("assigned_on", year.FromToday(-12)), ("due_on", year.FromToday(18)));
        if (first.ReadsRoughly)
            yield return A(code, "practice", "practice before", ("skill", "measuring"), ("cadre", Id(code, "cadre", "posyandu 0 0").ToString()), ("doubts", Text(dice.Between(3, 9))), ("assigned_on", year.FromToday(-70)), ("due_on", year.FromToday(-40)),
                ("done_on", dice.Chance(0.5) ? year.FromToday(-45) : ""), ("note", "Membaca papan ukur sampai milimeter"));
    }

    // As the houses of the book name them: hamlet and RT.
    private static List<(string Name, int Houses)> AreasOf(IReadOnlyList<DemoFact> facts) =>
    [
        .. facts.Where(line => line.Fact.Kind == Kinds.Household).Select(line => (line.Fact.Body as RegisterChange)?.Fields.ToLookup(field => field.Field.Name, field => field.Value))
            .Where(fields => fields is not null && fields.Contains("dusun") && fields.Contains("rt")).Select(fields => $"{fields!["dusun"].First()} RT {fields["rt"].First()}")
            .GroupBy(area => area).Select(area => (area.Key, area.Count())).OrderBy(area => area.Key, StringComparer.Ordinal),
    ];
}
