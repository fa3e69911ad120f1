using Seribu.Domain.Book;
using Seribu.Domain.Calendar;
using Seribu.Domain.Regions;
using Seribu.Server.Book;
using Seribu.Server.Store;

namespace Seribu.Server.Demo;

/// <summary>Writes a demo district into the books, village by village, through the one door. Stopped in the middle, it goes on where it was.</summary>
public sealed class FillDemo(Database database, Intake intake, CarryHistory carry, Turn turn, TimeProvider time)
{
    private const string Source = "demo";

    /// <summary>How far it has come.</summary>
    /// <param name="Village">The village that was written last.</param>
    /// <param name="Done">Villages written.</param>
    /// <param name="All">Villages to write.</param>
    /// <param name="Facts">Facts in the books by now.</param>
    public sealed record Progress(string Village, int Done, int All, long Facts);

    /// <summary>What became of the facts.</summary>
    /// <param name="Taken">Facts that stand in the books.</param>
    /// <param name="Doubted">Of those, facts that were taken with a doubt.</param>
    /// <param name="Refused">Facts that were not taken, each with its reasons; a demo has none.</param>
    public sealed record Outcome(long Taken, long Doubted, IReadOnlyList<(DemoFact Fact, Answer Answer)> Refused);

    /// <summary>Fills the books of a demo that was begun.</summary>
    public async Task<Outcome> RunAsync(DemoPlan plan, Action<Progress> tell, CancellationToken cancel)
    {
        var district = new DemoDistrict(plan);
        await OpenBooks.OpenAsync(database, district.Villages.Select(share => share.Code), cancel);

        var (taken, doubted) = (0L, 0L);
        var refused = new List<(DemoFact, Answer)>();
        var first = district.Villages.FirstOrDefault(share => share.Code.Text[9] == '2') ?? district.Villages[0];
        var next = Task.Run(() => Live(district, district.Villages[0]), cancel);
        for (var index = 0; index < district.Villages.Count; index++)
        {
            // While one village is written into its book, the next is being thought up.
            var (village, facts) = await next;
            if (index + 1 < district.Villages.Count)
            {
                var after = district.Villages[index + 1];
                next = Task.Run(() => Live(district, after), cancel);
            }

            await AccountsAsync(village, facts, village.Share == first, cancel);
            await foreach (var (fact, answer) in OfferAsync(village, facts, cancel))
            {
                if (answer is Accepted accepted) (taken, doubted) = (taken + 1, doubted + (accepted.Remarks.Count > 0 ? 1 : 0));
                else refused.Add((fact, answer));
            }

            await turn.VillageAsync(village.Code, cancel);
            tell(new(village.Share.Name, index + 1, district.Villages.Count, taken));
        }

        return new(taken, doubted, refused);
    }

    private static (DemoVillage Village, IReadOnlyList<DemoFact> Facts) Live(DemoDistrict district, VillageShare share)
    {
        var village = district.Village(share);
        return (village, district.FactsOf(village));
    }

    private async Task AccountsAsync(DemoVillage village, IReadOnlyList<DemoFact> facts, bool isFirst, CancellationToken cancel)
    {
        await using var session = await database.WriteAsync(cancel);
        var household = facts.First(line => line.Fact.Kind == Kinds.Household).Fact.Subject!.Value;
        await DemoAccounts.WriteAsync(session, village, isFirst, household, time.GetUtcNow(), cancel);
        foreach (var (office, name) in ((string, string)[])[("kpm", village.Kpm.Name), ("head", village.Head.Name)])
            await session.RunAsync(
                "INSERT INTO village_officer (village_code, office, name) VALUES (@village, @office, @name) ON CONFLICT (village_code, office) DO NOTHING", cancel,
                ("@village", village.Code), ("@office", office), ("@name", name));
        if (village.Plan.Region.Length >= 5) await ProgrammeAsync(session, village, facts, isFirst, cancel);
        await session.CommitAsync(cancel);
    }

    // The trail of the district and the first village tells who wrote; two hundred thousand lines of it for all others would tell no more.
    private static async Task ProgrammeAsync(Session session, DemoVillage village, IReadOnlyList<DemoFact> facts, bool isFirst, CancellationToken cancel)
    {
        var today = village.Plan.Today;
        if (isFirst)
        {
            var secretariat = await session.FirstAsync("SELECT id FROM account WHERE normalized_name = 'TPPS'", row => row.Id(0), cancel);
            var district = DemoProgramme.OfDistrict(village.Plan).ToList();
            await DemoProgramme.WriteAsync(session, district, new(secretariat, "", []), today, cancel);
            await DemoEvidence.WriteAsync(session, district, secretariat, today, cancel);
        }

        await DemoProgramme.WriteAsync(session, DemoProgramme.OfVillage(village, facts, isFirst), isFirst ? village.Admin : null, today, cancel);
    }

    /// <summary>Offers a village's facts in pieces that stand or fall as a whole; what an earlier run has written is passed over.</summary>
    private async IAsyncEnumerable<(DemoFact Fact, Answer Answer)> OfferAsync(
        DemoVillage village, IReadOnlyList<DemoFact> facts, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        HashSet<Guid> written;
        await using (var session = await database.ReadAsync(cancel))
            written = [.. await session.ListAsync("SELECT id FROM entry WHERE village_code = @village", row => row.Id(0), cancel, ("@village", village.Code))];

        foreach (var piece in Pieces(facts))
        {
            if (written.Contains(piece[^1].Fact.Id)) continue;

            var whole = new List<ReadOnlyMemory<byte>>(piece.Count);
            foreach (var line in piece) whole.Add(FactWriter.Write(await WholeAsync(line.Fact, cancel)));

            var told = piece.Select(line => new Told(line.Author, line.Fact.At!.Value)).ToList();
            var answers = await intake.OfferAsync(new(village.Code, piece[0].Author, Source, whole) { Told = told }, cancel);
            for (var at = 0; at < piece.Count; at++) yield return (piece[at], answers[at]);
        }
    }

    // A piece begins where a quarter is closed: its figures are those of the book up to there.
    private static IEnumerable<List<DemoFact>> Pieces(IReadOnlyList<DemoFact> facts)
    {
        var piece = new List<DemoFact>();
        foreach (var line in facts)
        {
            if (line.Fact.Body is QuarterState { State: "closed" } && piece.Count > 0)
            {
                yield return piece;
                piece = [];
            }

            piece.Add(line);
        }

        if (piece.Count > 0) yield return piece;
    }

    // Two kinds say what the books hold when they are written: the generator cannot know it.
    private async Task<Fact> WholeAsync(Fact fact, CancellationToken cancel) => fact.Body switch
    {
        QuarterState { State: "closed" } state => fact with { Body = await FiguresAsync(fact.Village, state, cancel) },
        Arrival { FromVillage: { } from } => fact with { Body = await carry.ArrivalAsync(fact.Subject!.Value, VillageCode.Parse(from), cancel) },
        _ => fact,
    };

    private async Task<QuarterState> FiguresAsync(VillageCode village, QuarterState state, CancellationToken cancel)
    {
        await using var session = await database.ReadAsync(cancel);
        var tally = await session.FirstAsync(
            "SELECT tally FROM sums WHERE village_code = @village AND rule_set = @rules AND quarter = @quarter AND posyandu = @whole", row => row.Text(0), cancel,
            ("@village", village), ("@rules", state.RuleSet), ("@quarter", state.Quarter), ("@whole", Guid.Empty));
        var number = await session.FirstAsync("SELECT last_number FROM book WHERE village_code = @village", row => row.Long(0), cancel, ("@village", village));
        return state with { Figures = tally ?? "", Number = number };
    }
}
