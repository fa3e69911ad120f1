using System.Threading.Channels;
using Seribu.Domain.Book;
using Seribu.Domain.People;
using Seribu.Domain.Regions;
using Seribu.Server.Book;
using Seribu.Server.Host;
using Seribu.Server.Store;

namespace Seribu.Server.Exchange.Kpm;

/// <summary>What an import did.</summary>
/// <param name="Rows">Rows read.</param>
/// <param name="Refused">Rows refused, each with its reason.</param>
/// <param name="Doubtful">Rows kept with a doubt.</param>
/// <param name="Written">Facts that are new in the books.</param>
/// <param name="Known">Facts the books held already.</param>
/// <param name="Villages">Villages that had rows.</param>
public sealed record KpmReport(long Rows, long Refused, long Doubtful, long Written, long Known, int Villages);

/// <summary>Imports the KPM's monthly forms: rows are sorted by village, made into facts, and offered through the one door.</summary>
/// <remarks>Importing again changes nothing; an import that was stopped goes on by being started again.</remarks>
public sealed class ImportKpm(Database database, Intake intake, CarryHistory carry, FieldClock clock)
{
    // So many portions are made ahead of the one that is written.
    private const int Ahead = 4;

    private long rows, doubtful, written, known;

    /// <summary>Whether villages that are not open yet are opened by their rows; else their rows are refused.</summary>
    public bool MayOpen { get; init; }

    /// <summary>Imports files.</summary>
    /// <param name="files">Paths of CSV files, .gz too.</param>
    /// <param name="refusals">Told of every row that is refused or doubtful.</param>
    /// <param name="progress">Told how many rows are done.</param>
    /// <param name="cancel">Stops between villages; what is written stays.</param>
    public async Task<KpmReport> RunAsync(IReadOnlyList<string> files, Refusals refusals, Action<long> progress, CancellationToken cancel)
    {
        var today = clock.Today("");
        var districts = new Dictionary<string, KpmIds>(StringComparer.Ordinal);
        using var sorted = new RowsByVillage();
        var cases = new KpmCases();
        foreach (var file in files) Sort(file, sorted, cases, refusals);
        if (MayOpen) await OpenBooks.OpenAsync(database, sorted.Villages.Select(VillageCode.Parse), cancel);

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var ready = Channel.CreateBounded<Portion>(Ahead);
        var making = Task.Run(() => MakeAsync(ready.Writer, districts, sorted, cases, refusals, today, stop.Token), stop.Token);
        var before = Task.FromResult(Offered.Nothing);
        try
        {
            while (await ready.Reader.WaitToReadAsync(stop.Token) && ready.Reader.TryPeek(out var next))
            {
                // While a village is written to its end and made durable, the next one is reckoned.
                var taken = new TaskCompletionSource();
                var offering = OfferAsync(next.Village, ready.Reader, taken, stop.Token);
                if (await Task.WhenAny(taken.Task, offering) == offering) await offering;
                Count(await before, refusals, progress);
                before = offering;
            }

            Count(await before, refusals, progress);
        }
        finally
        {
            await stop.CancelAsync();
            await making.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await ((Task)before).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await making;
        foreach (var mover in cases.Movers) await MoveAsync(mover.Child, districts[mover.District], mover.Stays, refusals, cancel);
        return new(rows, refusals.Rows, doubtful, written, known, sorted.Villages.Count);
    }

    private void Sort(string file, RowsByVillage sorted, KpmCases cases, Refusals refusals)
    {
        using var reader = new CsvReader(ExchangeFile.Read(file), file);
        var form = new KpmReader(reader, DateOnly.MaxValue).Form;
        var columns = new KpmColumns(reader.Header, form);
        sorted.Begin(reader);
        while (reader.Read())
        {
            rows++;
            if (reader.Row.Fault is not null) { refusals.Add(reader); continue; }

            var village = columns.Village(reader.Row);
            if (!VillageCode.TryParse(village, out _)) { refusals.Add(file, reader.Row.Line, [new("village_code", village, "not-a-village")]); continue; }
            cases.See(columns, reader.Row, village);
            sorted.Add(village, reader.Row.Line, (int)rows, reader.Row.Raw);
        }
    }

    /// <summary>Facts of a village that are offered in one piece, and the row each was made from.</summary>
    private sealed record Portion(VillageCode Village, Offer Offer, KpmRow?[] Rows)
    {
        public static Portion Of(VillageCode village, IReadOnlyList<KpmFact> facts) =>
            new(village, new(village, Author.House, "import", [.. facts.Select(fact => new ReadOnlyMemory<byte>(fact.Json))]), [.. facts.Select(fact => fact.Row)]);
    }

    private async Task MakeAsync(
        ChannelWriter<Portion> ready, Dictionary<string, KpmIds> districts, RowsByVillage sorted, KpmCases cases, Refusals refusals, DateOnly today, CancellationToken cancel)
    {
        try
        {
            foreach (var code in sorted.Villages)
            {
                var village = VillageCode.Parse(code);
                if (!districts.TryGetValue(village.District, out var ids)) districts[village.District] = ids = new(village.District);
                // Held while others write what was made: it takes no reader's place.
                await using var session = new Session(await database.OpenAsync(cancel), null);
                var made = new KpmVillage(session, village, ids);
                await made.LoadAsync(cancel);
                await foreach (var facts in made.FactsAsync(Taken(village, sorted, cases, refusals, today), cancel)) await ready.WriteAsync(Portion.Of(village, facts), cancel);
            }

            ready.Complete();
        }
        catch (Exception broken)
        {
            // Who offers hears of it, and undoes the village that is not whole.
            ready.Complete(broken);
            throw;
        }
    }

    private List<KpmRow> Taken(VillageCode village, RowsByVillage sorted, KpmCases cases, Refusals refusals, DateOnly today)
    {
        var taken = new List<KpmRow>();
        foreach (var (reader, places) in sorted.Of(village.Text))
            using (reader)
            {
                var form = new KpmReader(reader, today);
                taken.EnsureCapacity(taken.Count + places.Count);
                for (var i = 0; reader.Read(); i++)
                {
                    var row = form.Read(places[i].Order, places[i].Line);
                    lock (refusals)
                    {
                        if (row is null) refusals.Add(reader.Name, places[i].Line, form.Faults);
                        else if (cases.Contradicts(row) is { } fault) refusals.Add(reader.Name, places[i].Line, [fault]);
                        else taken.Add(row);
                        if (row is not null && form.Remarks.Count > 0) Doubt(refusals, reader.Name, places[i].Line, form.Remarks);
                    }
                }
            }

        return taken;
    }

    /// <summary>What became of a village's rows.</summary>
    /// <param name="Fresh">Facts that are new.</param>
    /// <param name="Again">Facts the book held already.</param>
    /// <param name="Told">Those there is something to say about.</param>
    private sealed record Offered(int Fresh, int Again, IReadOnlyList<(Answer Answer, KpmRow? Row)> Told)
    {
        public static readonly Offered Nothing = new(0, 0, []);
    }

    /// <summary>Offers one village. It returns when what was taken is durable; <paramref name="taken"/> is told when the village has no more rows to read.</summary>
    private async Task<Offered> OfferAsync(VillageCode village, ChannelReader<Portion> ready, TaskCompletionSource taken, CancellationToken cancel)
    {
        Portion? portion = null;
        var (fresh, again) = (0, 0);
        var told = new List<(Answer Answer, KpmRow? Row)>();
        async IAsyncEnumerable<Offer> Portions()
        {
            while (await ready.WaitToReadAsync(cancel) && ready.TryPeek(out portion) && portion.Village == village)
            {
                _ = ready.TryRead(out portion);
                yield return portion!.Offer;
            }

            taken.TrySetResult();
        }

        await intake.OfferAsync(village, Portions(), (_, answers) =>
        {
            for (var i = 0; i < answers.Count; i++)
                if (answers[i] is Accepted { Remarks.Count: 0 } plain)
                {
                    if (plain.Again) again++;
                    else fresh++;
                }
                else
                {
                    told.Add((answers[i], portion!.Rows[i]));
                }
        }, cancel);
        return new(fresh, again, told);
    }

    private void Count(Offered village, Refusals refusals, Action<long> progress)
    {
        (written, known) = (written + village.Fresh, known + village.Again);
        lock (refusals)
            foreach (var (answer, row) in village.Told) Answered(answer, row, refusals);
        if (written + known > 0) progress(written + known);
    }

    /// <summary>A child in the forms of several villages moved: it leaves the one on the day of the first row in the next, and its history goes along.</summary>
    private async Task MoveAsync(string child, KpmIds ids, IReadOnlyList<(string Village, string Day)> stays, Refusals refusals, CancellationToken cancel)
    {
        for (var i = 1; i < stays.Count; i++)
        {
            var (from, to) = (VillageCode.Parse(stays[i - 1].Village), VillageCode.Parse(stays[i].Village));
            if (!DateOnly.TryParse(stays[i].Day.Length == 7 ? stays[i].Day + "-01" : stays[i].Day, out var on)) continue;

            var leaves = new Fact { Id = Guid.Empty, Kind = Kinds.Departure, Village = from, Subject = ids.Child(child), On = on, Body = new LeavesVillage(on, to.Text, Departure.Moved) };
            var answers = await intake.OfferAsync(new(from, Author.House, "import", [FactWriter.WriteNamed(leaves, out _)]), cancel);
            Answered(answers[0], null, refusals);
            Answered(await carry.CarryAsync(ids.Child(child), from, to, on, Author.House, "import", cancel), null, refusals);
        }
    }

    private void Answered(Answer answer, KpmRow? row, Refusals refusals)
    {
        switch (answer)
        {
            case Accepted { Again: true }: known++; break;
            case Accepted accepted:
                written++;
                if (row is not null && accepted.Remarks.Count > 0) Doubt(refusals, row.File, row.Line, accepted.Remarks.Select(Fault));
                break;
            case Refused refused when row is not null: refusals.Add(row.File, row.Line, refused.Problems.Select(Fault)); break;
        }
    }

    private void Doubt(Refusals refusals, string file, long line, IEnumerable<CellFault> faults)
    {
        doubtful++;
        refusals.Remark(file, line, faults);
    }

    private static CellFault Fault(Problem problem) => new(problem.Field, problem.Args.Count > 0 ? problem.Args[0] : "", problem.Code, [.. problem.Args]);
}
