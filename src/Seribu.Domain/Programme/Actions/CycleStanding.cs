using Seribu.Domain.Programme.Forms;
using Seribu.Domain.Scorecards;

namespace Seribu.Domain.Programme.Actions;

/// <summary>How far an action has come.</summary>
public enum ActionState
{
    /// <summary>No step was begun.</summary>
    NotBegun,

    /// <summary>Some steps are done or under way.</summary>
    UnderWay,

    /// <summary>Every step is done, those that were dropped left out.</summary>
    Done,
}

/// <summary>One action of a district's year.</summary>
/// <param name="Action">The action.</param>
/// <param name="State">How far it has come.</param>
/// <param name="Steps">Steps done of those that were not dropped.</param>
/// <param name="Documents">Documents accepted of those asked for: its readiness for the assessment.</param>
/// <param name="NextDue">The nearest open day of a step or document.</param>
/// <param name="Score">Points of 100 by the reviewers' grades; none without a grade.</param>
/// <param name="Graded">Criteria somebody graded, of all.</param>
/// <param name="Weight">How much it counts in the total: as the province keeps it for the year, else as the framework says.</param>
public sealed record ActionStanding(ConvergenceAction Action, ActionState State, Coverage Steps, Coverage Documents, DateOnly? NextDue, decimal? Score, Coverage Graded, long Weight);

/// <summary>Something that is due soon or late.</summary>
/// <param name="Record">The step or document.</param>
/// <param name="DueOn">When.</param>
public sealed record Reminder(OfficeRecord Record, DateOnly DueOn);

/// <summary>A district's year within a framework, computed from its steps, documents and grades.</summary>
/// <remarks>Source: docs/rules/programme.md#cycle.</remarks>
public sealed class CycleStanding
{
    private const int DaysAhead = 30;

    private readonly IReadOnlyList<OfficeRecord> open;

    /// <summary>Computes the year.</summary>
    /// <param name="framework">The framework.</param>
    /// <param name="steps">Records of <c>action-step</c>.</param>
    /// <param name="documents">Records of <c>action-document</c>.</param>
    /// <param name="grades">Records of <c>action-grade</c>.</param>
    /// <param name="weights">Records of <c>action-weight</c>.</param>
    public CycleStanding(
        ActionFramework framework, IReadOnlyList<OfficeRecord> steps, IReadOnlyList<OfficeRecord> documents, IReadOnlyList<OfficeRecord> grades, IReadOnlyList<OfficeRecord> weights)
    {
        Framework = framework;
        open = [.. steps.Where(IsOpen), .. documents.Where(document => document["state"] != "accepted")];
        Actions = [.. framework.Actions.Select(action => Of(action, In(action, steps), In(action, documents), In(action, grades), In(action, weights)))];
        Progress = new(Actions.Count(action => action.State == ActionState.Done), Actions.Count);
        Readiness = Actions.Aggregate(default(Coverage), (sum, action) => sum + action.Documents);
        Next = Actions.FirstOrDefault(action => action.State != ActionState.Done);
        Total = TotalOf(Actions);
    }

    /// <summary>The framework.</summary>
    public ActionFramework Framework { get; }

    /// <summary>Every action in order.</summary>
    public IReadOnlyList<ActionStanding> Actions { get; }

    /// <summary>Actions done of all.</summary>
    public Coverage Progress { get; }

    /// <summary>Documents accepted of all asked for.</summary>
    public Coverage Readiness { get; }

    /// <summary>The first action that is not done; none when the year is.</summary>
    public ActionStanding? Next { get; }

    /// <summary>The weighted mean of the actions that were graded, of 100.</summary>
    public decimal? Total { get; }

    /// <summary>What is late or due within a month, the latest first.</summary>
    public IReadOnlyList<Reminder> RemindersOn(DateOnly today) =>
        [.. open.Select(record => new Reminder(record, record.Day("due_on")!.Value)).Where(each => each.DueOn <= today.AddDays(DaysAhead)).OrderBy(each => each.DueOn)];

    private static IReadOnlyList<OfficeRecord> In(ConvergenceAction action, IReadOnlyList<OfficeRecord> records) => [.. records.Where(record => record["action"] == action.Code)];

    private static bool IsOpen(OfficeRecord step) => step["state"] is not ("done" or "dropped");

    private static ActionStanding Of(
        ConvergenceAction action, IReadOnlyList<OfficeRecord> steps, IReadOnlyList<OfficeRecord> documents, IReadOnlyList<OfficeRecord> grades, IReadOnlyList<OfficeRecord> weights)
    {
        var kept = steps.Where(step => step["state"] != "dropped").ToList();
        var done = kept.Count(step => step["state"] == "done");
        var state = kept.Count > 0 && done == kept.Count ? ActionState.Done
            : done > 0 || kept.Exists(step => step["state"] == "doing") ? ActionState.UnderWay
            : ActionState.NotBegun;
        var due = kept.Where(IsOpen).Concat(documents.Where(document => document["state"] != "accepted")).Select(record => record.Day("due_on")).Min();
        return new(
            action, state, new(done, kept.Count), new(documents.Count(document => document["state"] == "accepted"), documents.Count), due, ScoreOf(action, grades),
            new(action.Criteria.Count(criterion => grades.Any(grade => grade["criterion"] == criterion.Code)), action.Criteria.Count), weights is [var own, ..] ? own.Whole("weight")!.Value : action.Weight);
    }

    // Reviewers grade each by themselves; a criterion counts with the mean of its grades.
    private static decimal? ScoreOf(ConvergenceAction action, IReadOnlyList<OfficeRecord> grades)
    {
        var graded = (from criterion in action.Criteria
                      let points = grades.Where(grade => grade["criterion"] == criterion.Code).Select(grade => (decimal)(int)Enum.Parse<Grade>(grade["grade"]!)).ToList()
                      where points.Count > 0
                      select (criterion.Weight, Mean: points.Average())).ToList();
        return graded.Count == 0 ? null : Round(100 * graded.Sum(each => each.Weight * each.Mean) / graded.Sum(each => each.Weight * (decimal)(int)Grade.A));
    }

    private static decimal? TotalOf(IReadOnlyList<ActionStanding> actions)
    {
        var graded = actions.Where(action => action is { Score: not null, Weight: > 0 }).ToList();
        return graded.Count == 0 ? null : Round(graded.Sum(each => each.Weight * each.Score!.Value) / graded.Sum(each => each.Weight));
    }

    private static decimal Round(decimal points) => Math.Round(points, 2, MidpointRounding.AwayFromZero);
}
