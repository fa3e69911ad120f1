using Seribu.Domain.Programme.Actions;
using Seribu.Domain.Programme.Forms;
using Seribu.Domain.Scorecards;
using Seribu.Server.Programme.Cadres;
using Seribu.Server.Programme.Meetings;
using Seribu.Server.Programme.Records;
using Seribu.Server.Store;

namespace Seribu.Server.Programme.Actions;

/// <summary>A figure an action begins with, as the books and registers tell it now.</summary>
/// <param name="Key">Its words: <c>action-now.KEY</c>.</param>
/// <param name="Address">The page of the district it is from, without its year.</param>
/// <param name="Share">So many of so many.</param>
/// <param name="IsMoney">Both are rupiah.</param>
public sealed record FigureNow(string Key, string Address, Coverage Share, bool IsMoney = false);

/// <summary>What is known today of the work of an action, so that nobody opens it empty.</summary>
public sealed class ReadActionNow(Database database, ReadCadres cadres, ReadDecisions decisions)
{
    /// <summary>The figures of an action; one of 2025 has those of the actions it continues.</summary>
    public async Task<IReadOnlyList<FigureNow>> AnswerAsync(ConvergenceAction action, string district, int year, SituationAnalysis? analysis, CancellationToken cancel)
    {
        var figures = new List<FigureNow>();
        foreach (var topic in action.Replaces.Count > 0 ? action.Replaces : [action.Code]) figures.AddRange(await OfAsync(topic, district, year, analysis, cancel));
        return figures;
    }

    private async Task<IReadOnlyList<FigureNow>> OfAsync(string topic, string district, int year, SituationAnalysis? analysis, CancellationToken cancel)
    {
        switch (topic)
        {
            case "1" or "7" when analysis is null:
                return [];
            case "1":
                return [new("stunted", "/analisis", analysis.Stunted), new("chosen", "/analisis", new(analysis.Villages.Count(village => village.Choice?["chosen"] == "in"), analysis.Places))];
            case "2":
                var plan = new PlanSums(await YearAsync(district, "plan", year, cancel));
                return [new("direct", "/daftar/plan", plan.Direct, IsMoney: true), new("spent", "/daftar/plan", plan.Realised, IsMoney: true)];
            case "3":
                var made = await decisions.AnswerAsync(district, year, cancel);
                return [new("fulfilled", "/keputusan", made.Fulfilled), new("late", "/keputusan", new(made.Late, made.Fulfilled.Due))];
            case "4":
                var rules = await YearAsync(district, "regulation", year, cancel);
                return [new("signed", "/daftar/regulation", Of(rules, rule => rule["stage"] is "signed" or "told"))];
            case "5":
                var serving = await cadres.AnswerAsync(district, cancel);
                return
                [
                    new("with-kpm", "/kader", new(serving.Villages - serving.WithoutKpm.Count, serving.Villages)), new("trained", "/kader", serving.Trained),
                    new("teams", "/kader", new(serving.Teams.Count(team => team.IsComplete), serving.Teams.Count)),
                ];
            case "6":
                return [new("sources", "/daftar/data-source", Of(await YearAsync(district, "data-source", year, cancel), source => source["gap"] is null))];
            case "7":
                var told = await YearAsync(district, "publication", year, cancel);
                return [new("weighed", "/analisis", new(analysis.Weighed.D, analysis.Weighed.S)), new("published", "/daftar/publication", Of(told, one => one["figure"] is not null))];
            case "8":
                var review = new ReviewSums(await YearAsync(district, "lesson", year, cancel));
                return [new("reached", "/daftar/lesson", review.Reached), new("spent", "/daftar/lesson", review.Realised, IsMoney: true)];
            default:
                return [];
        }
    }

    private async Task<IReadOnlyList<OfficeRecord>> YearAsync(string district, string form, int year, CancellationToken cancel)
    {
        await using var session = await database.ReadAsync(cancel);
        return [.. (await OfficeRecords.UnderAsync(session, district, form, cancel)).Where(record => record.Whole("year") == year)];
    }

    private static Coverage Of(IReadOnlyList<OfficeRecord> records, Func<OfficeRecord, bool> isMet) => new(records.Count(isMet), records.Count);
}
