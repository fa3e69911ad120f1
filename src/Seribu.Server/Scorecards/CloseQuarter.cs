using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Domain.Calendar;
using Seribu.Domain.Regions;
using Seribu.Domain.Scorecards;
using Seribu.Server.Book;
using Seribu.Server.Host;
using Seribu.Server.Store;

namespace Seribu.Server.Scorecards;

/// <summary>What somebody asks of a quarter.</summary>
/// <param name="Village">The village.</param>
/// <param name="Quarter">The quarter.</param>
/// <param name="State"><c>closed</c>, <c>approved</c> or <c>reopened</c>.</param>
/// <param name="Reason">Needed for opening again.</param>
/// <param name="Id">The id of the fact, made with the form, so that sending twice writes once.</param>
public sealed record QuarterRequest(VillageCode Village, Quarter Quarter, string State, string? Reason = null, Guid? Id = null);

/// <summary>What became of it.</summary>
/// <param name="Receipt">The line of the book; empty when it was refused.</param>
/// <param name="Problems">Why it was refused.</param>
public sealed record QuarterAnswer(Receipt? Receipt, IReadOnlyList<Problem> Problems)
{
    public static QuarterAnswer Refused(string field, string code, params string[] arguments) => new(null, [new(field, code, Gravity.Refused, arguments)]);
}

/// <summary>Closes a quarter with the figures of this moment, approves it, or opens it again. Who may, the book's gate decides: the KPM's closing is a draft.</summary>
public sealed class CloseQuarter(Database database, Intake intake, RuleBooks rules, FieldClock clock)
{
    private const int LongestReason = 500;

    /// <summary>Offers it to the book.</summary>
    public async Task<QuarterAnswer> HandleAsync(QuarterRequest request, Author author, CancellationToken cancel)
    {
        var today = clock.Today(request.Village);
        await using var session = await database.ReadAsync(cancel);
        var before = (await ReadClosings.OfAsync(session, request.Village, cancel)).GetValueOrDefault(request.Quarter);
        if (Problem(request, before, today) is { } refused) return refused;

        var body = request.State == "closed"
            ? await FiguresAsync(session, request, today, cancel)
            : new QuarterState(request.Quarter, request.State, before!.Rules, "", before.Number, []);
        return await OfferAsync(request, author, body, today, cancel);
    }

    /// <summary>Refuses a draft, with a reason its writer reads in the quarter's history.</summary>
    public async Task<QuarterAnswer> RefuseAsync(VillageCode village, QuarterAct draft, string? reason, Guid? id, Author author, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(reason)) return QuarterAnswer.Refused("reason", "missing");
        if (reason.Length > LongestReason) return QuarterAnswer.Refused("reason", "too-long", "500");

        return await OfferAsync(new()
        {
            Id = id ?? Guid.CreateVersion7(),
            Kind = Kinds.Verdict,
            Village = village,
            On = clock.Today(village),
            Reason = reason.Trim(),
            Body = new Verdict(draft.Fact, Verdict.Refuse, null),
        }, author, cancel);
    }

    /// <summary>Closes a quarter because its day has come. The same quarter makes the same fact, whichever server is first.</summary>
    internal async Task<QuarterAnswer> ByCalendarAsync(VillageCode village, Quarter quarter, DateOnly on, CancellationToken cancel)
    {
        await using var session = await database.ReadAsync(cancel);
        var request = new QuarterRequest(village, quarter, "closed", Id: NamedIds.Of("closed by calendar", village.Text, quarter.ToString()));
        return await OfferAsync(request, Author.House, await FiguresAsync(session, request, clock.Today(village), cancel), on, cancel);
    }

    private Task<QuarterAnswer> OfferAsync(QuarterRequest request, Author author, QuarterState body, DateOnly on, CancellationToken cancel) => OfferAsync(new()
    {
        Id = request.Id ?? Guid.CreateVersion7(),
        Kind = Kinds.Quarter,
        Village = request.Village,
        On = on,
        Reason = request.Reason,
        Body = body,
    }, author, cancel);

    private async Task<QuarterAnswer> OfferAsync(Fact fact, Author author, CancellationToken cancel) =>
        (await intake.OfferAsync(new(fact.Village, author, "office", [FactWriter.Write(fact)]), cancel))[0] switch
        {
            Accepted accepted => new(accepted.Receipt, []),
            Refused refused => new(null, refused.Problems),
            var other => throw new InvalidOperationException($"A quarter was answered with {other.GetType().Name}."),
        };

    private static QuarterAnswer? Problem(QuarterRequest request, Closing? before, DateOnly today) => request.State switch
    {
        "closed" when request.Quarter.LastDay >= today => QuarterAnswer.Refused("quarter", "quarter-running"),
        "closed" when !RuleBooks.Kept(today).Contains(request.Quarter) => QuarterAnswer.Refused("quarter", "quarter-too-old"),
        "closed" when before is { State: not "reopened" } => QuarterAnswer.Refused("quarter", "quarter-closed"),
        "approved" when before?.State != "closed" => QuarterAnswer.Refused("quarter", "quarter-not-closed"),
        "reopened" when before is null or { State: "reopened" } => QuarterAnswer.Refused("quarter", "quarter-not-closed"),
        "reopened" when string.IsNullOrWhiteSpace(request.Reason) => QuarterAnswer.Refused("reason", "missing"),
        "closed" or "approved" or "reopened" when request.Reason?.Length > LongestReason => QuarterAnswer.Refused("reason", "too-long", "500"),
        "closed" or "approved" or "reopened" => null,
        _ => QuarterAnswer.Refused("state", "unknown-word"),
    };

    // One question: the figures and the line they were taken at belong together.
    private async Task<QuarterState> FiguresAsync(Session session, QuarterRequest request, DateOnly today, CancellationToken cancel)
    {
        var set = await rules.ChosenAsync(session, request.Village, request.Quarter, cancel);
        var (number, tally) = await session.FirstAsync(
            "SELECT b.last_number, s.tally FROM book b LEFT JOIN sums s ON s.village_code = b.village_code AND s.rule_set = @rules AND s.quarter = @quarter AND s.posyandu = @whole " +
            "WHERE b.village_code = @village",
            r => (r.Long(0), r.TextOrNull(1)), cancel,
            ("@village", request.Village), ("@rules", set.Code), ("@quarter", request.Quarter), ("@whole", Guid.Empty));
        var (compiler, head) = await ReadSigners.OfAsync(session, request.Village, cancel);
        IReadOnlyList<string> signers = compiler is null && head is null ? [] : [compiler ?? "", head ?? ""];
        return new(request.Quarter, "closed", set.Code, tally ?? Tally.Zero(set.In(request.Quarter)).ToString(), number, signers);
    }
}
