using Seribu.Domain.Book;
using Seribu.Domain.Regions;
using Seribu.Growth;
using Seribu.Server.Book;
using Seribu.Server.Store;

namespace Seribu.Server.Exchange.Eppgbm;

/// <summary>What an import did.</summary>
/// <param name="Rows">Rows read.</param>
/// <param name="Refused">Rows refused, each with its reason.</param>
/// <param name="Doubtful">Rows kept with a doubt.</param>
/// <param name="Written">Facts that are new in the books.</param>
/// <param name="Known">Facts the books held already.</param>
/// <param name="Villages">Villages that had rows.</param>
public sealed record EppgbmReport(long Rows, long Refused, long Doubtful, long Written, long Known, int Villages);

/// <summary>Imports an export of e-PPGBM: children and their measurements, not the categories it carries, which are computed anew.</summary>
/// <remarks>Importing again changes nothing; a later export with other figures corrects what the earlier one said.</remarks>
public sealed class ImportEppgbm(Database database, Intake intake)
{
    private const int Together = 5_000;
    private const double ScoresAgree = 0.05;

    private long rows, doubtful, written, known;

    /// <summary>Whether villages that are not open yet are opened by their rows; else their rows are refused.</summary>
    public bool MayOpen { get; init; }

    /// <summary>Imports a file.</summary>
    /// <param name="path">A spreadsheet or CSV file.</param>
    /// <param name="village">The village all rows belong to; empty: each row's village is found by its names.</param>
    /// <param name="refusals">Told of every row that is refused or doubtful.</param>
    /// <param name="progress">Shows how far it has come.</param>
    /// <param name="cancel">Stops between villages; what is written stays.</param>
    /// <exception cref="UnusableFileException">The file is no export of e-PPGBM.</exception>
    public async Task<EppgbmReport> RunAsync(string path, VillageCode? village, Refusals refusals, ProgressLine? progress, CancellationToken cancel)
    {
        var byVillage = Read(path, village, refusals, progress);
        if (MayOpen) await OpenBooks.OpenAsync(database, byVillage.Keys.Select(VillageCode.Parse), cancel);

        foreach (var (code, taken) in byVillage) await OfferAsync(path, VillageCode.Parse(code), taken, refusals, progress, cancel);
        return new(rows, refusals.Rows, doubtful, written, known, byVillage.Count);
    }

    private SortedDictionary<string, List<EppgbmRow>> Read(string path, VillageCode? village, Refusals refusals, ProgressLine? progress)
    {
        var byVillage = new SortedDictionary<string, List<EppgbmRow>>(StringComparer.Ordinal);
        var places = new EppgbmPlaces(village);
        EppgbmColumns? columns = null;
        EppgbmReader? reader = null;
        foreach (var line in EppgbmSheet.Read(path, refusals, progress))
        {
            if (columns is null || reader is null)
            {
                reader = new(columns = new(line.Cells, path));
                continue;
            }

            progress?.Tell(++rows);
            CellFault? fault = null;
            if (reader.Read(line) is not { } row) refusals.Add(path, line.Line, reader.Faults);
            else if (places.Of(row, columns, out fault) is not { } book) refusals.Add(path, line.Line, [fault!]);
            else
            {
                if (!byVillage.TryGetValue(book.Text, out var taken)) byVillage[book.Text] = taken = [];
                taken.Add(row);
                Compare(path, row, columns, refusals);
            }
        }

        return byVillage;
    }

    /// <summary>Tells where the export's own scores are not those of the standards: a wrong birth date or a wrong figure shows here.</summary>
    private void Compare(string path, EppgbmRow row, EppgbmColumns columns, Refusals refusals)
    {
        var scores = GrowthScores.Of(new()
        {
            Sex = row.Sex,
            Age = Age.On(row.BornOn, row.MeasuredOn),
            Posture = row.Measure,
            WeightKg = (double?)row.WeightKg,
            LengthCm = (double?)row.LengthCm,
        });
        (int? Column, double? Claimed, Score? Ours)[] pairs =
        [
            (columns.WeightForAge, row.Claimed.WeightForAge, scores.WeightForAge), (columns.LengthForAge, row.Claimed.LengthForAge, scores.LengthForAge),
            (columns.WeightForLength, row.Claimed.WeightForLength, scores.WeightForLength),
        ];
        List<CellFault> differing =
        [
            .. pairs.Where(pair => pair is { Claimed: { } claimed, Ours: { } ours } && Math.Abs(claimed - ours.Z.Value) > ScoresAgree)
                .Select(pair => new CellFault(columns.NameOf(pair.Column), Text(pair.Claimed!.Value), "z-differs", Text(pair.Ours!.Value.Z.Value))),
        ];
        if (differing.Count > 0) Doubt(path, row, differing, refusals);
    }

    private async Task OfferAsync(string path, VillageCode village, List<EppgbmRow> taken, Refusals refusals, ProgressLine? progress, CancellationToken cancel)
    {
        IReadOnlyList<EppgbmFact> facts;
        await using (var session = await database.ReadAsync(cancel))
        {
            var made = new EppgbmVillage(session, village);
            await made.LoadAsync(cancel);
            facts = made.FactsOf(taken);
        }

        foreach (var part in facts.Chunk(Together))
        {
            var answers = await intake.OfferAsync(new(village, Author.House, "import", [.. part.Select(fact => new ReadOnlyMemory<byte>(fact.Json))]), cancel);
            for (var i = 0; i < part.Length; i++) Answered(path, answers[i], part[i].Row, refusals);
            progress?.Tell(rows);
        }
    }

    private void Answered(string path, Answer answer, EppgbmRow? row, Refusals refusals)
    {
        switch (answer)
        {
            case Accepted { Again: true }: known++; break;
            case Accepted accepted:
                written++;
                if (row is not null && accepted.Remarks.Count > 0) Doubt(path, row, accepted.Remarks.Select(Fault), refusals);
                break;
            case Refused refused when row is not null: refusals.Add(path, row.Line, refused.Problems.Select(Fault)); break;
        }
    }

    private void Doubt(string path, EppgbmRow row, IEnumerable<CellFault> faults, Refusals refusals)
    {
        doubtful++;
        refusals.Remark(path, row.Line, faults);
    }

    private static string Text(double z) => z.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture);

    private static CellFault Fault(Problem problem) => new(problem.Field, problem.Args.Count > 0 ? problem.Args[0] : "", problem.Code, [.. problem.Args]);
}
