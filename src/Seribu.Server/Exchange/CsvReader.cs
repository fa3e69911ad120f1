using System.Runtime.CompilerServices;

namespace Seribu.Server.Exchange;

/// <summary>Reads a CSV file row by row, in memory that does not grow with the file.</summary>
/// <remarks>
/// UTF-8, comma or semicolon (whichever the head row has more of), cells quoted or not, lines ended by LF or CR LF. A broken row is
/// handed out with its fault and costs one line; what follows is read as if it had not been there. Blank lines are no rows.
/// </remarks>
public sealed class CsvReader : IDisposable
{
    private const int LongestRow = 1 << 20;
    private const byte Quote = (byte)'"';
    private const byte LineEnd = (byte)'\n';

    private readonly Stream stream;
    private byte[] buffer = new byte[1 << 16];
    private int start;
    private int filled;
    private bool atEnd;
    private long line = 1;

    /// <summary>Reads the head row.</summary>
    /// <param name="stream">Read once, from its beginning; disposed with the reader.</param>
    /// <param name="name">What the file is called in messages.</param>
    /// <exception cref="UnusableFileException">The file is empty or no CSV text.</exception>
    public CsvReader(Stream stream, string name)
    {
        this.stream = stream;
        Name = name;
        SkipMark();
        Header = new(this);
    }

    /// <summary>What the file is called in messages.</summary>
    public string Name { get; }

    /// <summary>The head row.</summary>
    public CsvHeader Header { get; }

    /// <summary>Comma or semicolon.</summary>
    public byte Separator { get; internal set; } = (byte)',';

    /// <summary>The row read last.</summary>
    public CsvRow Row { get; } = new();

    /// <summary>Goes on to the next row; false at the end of the file.</summary>
    public bool Read()
    {
        while (ReadAny())
        {
            if (Row.Fault is null && Row.IsBlank) continue;
            if (Row.Fault is null && Header.Count != Row.Count) Row.Fault = RowFault.CellCount;
            return true;
        }

        return false;
    }

    /// <summary>Closes the file.</summary>
    public void Dispose() => stream.Dispose();

    /// <summary>Goes on to the next row whatever it holds.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal bool ReadAny()
    {
        Row.Line = line;
        Row.Fault = null;
        while (true)
        {
            var scan = Scan(buffer.AsSpan(start, filled - start), out var length);
            if (scan == Scanned.Row) return Take(length);
            if (scan == Scanned.Broken) return Refuse();
            if (filled - start >= LongestRow)
            {
                Row.Fault = RowFault.TooLong;
                return Refuse();
            }

            if (!Fill() && start == filled) return false;
        }
    }

    /// <summary>The bytes at the start of the next row, as many as are at hand: enough to look at its first line.</summary>
    internal ReadOnlySpan<byte> Peek()
    {
        while (buffer.AsSpan(start, filled - start).IndexOf(LineEnd) < 0 && filled - start < LongestRow && Fill()) { }
        return buffer.AsSpan(start, filled - start);
    }

    private void SkipMark()
    {
        if (Peek().StartsWith("\uFEFF"u8)) start += 3;
    }

    private bool Take(int length)
    {
        var bytes = buffer.AsSpan(start, length);
        var content = bytes.EndsWith("\r\n"u8) ? length - 2 : bytes.EndsWith("\n"u8) ? length - 1 : length;
        Row.End(buffer, start, content);
        line += Math.Max(1, bytes.Count(LineEnd));
        start += length;
        return true;
    }

    /// <summary>Gives up the first line of a broken row.</summary>
    private bool Refuse()
    {
        var end = buffer.AsSpan(start, filled - start).IndexOf(LineEnd);
        Row.Begin();
        Row.End(buffer, start, end < 0 ? filled - start : end);
        line++;
        if (end >= 0) start += end + 1;
        else SkipToLineEnd();
        return true;
    }

    /// <summary>Skips the rest of a line that does not fit the buffer. The row's own bytes, for the message, stay what they were.</summary>
    private void SkipToLineEnd()
    {
        buffer = new byte[1 << 16];
        start = filled = 0;
        while (Fill())
        {
            var end = buffer.AsSpan(0, filled).IndexOf(LineEnd);
            start = end < 0 ? filled : end + 1;
            if (end >= 0) return;
        }
    }

    /// <summary>Takes one row apart; asks for more when the buffer ends before the row does.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private Scanned Scan(ReadOnlySpan<byte> rest, out int length)
    {
        Row.Begin();
        length = 0;
        if (rest.IsEmpty) return Scanned.More;

        for (var at = 0; ;)
        {
            var end = at < rest.Length && rest[at] == Quote ? Quoted(rest, at) : Plain(rest, at);
            if (end < 0) return Row.Fault is null ? Scanned.More : Scanned.Broken;

            length = Math.Min(end + 1, rest.Length);
            if (end == rest.Length || rest[end] == LineEnd) return Scanned.Row;
            at = end + 1;
        }
    }

    /// <summary>Where an unquoted cell ends: at a separator, a line end or the end of the file.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Plain(ReadOnlySpan<byte> rest, int at)
    {
        var found = rest[at..].IndexOfAny(Separator, LineEnd);
        if (found < 0 && !atEnd) return -1;

        var end = found < 0 ? rest.Length : at + found;
        var isLast = end == rest.Length || rest[end] == LineEnd;
        Row.Add(at, isLast && end > at && rest[end - 1] == '\r' ? end - 1 : end, doubled: false);
        return end;
    }

    /// <summary>Where a quoted cell ends: behind its closing quote.</summary>
    private int Quoted(ReadOnlySpan<byte> rest, int at)
    {
        var doubled = false;
        for (var from = at + 1; ;)
        {
            var found = rest[from..].IndexOf(Quote);
            if (found < 0) return Broken(RowFault.QuoteNotClosed, onlyAtEnd: true);

            var close = from + found;
            if (close + 2 >= rest.Length && !atEnd) return -1;
            if (close + 1 < rest.Length && rest[close + 1] == Quote)
            {
                doubled = true;
                from = close + 2;
                continue;
            }

            var end = close + 1 < rest.Length && rest[close + 1] == '\r' ? close + 2 : close + 1;
            var isEnd = end == rest.Length || rest[end] == LineEnd || (rest[end] == Separator && end == close + 1);
            if (!isEnd) return Broken(RowFault.TextAfterQuote, onlyAtEnd: false);

            Row.Add(at + 1, close, doubled);
            return end;
        }
    }

    private int Broken(RowFault fault, bool onlyAtEnd)
    {
        if (atEnd || !onlyAtEnd) Row.Fault = fault;
        return -1;
    }

    /// <summary>Reads on behind what is in the buffer; false when the file has no more.</summary>
    private bool Fill()
    {
        if (atEnd) return false;
        if (start > 0)
        {
            buffer.AsSpan(start, filled - start).CopyTo(buffer);
            filled -= start;
            start = 0;
        }

        if (filled == buffer.Length) Array.Resize(ref buffer, 2 * filled);
        var read = stream.Read(buffer, filled, buffer.Length - filled);
        filled += read;
        atEnd = read == 0;
        return !atEnd;
    }

    private enum Scanned
    {
        Row,
        Broken,
        More,
    }
}
