using System.Globalization;
using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Domain.Programme.Forms;
using Seribu.Server.Book;
using Seribu.Server.Host;
using Seribu.Server.Programme.Records;
using Seribu.Server.Store;

namespace Seribu.Server.Programme.Cadres;

/// <summary>Gives areas to teams as a person decided, and writes each team's families anew. Nothing moves by itself.</summary>
public sealed class ShareAreas(Commits commits, OfficeForms forms, FieldClock clock)
{
    private static readonly Dictionary<string, string> Nothing = [];

    /// <summary>Gives each named area to its team.</summary>
    /// <param name="village">The village.</param>
    /// <param name="stamp">The stamp of the page that was decided on.</param>
    /// <param name="given">Areas and the teams they get.</param>
    /// <param name="author">Who decides.</param>
    /// <param name="cancel">Stops.</param>
    public async Task<IReadOnlyList<Problem>> HandleAsync(string village, string? stamp, IReadOnlyList<(string Area, Guid Team)> given, Author author, CancellationToken cancel)
    {
        if (Roles.LevelOf(village) != Level.Village || !KeepRecord.May(author, forms["team-area"], village)) return [new("", "no-such-subject", Gravity.Refused)];

        return await commits.RunAsync<IReadOnlyList<Problem>>(async session =>
        {
            var present = await ReadWorkload.ReadAsync(session, village, clock.Today(village), cancel);
            if (present.Stamp != stamp) return [new("", "changed-meanwhile", Gravity.Refused)];
            if (given.Any(each => present.NameOf(each.Team) is null || present.Areas.All(area => area.Name != each.Area))) return [new("", "not-an-id", Gravity.Refused)];

            var kept = (await OfficeRecords.OfAsync(session, village, "team-area", cancel)).ToDictionary(area => area["area"]!, StringComparer.OrdinalIgnoreCase);
            foreach (var (name, team) in given)
            {
                var area = present.Areas.First(each => each.Name == name);
                var values = new Dictionary<string, string> { ["area"] = name, ["team"] = team.ToString(), ["families"] = Text(area.Families) };
                await WriteAsync(session, kept.GetValueOrDefault(name) ?? new(village, "team-area", NamedIds.Of("team-area", village, name), Nothing), values, author, cancel);
            }

            await CountAsync(session, village, author, cancel);
            return [];
        }, cancel);
    }

    // What a team assists is the sum of its areas.
    private async Task CountAsync(Session session, string village, Author author, CancellationToken cancel)
    {
        var now = await ReadWorkload.ReadAsync(session, village, clock.Today(village), cancel);
        foreach (var team in now.Teams.Select(each => each.Team))
            await WriteAsync(session, team, new(team.Values) { ["families"] = Text(now.Areas.Where(area => area.Team == team.Id).Sum(area => area.Families)) }, author, cancel);
    }

    private async Task WriteAsync(Session session, OfficeRecord record, Dictionary<string, string> values, Author author, CancellationToken cancel)
    {
        if (OfficeRecord.Text(record.Values) == OfficeRecord.Text(values)) return;
        await RecordWriter.WriteAsync(session, forms[record.Form], record with { Values = values, Revision = record.Revision + 1 }, record.Values, author, clock.Now, cancel);
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
