using System.Text;

namespace Seribu.Growth;

/// <summary>Reads a small table of words and numbers out of the library itself: a head row, then rows of cells.</summary>
internal static class EmbeddedRows
{
    /// <summary>The cells of each row, without the head row.</summary>
    /// <exception cref="InvalidDataException">The library was built without its table.</exception>
    public static IEnumerable<string[]> Of(string name)
    {
        using var table = typeof(EmbeddedRows).Assembly.GetManifestResourceStream(name + ".csv")
            ?? throw new InvalidDataException($"The table {name} is missing.");
        using var text = new StreamReader(table, Encoding.UTF8);

        return [.. text.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(row => row.TrimEnd('\r').Split(','))];
    }
}
