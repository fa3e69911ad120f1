using Seribu.Server.Look.Words;

namespace Seribu.Server.Exchange;

/// <summary>Rows a file's reader could not take: each is told with file, line, column, value and reason, and none stops the file.</summary>
/// <remarks>The first 20 are shown; all go to the errors file, if one was asked for.</remarks>
/// <param name="screen">Where messages go.</param>
/// <param name="words">Language of the reasons: <c>refused.{code}</c>.</param>
/// <param name="errors">The errors file.</param>
public sealed class Refusals(TextWriter screen, Texts words, CsvWriter? errors = null) : IDisposable
{
    private const int MostShown = 20;
    internal const int LongestValue = 80;

    private long told;
    private bool headWritten;

    /// <summary>How many rows were refused.</summary>
    public long Rows { get; private set; }

    /// <summary>Refuses a row for everything that is wrong with it.</summary>
    /// <param name="file">Name of the file.</param>
    /// <param name="line">Line of the row, from 1.</param>
    /// <param name="faults">At least one.</param>
    public void Add(string file, long line, IEnumerable<CellFault> faults)
    {
        Rows++;
        foreach (var fault in faults) Tell(file, line, fault);
    }

    /// <summary>Tells what is doubtful about a row that is kept.</summary>
    public void Remark(string file, long line, IEnumerable<CellFault> doubts)
    {
        foreach (var doubt in doubts) Tell(file, line, doubt);
    }

    /// <summary>Refuses a row that cannot be taken apart.</summary>
    public void Add(CsvReader reader) => Add(reader.Name, reader.Row.Line, [CellFault.OfWhole(reader.Row, reader.Header)]);

    /// <summary>Says how many rows were refused, when there were more than were shown.</summary>
    public void Conclude()
    {
        if (told > MostShown) screen.WriteLine(words["refused.more", told - MostShown]);
    }

    /// <summary>Closes the errors file.</summary>
    public void Dispose()
    {
        WriteHead();
        errors?.Dispose();
    }

    private void Tell(string file, long line, CellFault fault)
    {
        // What the book's door says has its words already.
        var key = words.Has($"refused.{fault.Code}") ? $"refused.{fault.Code}" : $"problem.{fault.Code}";
        object[] arguments = [.. fault.Arguments.Select(each => key[0] == 'p' && each is string figure ? words.Figure(fault.Code, figure) : each)];
        var reason = words[key, arguments];
        var value = Shortened(fault.Value);
        if (told++ < MostShown) screen.WriteLine($"{file}:{line}: {fault.Column}{(fault.Column == "" ? "" : " ")}\"{value}\": {reason}");

        WriteHead();
        if (errors is null) return;
        errors.SafeText(file);
        errors.Whole(line);
        errors.SafeText(fault.Column);
        errors.SafeText(value);
        errors.Text(reason);
        errors.EndRow();
    }

    private void WriteHead()
    {
        if (headWritten || errors is null) return;

        headWritten = true;
        errors.Raw("file,line,column,value,reason"u8);
        errors.EndRow();
    }

    /// <summary>A value short enough for a screen, and without anything that could move its cursor.</summary>
    private static string Shortened(string value)
    {
        var shown = value.Length <= LongestValue ? value : value[..LongestValue] + "…";
        return string.Concat(shown.Select(letter => char.IsControl(letter) ? ' ' : letter));
    }
}

/// <summary>What is wrong with one cell.</summary>
/// <param name="Column">The column as the file names it; empty for the row as a whole.</param>
/// <param name="Value">What stands there.</param>
/// <param name="Code">The reason: the text <c>refused.{code}</c>.</param>
/// <param name="Arguments">What the reason names.</param>
public sealed record CellFault(string Column, string Value, string Code, params IReadOnlyList<object> Arguments)
{
    /// <summary>What is wrong with a row that cannot be taken apart.</summary>
    public static CellFault OfWhole(CsvRow row, CsvHeader header)
    {
        var code = row.Fault switch
        {
            RowFault.QuoteNotClosed => "quote-not-closed",
            RowFault.TextAfterQuote => "text-after-quote",
            RowFault.TooLong => "row-too-long",
            RowFault.CellCount => "cell-count",
            _ => throw new InvalidOperationException("Only a broken row is refused as a whole."),
        };
        var beginning = new CsvCell(row.Raw[..Math.Min(row.Raw.Length, 4 * Refusals.LongestValue)]).Text;
        return new("", beginning, code, row.Count, header.Count);
    }
}
