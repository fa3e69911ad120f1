using Seribu.Domain.Book;
using Seribu.Domain.Care;
using Seribu.Domain.Regions;
using Seribu.Server.Book;
using Seribu.Server.Store;
using Finding = Seribu.Domain.Book.Finding;

namespace Seribu.Server.People;

/// <summary>Something about a case that waits for a person: two values on one base, two measurements of one day, a dose given twice, a number held back.</summary>
/// <param name="Code"><c>conflict</c>, <c>measured-twice</c>, <c>dose-twice</c> or <c>held-back</c>.</param>
/// <param name="Fact">The fact a verdict will name.</param>
/// <param name="Detail">The field or dose in question.</param>
/// <param name="On">The fact's day.</param>
/// <param name="Args">What stands beside each other.</param>
public sealed record OpenFinding(string Code, Guid Fact, string Detail, DateOnly On, IReadOnlyList<string> Args)
{
    /// <summary>A number held back, which is no finding of the book: the line itself says so.</summary>
    public const string HeldBack = "held-back";

    /// <summary>What of the register a verdict decides; empty for numbers.</summary>
    public string? Field => Code == "conflict" ? Detail : null;

    /// <summary>The two measurements side by side, the earlier line first.</summary>
    public IReadOnlyList<HistoryLine> Beside { get; init; } = [];

    /// <summary>What of a case waits, oldest first.</summary>
    internal static async Task<IReadOnlyList<OpenFinding>> OfAsync(
        Session session, VillageCode village, Guid subject, IReadOnlyList<Noted<ChildVisit>> visits, IReadOnlyList<HistoryLine> history, CancellationToken cancel)
    {
        var stored = await session.ListAsync(
            $"SELECT {StateTables.Finding.ColumnList} FROM finding WHERE village_code = @village AND subject = @subject AND settled_by IS NULL ORDER BY on_day, changed",
            StateReader.Finding, cancel, ("@village", village), ("@subject", subject));
        var kept = history.Where(line => line.Counts).Select(line => line.Fact.Body).OfType<Verdict>().Where(verdict => verdict.Choice == "keep").Select(verdict => verdict.Fact).ToHashSet();

        return
        [
            .. stored.Select(finding => Of(finding, visits, history)),
            .. visits.Where(visit => visit.HeldBack && !kept.Contains(visit.Fact)).Select(visit => new OpenFinding(HeldBack, visit.Fact, "", visit.On, visit.Marks)),
        ];
    }

    private static OpenFinding Of(Finding finding, IReadOnlyList<Noted<ChildVisit>> visits, IReadOnlyList<HistoryLine> history)
    {
        var open = new OpenFinding(finding.Code, finding.Fact, finding.Detail, finding.On, finding.Args);
        var facts = finding.Code == "measured-twice"
            ? visits.Where(visit => visit.On == finding.On && (visit.What.WeightKg ?? visit.What.LengthCm) is not null).Select(visit => visit.Fact).ToHashSet()
            : [finding.Fact];
        return open with { Beside = [.. history.Where(line => facts.Contains(line.Fact.Id)).Reverse()] };
    }
}
