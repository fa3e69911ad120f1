using System.Text.Json;
using Seribu.Domain.Programme.Forms;
using Seribu.Domain.Reference;
using Seribu.Domain.Scorecards;

namespace Seribu.Domain.Programme.Actions;

/// <summary>A step or a document of an action, and the month of the year it is due in.</summary>
/// <param name="Code">Its code within the framework.</param>
/// <param name="Title">What people read.</param>
/// <param name="Month">It is due on the last day of this month.</param>
public sealed record PlannedWork(string Code, Title Title, int Month)
{
    /// <summary>The day it is due in a year.</summary>
    public DateOnly DueIn(int year) => new DateOnly(year, Month, 1).AddMonths(1).AddDays(-1);
}

/// <summary>What reviewers grade, with the evidence each grade asks for in percent.</summary>
/// <param name="Code">Its code within the framework.</param>
/// <param name="Title">What is judged.</param>
/// <param name="Weight">How much it counts within its action.</param>
/// <param name="A">Percent from which on it is an A.</param>
/// <param name="B">Percent from which on it is a B.</param>
/// <param name="C">Percent from which on it is a C; below it is a D.</param>
/// <param name="Evidence">What the system itself knows of it: <c>measured</c>, <c>lokus</c>, <c>targets</c>; none where only papers tell.</param>
public sealed record GradeCriterion(string Code, Title Title, int Weight, int A, int B, int C, string? Evidence)
{
    /// <summary>The grade evidence of so many percent earns; none without a figure.</summary>
    public Grade? GradeOf(decimal? percent) => percent switch
    {
        null => null,
        var reached when reached >= A => Grade.A,
        var reached when reached >= B => Grade.B,
        var reached when reached >= C => Grade.C,
        _ => Grade.D,
    };
}

/// <summary>A reviewer's grade. The numbers are Seribu's, for no official ones are published.</summary>
public enum Grade
{
    /// <summary>Missing or without evidence.</summary>
    D = 1,

    /// <summary>In part.</summary>
    C = 2,

    /// <summary>Mostly.</summary>
    B = 3,

    /// <summary>Whole, with evidence.</summary>
    A = 4,
}

/// <summary>One of the actions a district works through in a year.</summary>
public sealed record ConvergenceAction
{
    /// <summary>Its code: <c>5</c>, <c>U3</c>.</summary>
    public required string Code { get; init; }

    /// <summary>What people call it.</summary>
    public required Title Title { get; init; }

    /// <summary>What it is for.</summary>
    public required Title Purpose { get; init; }

    /// <summary>Supports the others and stands beside their order.</summary>
    public required bool IsSupporting { get; init; }

    /// <summary>Who leads it.</summary>
    public required string Lead { get; init; }

    /// <summary>The page or form its work is done in: <c>analysis</c>, or the code of a form.</summary>
    public required string Opens { get; init; }

    /// <summary>How much it counts in the total.</summary>
    public required int Weight { get; init; }

    /// <summary>The actions of the framework before that it continues.</summary>
    public required IReadOnlyList<string> Replaces { get; init; }

    /// <summary>Its steps, in order.</summary>
    public required IReadOnlyList<PlannedWork> Steps { get; init; }

    /// <summary>The documents reviewers ask for.</summary>
    public required IReadOnlyList<PlannedWork> Documents { get; init; }

    /// <summary>What is graded.</summary>
    public required IReadOnlyList<GradeCriterion> Criteria { get; init; }
}

/// <summary>A class of results, from so many points on.</summary>
public sealed record ResultClass(string Code, Title Title, int From);

/// <summary>A way to work together for a year: the eight actions of 2018, or the main and supporting ones of 2025. Rows of reference data.</summary>
/// <remarks>Source: docs/rules/programme.md#frameworks.</remarks>
public sealed class ActionFramework
{
    private const string Folder = "frameworks/";

    private ActionFramework(RowReader row)
    {
        (Code, Title, Indicators, Slots) = (row.Text("code"), TitleOf(row.Row("title")), row.Text("indicators"), row.Number("slots"));
        (FirstYear, LastYear) = (row.Number("firstYear"), row.NumberOrNull("lastYear"));
        SubDistrictPart = row.Has("subDistrict") ? TitleOf(row.Row("subDistrict")) : null;
        Classes = [.. row.Rows("classes").Select(each => new ResultClass(each.Text("code"), TitleOf(each.Row("title")), each.Number("from")))];
        Actions = [.. row.Rows("actions").Select(ActionOf)];
    }

    /// <summary>Its code: <c>8AKSI-2018</c>.</summary>
    public string Code { get; }

    /// <summary>What people call it.</summary>
    public Title Title { get; }

    /// <summary>The first year it was worked by.</summary>
    public int FirstYear { get; }

    /// <summary>The last year; none while it is in force.</summary>
    public int? LastYear { get; }

    /// <summary>The list of service indicators it reports.</summary>
    public string Indicators { get; }

    /// <summary>How many service indicators it reports; those the list does not know yet stay open.</summary>
    public int Slots { get; }

    /// <summary>What sub-districts do themselves; nothing in the first framework.</summary>
    public Title? SubDistrictPart { get; }

    /// <summary>The classes of results, lowest first; none in the first framework.</summary>
    public IReadOnlyList<ResultClass> Classes { get; }

    /// <summary>Its actions, in order.</summary>
    public IReadOnlyList<ConvergenceAction> Actions { get; }

    /// <summary>Every framework of a bundle, newest first.</summary>
    public static IReadOnlyList<ActionFramework> All(ReferenceBundle bundle)
    {
        var all = new List<ActionFramework>();
        foreach (var path in bundle.Paths.Where(path => path.StartsWith(Folder, StringComparison.Ordinal)))
        {
            using var document = JsonDocument.Parse(bundle.Text(path));
            if (document.RootElement.TryGetProperty("actions", out _)) all.Add(new(new RowReader(document.RootElement, path)));
        }

        return [.. all.OrderByDescending(framework => framework.FirstYear)];
    }

    /// <summary>The action of a code, if the framework has it.</summary>
    public ConvergenceAction? Find(string action) => Actions.FirstOrDefault(each => each.Code == action);

    /// <summary>The action that continues one of the framework before.</summary>
    public ConvergenceAction? Continuing(string earlier) => Actions.FirstOrDefault(action => action.Replaces.Contains(earlier));

    /// <summary>The class above the one a total belongs to; none at the top.</summary>
    public ResultClass? NextClass(decimal? total) => Classes.FirstOrDefault(each => each.From > (total ?? -1));

    /// <summary>The class a total belongs to; none without classes or figure.</summary>
    public ResultClass? ClassOf(decimal? total) => total is { } points ? Classes.LastOrDefault(each => points >= each.From) : null;

    /// <summary>What a step or document of a year is called, in both languages; as it was kept, when no framework has it.</summary>
    public static Title TitleOf(IEnumerable<ActionFramework> frameworks, OfficeRecord record)
    {
        var work = from framework in frameworks
                   let action = framework.Find(record["action"]!)
                   where action is not null
                   from each in record.Form == "action-step" ? action.Steps : action.Documents
                   where each.Code == record[record.Form == "action-step" ? "step" : "document"] && each.Title.Id == record["title"]
                   select each.Title;
        return work.FirstOrDefault() ?? new(record["title"]!, record["title"]!);
    }

    private static ConvergenceAction ActionOf(RowReader row) => new()
    {
        Code = row.Text("code"),
        Title = TitleOf(row.Row("title")),
        Purpose = TitleOf(row.Row("purpose")),
        IsSupporting = row.Text("group") == "supporting",
        Lead = row.Text("lead"),
        Opens = row.Text("opens"),
        Weight = row.Number("weight"),
        Replaces = row.Texts("replaces"),
        Steps = [.. row.Rows("steps").Select(WorkOf)],
        Documents = [.. row.Rows("documents").Select(WorkOf)],
        Criteria = [.. row.Rows("criteria").Select(each =>
            new GradeCriterion(each.Text("code"), TitleOf(each.Row("title")), each.Number("weight"), each.Number("a"), each.Number("b"), each.Number("c"), each.TextOrNull("evidence")))],
    };

    private static PlannedWork WorkOf(RowReader row) => new(row.Text("code"), TitleOf(row.Row("title")), row.Number("month"));

    private static Title TitleOf(RowReader row) => new(row.Text("id"), row.Text("en"));
}
