namespace Seribu.Server.Look.Codes;

/// <summary>One size of a QR code at error correction M (ISO/IEC 18004, table 9): how its bytes are split into blocks, and where its alignment patterns stand.</summary>
/// <param name="Number">1 to 10.</param>
/// <param name="Correction">Correction bytes of each block.</param>
/// <param name="Blocks">Data bytes of each block, the shorter ones first.</param>
/// <param name="Centres">Rows and columns on which alignment patterns are centred.</param>
internal sealed record QrVersion(int Number, int Correction, IReadOnlyList<int> Blocks, IReadOnlyList<int> Centres)
{
    // Mode and length before the bytes: 4 + 8 bits, from version 10 on 4 + 16.
    private const int LongLengthFrom = 10;

    private static readonly QrVersion[] All =
    [
        new(1, 10, [16], []),
        new(2, 16, [28], [6, 18]),
        new(3, 26, [44], [6, 22]),
        new(4, 18, [32, 32], [6, 26]),
        new(5, 24, [43, 43], [6, 30]),
        new(6, 16, [27, 27, 27, 27], [6, 34]),
        new(7, 18, [31, 31, 31, 31], [6, 22, 38]),
        new(8, 22, [38, 38, 39, 39], [6, 24, 42]),
        new(9, 22, [36, 36, 36, 37, 37], [6, 26, 46]),
        new(10, 26, [43, 43, 43, 43, 44], [6, 28, 50]),
    ];

    /// <summary>Modules along one side.</summary>
    public int Size => 17 + (4 * Number);

    /// <summary>Data bytes of all blocks.</summary>
    public int DataBytes => Blocks.Sum();

    /// <summary>Bits that tell how many bytes follow.</summary>
    public int LengthBits => Number < LongLengthFrom ? 8 : 16;

    /// <summary>The smallest size that holds so many bytes.</summary>
    /// <exception cref="ArgumentOutOfRangeException">None does.</exception>
    public static QrVersion For(int bytes) => All.FirstOrDefault(version => 4 + version.LengthBits + (8 * bytes) <= 8 * version.DataBytes)
        ?? throw new ArgumentOutOfRangeException(nameof(bytes), bytes, "A QR code of this server holds 213 bytes.");
}
