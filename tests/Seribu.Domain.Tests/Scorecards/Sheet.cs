using Seribu.Domain.Tests.Architecture;

namespace Seribu.Domain.Tests.Scorecards;

/// <summary>A sample form as rows of named cells; the samples hold no quotes.</summary>
internal static class Sheet
{
    public const string Samples = "tests/Seribu.Domain.Tests/Scorecards/Samples/";

    public static IReadOnlyList<Row> Read(string path)
    {
        var lines = Repository.Text(Samples + path).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var header = lines[0].TrimEnd('\r').Split(',');

        return [.. lines.Skip(1).Select((line, index) => new Row(index, header.Zip(line.TrimEnd('\r').Split(',')).ToDictionary(cell => cell.First, cell => cell.Second)))];
    }
}

/// <summary>A row and its place in the file. An empty cell is not recorded.</summary>
internal sealed record Row(int Place, IReadOnlyDictionary<string, string> Cells)
{
    public string? this[string name] => Cells[name] is { Length: > 0 } cell ? cell : null;

    public DateOnly? Day(string name) => this[name] is { } cell ? DateOnly.ParseExact(cell, "yyyy-MM-dd") : null;

    public int? Count(string name) => this[name] is { } cell ? int.Parse(cell) : null;

    public decimal? Figure(string name) => this[name] is { } cell ? decimal.Parse(cell) : null;

    public bool? Tick(string name) => this[name] is { } cell ? cell == "y" : null;
}
