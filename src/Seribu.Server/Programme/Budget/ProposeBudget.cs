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

        foreach (var line in present.Proposal.Where(line => needs.Contains(Proposal.NeedOf(line.Indicator)) && !present.IsProposed(line)))
        {
            var need = Proposal.NeedOf(line.Indicator);
            var problems = await keep.HandleAsync(village.Text, "budget-line", NamedIds.Of("programme-proposal", village.Text, Text(year), need), 0, new Dictionary<string, string?>
            {
                ["title"] = line.Norm.Title.Id,
                ["year"] = Text(year),
                ["stage"] = "proposal",
                ["code"] = line.Norm.Code,
                ["volume"] = line.Quantity.ToString(CultureInfo.InvariantCulture),
                ["unit"] = line.Norm.Unit.Id,
                ["unit_price"] = Text(line.Norm.UnitPrice),
                ["amount"] = Text(line.Amount),
                ["source"] = present.IsKelurahan ? "APBD" : "DD",
                ["stunting"] = "y",
                ["tag"] = codes.Find(line.Norm.Code)?.Tag,
                ["package"] = codes.Find(line.Norm.Code)?.Package,
                ["need"] = need,
            }, author, cancel);
            if (problems.Count > 0) return problems;
        }

        return [];
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
