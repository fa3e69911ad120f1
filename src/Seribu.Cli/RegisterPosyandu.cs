using Seribu.Domain.Book;
using Seribu.Domain.People;
using Seribu.Domain.Regions;
using Seribu.Server.Exchange;
using Seribu.Server.Host;
using Seribu.Server.Look.Words;
using Seribu.Server.Villages;

namespace Seribu.Cli;

/// <summary><c>seribu init --posyandu FILE.csv</c>: a district's posyandu from one list. One that its village has already is left as it is.</summary>
internal static class RegisterPosyandu
{
    /// <summary>Registers the posyandu of a file whose columns are <c>village_code, name</c> and, when known, <c>day_of_month, place, serves</c> (hamlets, separated by semicolons).</summary>
    /// <returns>An <see cref="ExitCode"/>, and how many were registered.</returns>
    public static async Task<(int Code, int Registered)> RunAsync(BookRoom room, string path, string district, TextWriter screen, Texts words, CancellationToken cancel)
    {
        var keep = new KeepPosyandu(room.Store, room.Intake, room.Clock);
        using var refusals = new Refusals(screen, words);
        using var reader = new CsvReader(ExchangeFile.Read(path), path);
        var (village, name) = (reader.Header.Require("village_code"), reader.Header.Require("name"));
        int?[] further = [reader.Header.Find("day_of_month"), reader.Header.Find("place"), reader.Header.Find("serves")];

        var known = await KnownAsync(room, district, cancel);
        var registered = 0;
        while (reader.Read())
        {
            if (reader.Row.Fault is not null) { refusals.Add(reader); continue; }
            var (written, line) = (reader.Row[village].Text.Trim(), reader.Row.Line);
            if (!VillageCode.TryParse(written, out var code)) { refusals.Add(path, line, [new("village_code", written, "not-a-village")]); continue; }
            if (!known.TryGetValue(code, out var names)) { refusals.Add(path, line, [new("village_code", written, "village-not-open")]); continue; }

            var form = new PosyanduForm(reader.Row[name].Text, Cell(reader, further[0]), Cell(reader, further[1]), Cell(reader, further[2]));
            if (names.Contains(FoldedName.Of(form.Name!).Text)) continue;
            var problems = await keep.WriteAsync(code, Guid.CreateVersion7(), form, null, Author.House, cancel);
            if (problems.Count > 0) { refusals.Add(path, line, problems.Select(problem => new CellFault(problem.Field, problem.Field == "day_of_month" ? form.DayOfMonth! : form.Name!, problem.Code, [.. problem.Args]))); continue; }
            names.Add(FoldedName.Of(form.Name!).Text);
            registered++;
        }

        refusals.Conclude();
        return (refusals.Rows == 0 ? ExitCode.Done : ExitCode.RowsRefused, registered);
    }

    private static string? Cell(CsvReader reader, int? column) => column is { } at ? reader.Row[at].Text : null;

    /// <summary>The open villages of the district with the names of their posyandu, spelled alike.</summary>
    private static async Task<Dictionary<VillageCode, HashSet<string>>> KnownAsync(BookRoom room, string district, CancellationToken cancel)
    {
        await using var session = await room.Store.ReadAsync(cancel);
        var known = (await Seribu.Server.Book.OpenBooks.UnderAsync(session, district, cancel)).ToDictionary(village => village, _ => new HashSet<string>());
        foreach (var (village, name) in await session.ListAsync("SELECT village_code, name FROM posyandu WHERE name IS NOT NULL", row => (row.Village(0), row.Text(1)), cancel))
            if (known.TryGetValue(village, out var names)) names.Add(FoldedName.Of(name).Text);
        return known;
    }
}
