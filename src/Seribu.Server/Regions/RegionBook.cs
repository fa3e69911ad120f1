using System.IO.Compression;
using System.Reflection;
using System.Text;
using Seribu.Domain.Regions;

namespace Seribu.Server.Regions;

/// <summary>The codes and names of all provinces, regencies, sub-districts and villages (reference/regions).</summary>
/// <remarks>One text, sorted by code: a code is found by halving, what lies under a prefix is one run of lines, and nothing is built unasked.</remarks>
public sealed class RegionBook
{
    private static readonly Lazy<RegionBook> Kept = new(() => new(Text("regions.txt.br"), Text("zones.csv")));

    private readonly string text;
    private readonly Dictionary<string, LocalZone> zones;

    private RegionBook(string text, string zones)
    {
        this.text = text;
        this.zones = zones.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(row => row.TrimEnd().Split(','))
            .ToDictionary(cells => cells[0], cells => LocalZone.Named(cells[1]), StringComparer.Ordinal);
    }

    /// <summary>The list of the Ministry of Home Affairs.</summary>
    public static RegionBook Kemendagri => Kept.Value;

    /// <summary>The region of a dotted code, if the list has it.</summary>
    public Region? Find(string code)
    {
        var line = LineAt(FirstFrom(code));
        var space = line.IndexOf(' ');
        return space > 0 && line[..space].SequenceEqual(code) ? RegionOf(line) : null;
    }

    /// <summary>The name of a region; its code when the list does not have it, because a book keeps the code it was opened with.</summary>
    public string NameOf(string code) => Find(code)?.Name ?? code;

    /// <summary>The regions one level under a code; the provinces under the empty code.</summary>
    public IEnumerable<Region> ChildrenOf(string code)
    {
        var length = code.Length switch { 0 => 2, 8 => 13, var parent => parent + 3 };
        return Under(code).Where(region => region.Code.Length == length);
    }

    /// <summary>All villages within a code; the village itself when the code is one.</summary>
    public IEnumerable<Region> VillagesOf(string code) => Under(code).Where(region => region.IsVillage);

    /// <summary>A region and all that lies in it, by code. A prefix matches only at a dot.</summary>
    public IEnumerable<Region> Under(string code)
    {
        for (var start = FirstFrom(code); start < text.Length; start += LineAt(start).Length + 1)
        {
            var line = LineAt(start);
            if (!line.StartsWith(code, StringComparison.Ordinal)) yield break;
            if (code.Length == 0 || line[code.Length] is '.' or ' ') yield return RegionOf(line);
        }
    }

    /// <summary>From the province down to the region itself.</summary>
    public IReadOnlyList<Region> PathOf(string code) =>
        [.. new[] { 2, 5, 8, 13 }.Where(length => length <= code.Length).Select(length => Find(code[..length])).OfType<Region>()];

    /// <summary>The clock of a region, by its province.</summary>
    public LocalZone ZoneOf(string code) => zones.GetValueOrDefault(code.Length < 2 ? "" : code[..2], LocalZone.Wib);

    /// <summary>Regions whose name has the words, in any writing: those that begin with them first, larger regions before smaller.</summary>
    public IReadOnlyList<Region> Search(string words, string within = "", int limit = 20)
    {
        var wanted = Fold(words);
        if (wanted.Length == 0) return [];

        return [.. Under(within)
            .Select(region => (Region: region, At: Fold(region.Name).IndexOf(wanted, StringComparison.Ordinal)))
            .Where(found => found.At >= 0)
            .OrderBy(found => found.At > 0).ThenBy(found => found.Region.Code.Length).ThenBy(found => found.Region.Code, StringComparer.Ordinal)
            .Take(limit).Select(found => found.Region)];
    }

    private static string Fold(string name) =>
        string.Create(name.Count(char.IsLetterOrDigit), name, static (folded, name) =>
        {
            var at = 0;
            foreach (var letter in name)
                if (char.IsLetterOrDigit(letter)) folded[at++] = char.ToLowerInvariant(letter);
        });

    private static Region RegionOf(ReadOnlySpan<char> line)
    {
        var space = line.IndexOf(' ');
        return new(line[..space].ToString(), line[(space + 1)..].ToString());
    }

    /// <summary>Where the first line starts that does not sort before the code.</summary>
    private int FirstFrom(string code)
    {
        var (low, high) = (0, text.Length);
        while (low < high)
        {
            var start = text.LastIndexOf('\n', Math.Max(low, ((low + high) / 2) - 1)) + 1;
            if (start < low) start = low;
            var line = LineAt(start);
            if (line.SequenceCompareTo(code) < 0) low = start + line.Length + 1;
            else high = start;
        }

        return low;
    }

    private ReadOnlySpan<char> LineAt(int start)
    {
        var rest = text.AsSpan(start);
        var end = rest.IndexOf('\n');
        return end < 0 ? rest : rest[..end];
    }

    private static string Text(string file)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Seribu.Server.Regions." + file)!;
        using var plain = file.EndsWith(".br", StringComparison.Ordinal) ? new BrotliStream(stream, CompressionMode.Decompress) : stream;
        using var reader = new StreamReader(plain, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
