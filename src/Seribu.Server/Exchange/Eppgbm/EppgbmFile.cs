using System.Globalization;

namespace Seribu.Server.Exchange.Eppgbm;

/// <summary>A cell of e-PPGBM: words or a number; with neither it is a dash.</summary>
public readonly record struct EppgbmCell(string? Words, decimal? Number = null);

/// <summary>A file in the newer column order of e-PPGBM: a workbook when its name ends in <c>.xlsx</c>, else CSV.</summary>
public sealed class EppgbmFile : IDisposable
{
    private const string Nothing = "-";

    // "Pukesmas" is how the real head row spells it.
    private static readonly string[] Titles =
    [
        "No", "NIK", "Nama", "JK", "Tgl Lahir", "BB Lahir", "TB Lahir", "Nama Ortu", "Prov", "Kab/Kota", "Kec", "Pukesmas", "Desa/Kel", "Posyandu", "RT", "RW", "Alamat",
        "Usia Saat Ukur", "Tanggal Pengukuran", "Berat", "Tinggi", "Cara Ukur", "LiLA", "BB/U", "ZS BB/U", "TB/U", "ZS TB/U", "BB/TB", "ZS BB/TB", "Naik Berat Badan",
        "Jml Vit A", "KPSP", "KIA", "Kelas Ibu Balita", "MBG", "Detail",
    ];

    private readonly CsvWriter? csv;
    private readonly XlsxWriter? workbook;

    /// <param name="stream">Where to.</param>
    /// <param name="name">The file's name: it says which kind of file.</param>
    public EppgbmFile(Stream stream, string name)
    {
        if (Path.GetExtension(name).Equals(".xlsx", StringComparison.OrdinalIgnoreCase)) workbook = new(stream);
        else csv = new(stream);
    }

    /// <summary>Rows written, without the head.</summary>
    public long Rows { get; private set; }

    /// <summary>Writes the head row.</summary>
    public void Head()
    {
        workbook?.Sheet("e-PPGBM", [.. Titles.Select(title => Math.Max(title.Length + 2, 10))]);
        workbook?.Row([.. Titles.Select(title => XlsxCell.Text(title, XlsxStyle.Head))]);
        foreach (var title in Titles) csv?.Text(title);
        csv?.EndRow();
    }

    /// <summary>Writes a row; its number stands in the first cell.</summary>
    public void Row(IReadOnlyList<EppgbmCell> cells)
    {
        Rows++;
        workbook?.Row([XlsxCell.Whole(Rows), .. cells.Skip(1).Select(Cell)]);
        csv?.Whole(Rows);
        foreach (var (words, number) in cells.Skip(1))
            if (words is null) csv?.Text(number?.ToString("0.###", CultureInfo.InvariantCulture) ?? Nothing);
            else csv?.SafeText(words);
        csv?.EndRow();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        workbook?.Dispose();
        csv?.Dispose();
    }

    private static XlsxCell Cell(EppgbmCell cell) => cell.Number is { } number ? new(XlsxStyle.Hundredths, null, number) : XlsxCell.Text(cell.Words ?? Nothing);
}
