using System.Globalization;
using Seribu.Growth.Surveys;

namespace Seribu.Growth.Tests.Surveys;

/// <summary>The synthetic survey of 10,000 children, and what WHO's software answers for it.</summary>
internal static class PublishedSurvey
{
    private static readonly string[] Columns = ["typeres", "gregion", "wealthq", "mothered", "othergr"];
    private static readonly string[] Titles = ["Area", "Geographical region", "Wealth quintile", "Maternal education", "Other grouping"];

    public static string[][] Rows { get; } = Read("survey-10k.csv");

    public static SurveyPrevalence Estimate(SurveyDesign design) => Gather(design, Rows.Skip(1)).Estimate();

    public static Survey Gather(SurveyDesign design, IEnumerable<string[]> children)
    {
        var groupings = Titles.Select(title => new Grouping(title)).ToArray();
        var survey = new Survey(design, groupings);
        foreach (var cells in children) survey.Add(Child(cells), [.. Columns.Select((column, at) => Group(groupings[at], column, Cell(cells, column)))]);
        return survey;
    }

    /// <summary>Group, column, figure.</summary>
    public static IEnumerable<(string Group, string Column, double? Figure)> Answers(string file)
    {
        var rows = Read(file).Select(row => row.Select(cell => cell.Trim('"')).ToArray()).ToList();
        return rows.Skip(1).SelectMany(row => row.Skip(1).Select((cell, at) => (row[0], rows[0][at + 1], Number(cell))));
    }

    public static SurveyChild Child(string[] cells) => new()
    {
        Measures = new()
        {
            Sex = Cell(cells, "sex") switch { "1" => Sex.Male, "2" => Sex.Female, _ => null },
            Age = Number(Cell(cells, "age")) is { } days ? Age.OfDays(days) : null,
            WeightKg = Number(Cell(cells, "weight")),
            LengthCm = Number(Cell(cells, "lenhei")),
            Posture = Cell(cells, "measure") switch { "l" => Posture.Lying, "h" => Posture.Standing, _ => null },
            Oedema = Cell(cells, "oedema") == "y",
        },
        Weight = Number(Cell(cells, "sw")),
        Cluster = (int?)Number(Cell(cells, "cluster")),
        Stratum = (int?)Number(Cell(cells, "strata")),
    };

    private static int Group(Grouping grouping, string column, string cell) => (column, cell) switch
    {
        (_, "") => Grouping.Unknown,
        ("wealthq", "1") => grouping.Labels.Of("Q1: Poorest"),
        ("wealthq", "5") => grouping.Labels.Of("Q5: Richest"),
        ("wealthq", _) => grouping.Labels.Of($"Q{cell}"),
        _ => grouping.Labels.Of(cell),
    };

    private static string Cell(string[] cells, string column) => cells[Array.IndexOf(Rows[0], column)];

    private static double? Number(string text) => text is "" or "NA" ? null : double.Parse(text, CultureInfo.InvariantCulture);

    private static string[][] Read(string file) =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Published", file)).Select(line => line.Split(','))];
}
