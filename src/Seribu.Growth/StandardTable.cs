using System.Buffers.Text;

namespace Seribu.Growth;

/// <summary>Reads a table out of the library itself: a head row, then key and L, M, S for boys and for girls.</summary>
internal static class StandardTable
{
    /// <summary>The rows of boys and of girls, in the order of the file.</summary>
    /// <exception cref="InvalidDataException">The library was built without its table, or with a broken one.</exception>
    public static (Lms[] Boys, Lms[] Girls) Read(string name)
    {
        var rest = Bytes(name);
        SkipLine(ref rest);

        var boys = new List<Lms>(2048);
        var girls = new List<Lms>(2048);
        while (!rest.IsEmpty)
        {
            Number(ref rest);
            boys.Add(new(Number(ref rest), Number(ref rest), Number(ref rest)));
            girls.Add(new(Number(ref rest), Number(ref rest), Number(ref rest)));
        }

        return ([.. boys], [.. girls]);
    }

    private static ReadOnlySpan<byte> Bytes(string name)
    {
        using var table = typeof(StandardTable).Assembly.GetManifestResourceStream(name + ".csv")
            ?? throw new InvalidDataException($"The growth table {name} is missing.");

        var bytes = new byte[table.Length];
        table.ReadExactly(bytes);
        return bytes;
    }

    private static void SkipLine(ref ReadOnlySpan<byte> rest) => rest = rest[(rest.IndexOf((byte)'\n') + 1)..];

    /// <summary>Takes a number and the comma or line end behind it.</summary>
    private static double Number(ref ReadOnlySpan<byte> rest)
    {
        if (!Utf8Parser.TryParse(rest, out double number, out var length))
            throw new InvalidDataException("A growth table holds something that is no number.");

        rest = rest[(length + 1)..];
        return number;
    }
}
