using System.Globalization;
using Seribu.Domain.Book;
using Seribu.Domain.Programme.Budget;
using Seribu.Domain.Regions;
using Seribu.Server.Programme.Records;

namespace Seribu.Server.Programme.Budget;

/// <summary>Puts what a village owes into its budget as proposals. Proposing a need again changes nothing.</summary>
public sealed class ProposeBudget(ReadBudget read, KeepRecord keep, BudgetCodes codes)
{
    /// <summary>Proposes some of the needs for a year; an empty list of problems when all were kept.</summary>
    public async Task<IReadOnlyList<Problem>> HandleAsync(VillageCode village, int year, IReadOnlyCollection<string> needs, Author author, CancellationToken cancel)
    {
        if (await read.AnswerAsync(village, year, cancel) is not { } present) return [new("", "no-such-subject", Gravity.Refused)];

        var wanted = present.Proposal.Select(line => (Need: Proposal.NeedOf(line.Indicator), line.Norm, line.Quantity, line.Amount))
            .Concat(present.Incentives.Where(line => line.Amount > 0).Select(line => (line.Need, Norm: line.Norm!, Quantity: line.Quantity!.Value, Amount: line.Amount!.Value)));
        foreach (var (need, norm, quantity, amount) in wanted.Where(line => needs.Contains(line.Need) && !present.IsProposed(line.Need)))
        {
            var problems = await keep.HandleAsync(village.Text, "budget-line", NamedIds.Of("programme-proposal", village.Text, Text(year), need), 0, new Dictionary<string, string?>
            {
                ["title"] = norm.Title.Id,
                ["year"] = Text(year),
                ["stage"] = "proposal",
                ["code"] = norm.Code,
                ["volume"] = quantity.ToString(CultureInfo.InvariantCulture),
                ["unit"] = norm.Unit.Id,
                ["unit_price"] = Text(norm.UnitPrice),
                ["amount"] = Text(amount),
                ["source"] = present.IsKelurahan ? "APBD" : "DD",
                ["stunting"] = "y",
                ["tag"] = codes.Find(norm.Code)?.Tag,
                ["package"] = codes.Find(norm.Code)?.Package,
                ["need"] = need,
            }, author, cancel);
            if (problems.Count > 0) return problems;
        }

        return [];
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
