using Seribu.Domain.Programme.Cadres;
using Seribu.Domain.Programme.Forms;
using Seribu.Server.Book;
using Seribu.Server.Host;
using Seribu.Server.Programme.Records;
using Seribu.Server.Regions;
using Seribu.Server.Store;

namespace Seribu.Server.Programme.Cadres;

/// <summary>The cadres and teams of a place on a day.</summary>
/// <param name="Region">The place.</param>
/// <param name="Today">The day.</param>
/// <param name="Kinds">Each kind of cadre.</param>
/// <param name="Teams">The family assistance teams, those with a role nobody fills first.</param>
/// <param name="Villages">Villages that keep a book.</param>
/// <param name="WithoutKpm">Villages in which no KPM serves.</param>
/// <param name="Trainings">Trainings, newest first, with what each reached.</param>
/// <param name="Trained">KPM who were present at a training within two years, of those who serve.</param>
public sealed record CadreOverview(
    string Region, DateOnly Today, IReadOnlyList<(FieldChoice Kind, CadreCounts Counts)> Kinds, IReadOnlyList<TeamStanding> Teams, int Villages, IReadOnlyList<string> WithoutKpm,
    IReadOnlyList<(OfficeRecord Training, TrainingCounts Counts)> Trainings, Domain.Scorecards.Coverage Trained)
{
    /// <summary>All teams together.</summary>
    public TeamCounts TeamCounts => TeamCounts.Of(Teams);
}

/// <summary>Reads cadres, teams and trainings of a place.</summary>
public sealed class ReadCadres(Database database, OfficeForms forms, FieldClock clock)
{
    private const int YearsTrained = 2, DistrictCode = 5, SubDistrictCode = 8;

    /// <summary>The overview.</summary>
    public async Task<CadreOverview> AnswerAsync(string region, CancellationToken cancel)
    {
        var today = clock.Today(region);
        await using var session = await database.ReadAsync(cancel);
        var villages = await OpenBooks.UnderAsync(session, region, cancel);
        var cadres = await OfficeRecords.UnderAsync(session, region, "cadre", cancel);
        var teams = TeamStanding.Of(await OfficeRecords.UnderAsync(session, region, "team", cancel), cadres, today);
        var (trainings, attendances) = await TrainingsAsync(session, region, cancel);
        var subDistricts = RegionBook.Kemendagri.ChildrenOf(region[..Math.Min(5, region.Length)]).Count();

        var serving = cadres.Where(cadre => cadre["kind"] is "kpm" or "kpmas" && CadreCounts.IsActive(cadre, today)).ToList();
        var present = trainings.Where(training => training.Day("on") > today.AddYears(-YearsTrained)).SelectMany(training => attendances[training.Id])
            .Where(each => each["state"] == "H").Select(each => NameIn(each["village"], each["name"])).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return new(
            region, today, [.. forms["cadre"].Find("kind")!.Choices.Select(kind => (kind, CadreCounts.Of(cadres, kind.Code, villages.Count, today)))],
            [.. teams.OrderBy(team => team.IsComplete).ThenBy(team => team.Team.Region, StringComparer.Ordinal)], villages.Count,
            [.. villages.Select(village => village.Text).Except(serving.Select(cadre => cadre.Region))],
            [.. trainings.Select(training => (training, TrainingCounts.Of(training, [.. attendances[training.Id]], subDistricts)))],
            new(serving.Count(cadre => present.Contains(NameIn(cadre.Region, cadre["name"])) || present.Contains(NameIn(null, cadre["name"]))), serving.Count));
    }

    // Names come twice in a district; a list without a village says the name alone.
    private static string NameIn(string? village, string? name) => $"{village}|{name}";

    // Also the trainings of the places above to which people of the place were invited.
    private static async Task<(List<OfficeRecord> Trainings, ILookup<Guid?, OfficeRecord> Attendances)> TrainingsAsync(Session session, string region, CancellationToken cancel)
    {
        var trainings = await OfficeRecords.UnderAsync(session, region, "training", cancel);
        var attendances = await OfficeRecords.UnderAsync(session, region, "attendance", cancel);
        foreach (var above in new[] { DistrictCode, SubDistrictCode }.Where(length => length < region.Length).Select(length => region[..length]))
        {
            var own = (await OfficeRecords.OfAsync(session, above, "attendance", cancel)).Where(each => each["village"]?.StartsWith(region, StringComparison.Ordinal) == true).ToList();
            var invited = own.Select(each => each.Record("training")).ToHashSet();
            trainings.AddRange((await OfficeRecords.OfAsync(session, above, "training", cancel)).Where(training => invited.Contains(training.Id)));
            attendances.AddRange(own);
        }

        return ([.. trainings.OrderByDescending(training => training.Day("on"))], attendances.ToLookup(each => each.Record("training")));
    }
}
