using Seribu.Domain.Calendar;
using Seribu.Domain.Programme.Budget;
using Seribu.Domain.Regions;
using Seribu.Domain.Scorecards;
using Seribu.Server.Book;
using Seribu.Server.Host;
using Seribu.Server.Programme.Records;
using Seribu.Server.Store;

namespace Seribu.Server.Programme.Budget;

/// <summary>A village's money of a year beside what its mothers and children are owed.</summary>
/// <param name="Village">The village.</param>
/// <param name="Budget">Its lines.</param>
/// <param name="Quarter">The quarter the debts are of: the last that ended.</param>
/// <param name="Tally">Its counts.</param>
/// <param name="Proposal">What the debts cost.</param>
/// <param name="Incentives">What those who serve cost in a year.</param>
/// <param name="Today">The village's today.</param>
public sealed record BudgetAndNeed(
    VillageCode Village, VillageBudget Budget, Quarter Quarter, Tally Tally, IReadOnlyList<ProposalLine> Proposal, IReadOnlyList<IncentiveLine> Incentives, DateOnly Today)
{
    /// <summary>A kelurahan has no budget of its own: its money is the city's or district's (DPA).</summary>
    public bool IsKelurahan => new Region(Village.Text, "").Kind == RegionKind.Kelurahan;

    /// <summary>What the year's rule says of the Village Fund; nothing for a kelurahan, which has none, and for a year whose rule is not known here.</summary>
    public FundLimits? FundRule => IsKelurahan ? null : FundLimits.Of(Budget.Year);

    /// <summary>What all debts cost.</summary>
    public long Needed => Proposal.Sum(line => line.Amount);

    /// <summary>What incentives and running cost, as far as the district set a rate.</summary>
    public long Serving => Incentives.Sum(line => line.Amount ?? 0);

    /// <summary>Whether a need was proposed for the year.</summary>
    public bool IsProposed(string need) => Budget.Of("proposal").Any(proposed => proposed["need"] == need);
}

/// <summary>Reads a village's budget and turns its debts into rupiah.</summary>
public sealed class ReadBudget(Database database, RuleBooks rules, BudgetCodes codes, FieldClock clock)
{
    /// <summary>The budget of a year; nothing when the village keeps no book here.</summary>
    public async Task<BudgetAndNeed?> AnswerAsync(VillageCode village, int? year, CancellationToken cancel)
    {
        var today = clock.Today(village);
        var quarter = Quarter.Of(today).Previous;
        await using var session = await database.ReadAsync(cancel);
        if (await session.FirstAsync("SELECT 1 FROM book WHERE village_code = @village", row => row.Long(0), cancel, ("@village", village)) == 0) return null;

        var set = await rules.ChosenAsync(session, village, quarter, cancel);
        var edition = set.In(quarter);
        var text = await session.FirstAsync(
            "SELECT tally FROM sums WHERE village_code = @village AND rule_set = @rules AND quarter = @quarter AND posyandu = @whole", row => row.Text(0), cancel,
            ("@village", village), ("@rules", set.Code), ("@quarter", quarter), ("@whole", Guid.Empty));
        var tally = text is null ? Tally.Zero(edition) : Tally.Parse(text);
        var wanted = year ?? today.Year;
        var own = (await OfficeRecords.OfAsync(session, village.District, "unit-cost", cancel)).OrderByDescending(cost => cost.Whole("year"));
        var lines = await OfficeRecords.OfYearAsync(session, village.Text, "budget-line", wanted, cancel);
        var rates = Proposal.NormsOf(own).ToList();
        var cadres = await OfficeRecords.OfAsync(session, village.Text, "cadre", cancel);
        var posyandu = await session.FirstAsync("SELECT COUNT(*) FROM posyandu WHERE village_code = @village AND COALESCE(open, 1) = 1", row => row.Long(0), cancel, ("@village", village));
        return new(village, new(wanted, lines), quarter, tally, Proposal.Of(edition, tally, [.. rates, .. codes.Norms]), IncentiveLine.Of(cadres, posyandu, rates, today), today);
    }
}
