namespace Seribu.Server.Exchange;

/// <summary>The head row of a CSV file: which column holds what.</summary>
public sealed class CsvHeader
{
    private readonly string file;
    private readonly string[] names;

    internal CsvHeader(CsvReader reader)
    {
        file = reader.Name;
        var firstLine = FirstLine(reader.Peek());
        EndsWithReturn = firstLine.EndsWith("\r"u8);
        RefuseWhatIsNoText(firstLine);
        reader.Separator = firstLine.Count((byte)';') > firstLine.Count((byte)',') ? (byte)';' : (byte)',';

        if (!reader.ReadAny() || reader.Row.IsBlank || reader.Row.Fault is not null) throw new UnusableFileException("no-head-row", file);
        names = new string[reader.Row.Count];
        for (var i = 0; i < names.Length; i++) names[i] = reader.Row[i].Text;
        Raw = reader.Row.Raw.ToArray();
    }

    /// <summary>The head row as it stands in the file, without its line end.</summary>
    public ReadOnlyMemory<byte> Raw { get; }

    /// <summary>The lines of the file end with CR LF.</summary>
    public bool EndsWithReturn { get; }

    /// <summary>How many columns there are.</summary>
    public int Count => names.Length;

    /// <summary>The column names, as written.</summary>
    public IReadOnlyList<string> Names => names;

    /// <summary>Where a column stands, upper or lower case alike; empty when there is none.</summary>
    /// <exception cref="UnusableFileException">The name stands in two columns, so nobody knows which is meant.</exception>
    public int? Find(string name)
    {
        var first = Array.FindIndex(names, column => column.Equals(name, StringComparison.OrdinalIgnoreCase));
        if (first < 0) return null;

        var last = Array.FindLastIndex(names, column => column.Equals(name, StringComparison.OrdinalIgnoreCase));
        return first == last ? first : throw new UnusableFileException("column-twice", file, name);
    }

    /// <summary>Where a column stands that the file cannot do without.</summary>
    /// <exception cref="UnusableFileException">There is no such column, or two.</exception>
    public int Require(string name) => Find(name) ?? throw new UnusableFileException("column-missing", file, name);

    private static ReadOnlySpan<byte> FirstLine(ReadOnlySpan<byte> bytes) =>
        bytes.IndexOf((byte)'\n') is >= 0 and var end ? bytes[..end] : bytes;

    private void RefuseWhatIsNoText(ReadOnlySpan<byte> firstLine)
    {
        if (firstLine.StartsWith([(byte)0x1F, (byte)0x8B])) throw new UnusableFileException("compressed", file);
        if (firstLine.IndexOfAnyInRange((byte)0, (byte)8) >= 0) throw new UnusableFileException("no-text", file);
    }
}
