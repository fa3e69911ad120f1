using System.Globalization;
using System.Text.Json;
using Seribu.Domain.Programme.Forms;
using Seribu.Domain.Reference;
using Seribu.Domain.Scorecards;

namespace Seribu.Domain.Programme.Partners;

/// <summary>For whom supplementary feeding with local food is, how long, and when it succeeded.</summary>
/// <param name="Code">Its word in the forms.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Days">Days of a course without days of its own.</param>
/// <param name="Figure"><c>z</c>, <c>gain</c> or <c>weekly</c>.</param>
/// <param name="Border">What the figure must exceed, or reach.</param>
/// <param name="IsReached">Reaching the border is enough.</param>
/// <param name="Rule">The rule in words.</param>
/// <param name="National">The share that succeeded in the nation.</param>
public sealed record FeedingCategory(string Code, Title Title, int Days, string Figure, decimal Border, bool IsReached, Title Rule, decimal National)
{
    private const int DaysOfWeek = 7;

    /// <summary>Whether a course succeeded; nothing while its figures are not known.</summary>
    public bool? Succeeded(OfficeRecord course) => FigureOf(course) is { } figure ? figure > Border || (IsReached && figure == Border) : null;

    private decimal? FigureOf(OfficeRecord course) => Figure switch
    {
        "z" => course.Number("z_end"),
        "gain" => course.Number("z_end") - course.Number("z_start"),
        _ => Weeks(course) is > 0 and var weeks ? (course.Number("weight_end") - course.Number("weight_start")) / weeks : null,
    };

    private static decimal? Weeks(OfficeRecord course) => course.Day("ended_on") is { } end ? (decimal)(end.DayNumber - course.Day("started_on")!.Value.DayNumber) / DaysOfWeek : null;
}

/// <summary>The rules of supplementary feeding: a set of reference data in force from a day.</summary>
/// <remarks>Source: docs/rules/programme.md#supplementary-feeding.</remarks>
/// <param name="Code">The set.</param>
/// <param name="InForceFrom">From this day.</param>
/// <param name="Categories">By priority.</param>
public sealed record FeedingRules(string Code, DateOnly InForceFrom, IReadOnlyList<FeedingCategory> Categories)
{
    /// <summary>Every set this release of Seribu carries, the oldest first.</summary>
    public static IReadOnlyList<FeedingRules> Embedded { get; } = Load(ReferenceBundle.Embedded);

    /// <summary>The category of a course by the set in force when it began; the oldest for courses before all of them.</summary>
    public static FeedingCategory CategoryOf(IReadOnlyList<FeedingRules> sets, OfficeRecord course) =>
        (sets.LastOrDefault(set => set.InForceFrom <= course.Day("started_on")) ?? sets[0]).Categories.First(category => category.Code == course["category"]);

    /// <summary>Reads the sets of a bundle.</summary>
    public static IReadOnlyList<FeedingRules> Load(ReferenceBundle bundle)
    {
        using var document = JsonDocument.Parse(bundle.Text("feeding/pmt.json"));
        return [.. new RowReader(document.RootElement, "feeding").Rows("sets").Select(set => new FeedingRules(set.Text("code"), set.Day("inForceFrom"), [.. set.Rows("categories").Select(Read)])).OrderBy(set => set.InForceFrom)];
    }

    private static FeedingCategory Read(RowReader row) => new(
        row.Text("code"), TitleOf(row.Row("title")), row.Number("days"), row.Text("figure"), Decimal(row.TextOrNull("above") ?? row.Text("from")), row.TextOrNull("above") is null, TitleOf(row.Row("rule")),
        Decimal(row.Text("national")));

    private static decimal Decimal(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    private static Title TitleOf(RowReader row) => new(row.Text("id"), row.Text("en"));
}

/// <summary>One course of supplementary feeding, on a day.</summary>
/// <param name="Record">Its record; the child or woman has a made-up name.</param>
/// <param name="Category">Its category.</param>
/// <param name="Today">The day.</param>
public sealed record FeedingCourse(OfficeRecord Record, FeedingCategory Category, DateOnly Today)
{
    /// <summary>Days it is to last.</summary>
    public long Days => Record.Whole("days") ?? Category.Days;

    /// <summary>It has ended.</summary>
    public bool IsOver => Record.Day("ended_on") <= Today;

    /// <summary>The day on which its days are over.</summary>
    public DateOnly LastOn => Record.Day("started_on")!.Value.AddDays((int)Days);

    /// <summary>Its days are over and nobody told how it ended.</summary>
    public bool IsOwed => !IsOver && LastOn < Today;

    /// <summary>Whether it succeeded; nothing while it runs or its figures are not known.</summary>
    public bool? Succeeded => IsOver ? Category.Succeeded(Record) : null;

    /// <summary>Days on which food was given, of those it was to last.</summary>
    public Coverage Given => new(Record.Whole("days_given") ?? 0, Days);
}

/// <summary>Courses together.</summary>
/// <param name="Courses">The courses.</param>
public sealed record FeedingSums(IReadOnlyList<FeedingCourse> Courses)
{
    /// <summary>Courses that run.</summary>
    public int Running => Courses.Count(course => !course.IsOver);

    /// <summary>Courses whose end nobody told.</summary>
    public int Owed => Courses.Count(course => course.IsOwed);

    /// <summary>Courses that succeeded, of those that ended with figures.</summary>
    public Coverage Succeeded => new(Courses.Count(course => course.Succeeded == true), Courses.Count(course => course.Succeeded is not null));

    /// <summary>Courses that ended without the figures that would tell.</summary>
    public int Untold => Courses.Count(course => course.IsOver && course.Succeeded is null);

    /// <summary>What they cost.</summary>
    public long Rupiah => Courses.Sum(course => course.Record.Whole("cost") ?? 0);

    /// <summary>What a portion cost, whole rupiah, over the courses that tell both; none without a portion.</summary>
    public long? RupiahPerPortion
    {
        get
        {
            var told = Courses.Select(course => course.Record).Where(course => course.Whole("cost") is not null && course.Whole("portions") > 0).ToList();
            return told.Count == 0 ? null : (long)Math.Round(told.Sum(course => course.Whole("cost")!.Value) / (decimal)told.Sum(course => course.Whole("portions")!.Value), MidpointRounding.AwayFromZero);
        }
    }
}
