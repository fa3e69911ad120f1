using System.Text;

namespace Seribu.Server.Exchange.Eppgbm;

/// <summary>Where the columns of an e-PPGBM export stand. They are known by their words, not by their place: there are an older and a newer order.</summary>
internal sealed class EppgbmColumns
{
    private static readonly string[] Necessary = ["nik", "nama", "jk", "tgllahir", "tanggalpengukuran"];

    private readonly IReadOnlyList<string> names;
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);

    /// <exception cref="UnusableFileException">A column the import cannot do without is missing.</exception>
    public EppgbmColumns(IReadOnlyList<string> head, string path)
    {
        names = head;
        for (var column = 0; column < head.Count; column++) places.TryAdd(Fold(head[column]), column);
        foreach (var name in Necessary)
            if (!places.ContainsKey(name)) throw new UnusableFileException("column-missing", path, name);
    }

    // "Pukesmas" is how the export spells it.
    public int? Nik => Find("nik");

    public int? Name => Find("nama");

    public int? Sex => Find("jk");

    public int? BornOn => Find("tgllahir");

    public int? BirthWeight => Find("bblahir");

    public int? BirthLength => Find("tblahir");

    public int? Parent => Find("namaortu");

    public int? District => Find("kabkota");

    public int? SubDistrict => Find("kec");

    public int? Village => Find("desakel");

    public int? Posyandu => Find("posyandu");

    public int? Rt => Find("rt");

    public int? Rw => Find("rw");

    public int? Address => Find("alamat");

    public int? MeasuredOn => Find("tanggalpengukuran");

    public int? Weight => Find("berat");

    public int? Length => Find("tinggi");

    public int? Posture => Find("caraukur");

    public int? Arm => Find("lila");

    public int? WeightForAge => Find("zsbbu");

    public int? LengthForAge => Find("zstbu");

    public int? WeightForLength => Find("zsbbtb");

    /// <summary>What the file calls a column.</summary>
    public string NameOf(int? column) => column is { } at ? names[at] : "";

    /// <summary>Whether a row names the columns.</summary>
    public static bool IsHead(IReadOnlyList<string> cells)
    {
        var folded = cells.Select(Fold).ToHashSet(StringComparer.Ordinal);
        return folded.Contains("nik") && folded.Contains("tanggalpengukuran");
    }

    /// <summary>Words without case, blanks and marks: <c>Desa/Kel</c> is <c>desakel</c>.</summary>
    public static string Fold(string words)
    {
        var folded = new StringBuilder(words.Length);
        foreach (var letter in words)
            if (char.IsLetterOrDigit(letter)) folded.Append(char.ToLowerInvariant(letter));
        return folded.ToString();
    }

    private int? Find(string name) => places.TryGetValue(name, out var column) ? column : null;
}
