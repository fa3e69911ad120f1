using Seribu.Domain.Book;
using Seribu.Domain.Programme.Forms;
using Seribu.Domain.Programme.Partners;
using Seribu.Domain.Scorecards;
using Seribu.Growth;
using Seribu.Server.Host;
using Seribu.Server.Programme.Actions;
using Seribu.Server.Programme.Records;
using Seribu.Server.Store;

namespace Seribu.Server.Programme.Partners;

/// <summary>Reads how far a joint intervention has come: from the books of its villages, and from what its sites noted.</summary>
public sealed class ReadCampaign(Database database, FieldClock clock)
{
    private const int DistrictCode = 5, VillageCode = 13, MonthsOfChildren = 60;

    /// <summary>The campaigns of the place's district, newest first, and how far the wanted one has come in the place; nothing while there is none.</summary>
    /// <param name="region">A district, sub-district or village; a village is told posyandu by posyandu.</param>
    /// <param name="wanted">The campaign; the newest that has begun without one.</param>
    /// <param name="cancel">Stops.</param>
    public async Task<(IReadOnlyList<OfficeRecord> Campaigns, CampaignStanding? Standing)> AnswerAsync(string region, Guid? wanted, CancellationToken cancel)
    {
        var today = clock.Today(region);
        await using var session = await database.ReadAsync(cancel);
        List<OfficeRecord> campaigns = [.. (await OfficeRecords.OfAsync(session, region[..DistrictCode], "campaign", cancel)).OrderByDescending(each => each.Day("from"))];
        if ((wanted is { } id ? campaigns.Find(each => each.Id == id) : campaigns.Find(each => each.Day("from") <= today) ?? campaigns.FirstOrDefault()) is not { } campaign) return (campaigns, null);

        var children = await ChildrenAsync(session, region, campaign, today, cancel);
        var pregnant = await PregnantAsync(session, region, campaign, today, cancel);
        var couples = (await CouplesAsync(session, region, campaign, cancel)).ToLookup(place => place);
        var sites = (await OfficeRecords.UnderAsync(session, region, "campaign-site", cancel)).Where(site => CampaignStanding.Holds(campaign, site.Day("on")!.Value));
        var places = children.Select(child => child.Place).Concat(pregnant.Select(woman => woman.Place)).Distinct().Select(place => Reach(
            place, [.. children.Where(child => child.Place == place)], [.. pregnant.Where(woman => woman.Place == place)], couples[place].Count()));

        return (campaigns, new(
            campaign, [.. places.OrderBy(place => place.Measured.Percent ?? 101).ThenBy(place => place.Place, StringComparer.Ordinal)],
            CampaignDay.Of(children.Select(child => child.FirstOn).OfType<DateOnly>(), children.Count), [.. sites]));
    }

    private static CampaignReach Reach(string place, IReadOnlyList<Child> children, IReadOnlyList<(string Place, bool Seen)> pregnant, int couples)
    {
        var measured = children.Where(child => child.FirstOn is not null).ToList();
        return new(
            place, new(measured.Count, children.Count), new(measured.Count(child => child.HasProblem), measured.Count), new(measured.Count(child => child.IsCounselled), measured.Count),
            new(measured.Count(child => child.IsSameDay), measured.Count), new(pregnant.Count(woman => woman.Seen), pregnant.Count), couples);
    }

    // Children under five on the last day, with what was taken of them in the campaign's days. What is held back counts nowhere.
    private static async Task<List<Child>> ChildrenAsync(Session session, string region, OfficeRecord campaign, DateOnly today, CancellationToken cancel)
    {
        var (from, until) = (campaign.Day("from")!.Value, campaign.Day("until")!.Value);
        var children = new Dictionary<Guid, Child>();
        await foreach (var row in session.StreamAsync(
            $"SELECT p.id, {PlaceOf(region)}, p.sex, p.born_on FROM person p LEFT JOIN household h ON h.village_code = p.village_code AND h.id = p.household LEFT JOIN posyandu y ON y.village_code = p.village_code AND y.id = h.posyandu" +
            Here("p") + "AND p.left_on IS NULL AND p.erased = 0 AND p.born_on > @oldest AND p.born_on <= @until",
            row => (Id: row.Id(0), Child: new Child(row.TextOrNull(1) ?? "", row.TextOrNull(2), row.Day(3))), cancel,
            [.. Within(region), ("@oldest", from.AddMonths(-MonthsOfChildren)), ("@until", until < today ? until : today)]))
            children[row.Id] = row.Child;

        await foreach (var row in session.StreamAsync(
            "SELECT v.person, v.on_day, v.weight_g, v.length_tmm, v.measure, v.oedema, v.counselling_father, v.counselling_mother, e.received_at FROM child_visit v JOIN entry e ON e.village_code = v.village_code AND e.number = v.number" +
            Here("v") + "AND v.on_day >= @begun AND v.on_day <= @until AND v.held = 0 ORDER BY v.on_day, v.number",
            row => (Person: row.Id(0), Visit: new Visit(row.Day(1), row.KgOrNull(2), row.CmOrNull(3), row.WordOrNull<Posture>(4), row.YesOrNull(5) == true, row.YesOrNull(6) == true || row.YesOrNull(7) == true,
                DateTimeOffset.FromUnixTimeMilliseconds(row.Long(8)))), cancel, [.. Within(region), ("@begun", from), ("@until", until)]))
            if (children.TryGetValue(row.Person, out var child)) child.Note(row.Visit, region);

        return [.. children.Values];
    }

    // A woman who was pregnant on one of the days; seen means that somebody wrote a visit.
    private static async Task<List<(string Place, bool Seen)>> PregnantAsync(Session session, string region, OfficeRecord campaign, DateOnly today, CancellationToken cancel) => await session.ListAsync(
        $"SELECT {PlaceOf(region)}, CASE WHEN EXISTS (SELECT 1 FROM pregnancy_visit v WHERE v.village_code = g.village_code AND v.pregnancy = g.id AND v.on_day >= @begun AND v.on_day <= @until AND v.held = 0) THEN 1 ELSE 0 END " +
        "FROM pregnancy g JOIN person p ON p.village_code = g.village_code AND p.id = g.woman LEFT JOIN household h ON h.village_code = p.village_code AND h.id = p.household LEFT JOIN posyandu y ON y.village_code = p.village_code AND y.id = h.posyandu" +
        Here("g") + "AND p.left_on IS NULL AND p.erased = 0 AND g.first_on <= @until AND (g.ended_on IS NULL OR g.ended_on >= @begun) AND COALESCE(g.edd, @begun) >= @begun",
        row => (row.TextOrNull(0) ?? "", row.Yes(1)), cancel, [.. Within(region), ("@begun", campaign.Day("from")), ("@until", Earlier(campaign.Day("until")!.Value, today))]);

    // Those whose wedding is planned from the first day on: they were told of before.
    private static async Task<List<string>> CouplesAsync(Session session, string region, OfficeRecord campaign, CancellationToken cancel) => await session.ListAsync(
        $"SELECT {PlaceOf(region)} FROM couple c JOIN person p ON p.village_code = c.village_code AND p.id = c.bride LEFT JOIN household h ON h.village_code = p.village_code AND h.id = p.household LEFT JOIN posyandu y ON y.village_code = p.village_code AND y.id = h.posyandu" +
        Here("c") + "AND p.left_on IS NULL AND p.erased = 0 AND c.planned_on >= @begun AND c.first_on <= @until",
        row => row.TextOrNull(0) ?? "", cancel, [.. Within(region), ("@begun", campaign.Day("from")), ("@until", campaign.Day("until"))]);

    private static string Here(string table) => $" WHERE {table}.village_code >= @from AND {table}.village_code < @to ";

    private static string PlaceOf(string region) => region.Length == VillageCode ? "y.name" : "p.village_code";

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;

    private static (string Name, object? Value)[] Within(string region) => [("@from", ReadVillages.Villages(region).From), ("@to", ReadVillages.Villages(region).To)];

    private sealed record Visit(DateOnly On, decimal? WeightKg, decimal? LengthCm, Posture? Measure, bool Oedema, bool Counselled, DateTimeOffset ReceivedAt);

    private sealed class Child(string place, string? sex, DateOnly bornOn)
    {
        public string Place => place;

        public DateOnly? FirstOn { get; private set; }

        public bool HasProblem { get; private set; }

        public bool IsCounselled { get; private set; }

        public bool IsSameDay { get; private set; }

        public void Note(Visit visit, string region)
        {
            IsCounselled |= visit.Counselled;
            if (visit.WeightKg is null || visit.LengthCm is null || visit.On < bornOn) return;
            FirstOn ??= visit.On;
            IsSameDay |= DateOnly.FromDateTime(FieldClock.At(region, visit.ReceivedAt).DateTime) == visit.On;
            if (sex is null) return;

            var scores = GrowthScores.Of(new()
            {
                Sex = Wire.Read(Wire.Sexes, sex),
                Age = Age.On(bornOn, visit.On),
                WeightKg = (double)visit.WeightKg,
                LengthCm = (double)visit.LengthCm,
                Posture = visit.Measure,
                Oedema = visit.Oedema,
            });
            HasProblem = scores.WeightForLengthCategory is Category.Wasted or Category.SeverelyWasted || scores.LengthForAge is { IsFlagged: false, Category: Category.Stunted or Category.SeverelyStunted }
                || scores.WeightForAge is { IsFlagged: false, Category: Category.Underweight or Category.SeverelyUnderweight };
        }
    }
}
