using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Domain.Calendar;
using Seribu.Domain.Regions;
using Seribu.Domain.Scorecards;
using Seribu.Server.Book;
using Seribu.Server.Store;

namespace Seribu.Server.Scorecards;

/// <summary>One act about a quarter.</summary>
/// <param name="Number">Its line in the book.</param>
/// <param name="State"><c>draft</c>, <c>refused</c>, <c>closed</c>, <c>approved</c> or <c>reopened</c>.</param>
/// <param name="On">The day.</param>
/// <param name="By">Who wrote it; empty for the calendar.</param>
/// <param name="Reason">Why, for a quarter opened again.</param>
/// <param name="Level">The pooled figure it was written with.</param>
public sealed record QuarterAct(long Number, string State, DateOnly On, string? By, string? Reason, Coverage? Level)
{
    /// <summary>The fact that says it.</summary>
    public required Guid Fact { get; init; }
}

/// <summary>Everything the book says about the closing of one quarter, oldest first.</summary>
public sealed class QuarterHistory(Database database)
{
    public async Task<IReadOnlyList<QuarterAct>> AnswerAsync(VillageCode village, Quarter quarter, CancellationToken cancel)
    {
        await using var session = await database.ReadAsync(cancel);
        var acts = new List<QuarterAct>();
        foreach (var line in await BookLines.AboutAsync(session, village.Text, [Guid.Empty], cancel))
        {
            var state = line.Fact.Body as QuarterState;
            var isAbout = state?.Quarter == quarter || (line.Fact.Body is Verdict { Choice: Verdict.Refuse } refused && acts.Exists(act => act.Fact == refused.Fact));
            if (!isAbout) continue;

            var by = line.Author == Author.House.Id ? null : await session.FirstAsync(
                "SELECT full_name FROM account WHERE id = @id", r => r.Text(0), cancel, ("@id", line.Author)) ?? "";
            acts.Add(new(line.Number, line.IsProposal ? "draft" : state?.State ?? "refused", line.Fact.On, by, line.Fact.Reason,
                state is { Figures.Length: > 0 } ? new QuarterLevel(quarter, state.RuleSet, Tally.Parse(state.Figures)).Total : null)
            {
                Fact = line.Fact.Id,
            });
        }

        return acts;
    }
}
