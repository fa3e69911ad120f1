using System.Globalization;
using Seribu.Domain.Book;
using Seribu.Server.Programme.Records;

namespace Seribu.Server.Programme.Actions;

/// <summary>The province says how much each action counts in a district's total.</summary>
public sealed class WeighActions(KeepRecord keep)
{
    private const int Most = 100;

    /// <summary>Keeps the weights of a year; refused when one is no number of 0 to 100 or all are nothing.</summary>
    public async Task<IReadOnlyList<Problem>> HandleAsync(DistrictCycle cycle, IReadOnlyList<string> typed, Author author, CancellationToken cancel)
    {
        var actions = cycle.Standing.Actions;
        var weights = typed.Select(each => int.TryParse(each, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= Most ? number : -1).ToList();
        if (weights.Count != actions.Count || weights.Contains(-1) || weights.Sum() == 0) return [new("weight", "not-whole", Gravity.Refused)];

        foreach (var (action, weight) in actions.Zip(weights))
        {
            var id = NamedIds.Of("programme-weight", cycle.Record.Id.ToString(), action.Action.Code);
            var problems = await keep.HandleAsync(cycle.Record.Region, "action-weight", id, cycle.Weights.FirstOrDefault(each => each.Id == id)?.Revision ?? 0, new Dictionary<string, string?>
            {
                ["action"] = action.Action.Code,
                ["cycle"] = cycle.Record.Id.ToString(),
                ["weight"] = weight.ToString(CultureInfo.InvariantCulture),
            }, author, cancel);
            if (problems.Count > 0) return problems;
        }

        return [];
    }
}
