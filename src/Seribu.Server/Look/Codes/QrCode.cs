using System.Text;

namespace Seribu.Server.Look.Codes;

/// <summary>A QR code of a short text, bytes at error correction M (ISO/IEC 18004): up to 213 bytes, sizes 1 to 10.</summary>
public sealed class QrCode
{
    private const int FormatGenerator = 0x537, FormatMask = 0x5412, VersionGenerator = 0x1F25, VersionFrom = 7;

    private readonly QrVersion version;
    private readonly bool[,] dark;

    // What is no data: corners, timing, alignment, format and version.
    private readonly bool[,] isFixed;

    private QrCode(QrVersion version) => (this.version, dark, isFixed) = (version, new bool[version.Size, version.Size], new bool[version.Size, version.Size]);

    /// <summary>Modules along one side.</summary>
    public int Size => version.Size;

    /// <summary>The mask that was taken.</summary>
    public int Mask { get; private set; }

    /// <summary>Whether the module of a row and column is dark.</summary>
    public bool this[int row, int column] => dark[row, column];

    /// <summary>The code of a text.</summary>
    public static QrCode Of(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var code = new QrCode(QrVersion.For(bytes.Length));
        code.DrawFixed();
        code.DrawData(QrBytes.Of(bytes, code.version));
        code.TakeBestMask();
        return code;
    }

    private void DrawFixed()
    {
        for (var at = 0; at < Size; at++)
        {
            Fix(6, at, at % 2 == 0);
            Fix(at, 6, at % 2 == 0);
        }

        foreach (var (row, column) in new[] { (3, 3), (3, Size - 4), (Size - 4, 3) }) DrawSquare(row, column, 4);
        foreach (var row in version.Centres)
            foreach (var column in version.Centres)
                if (!IsCorner(row, column)) DrawSquare(row, column, 2);

        DrawFormat(0);
        DrawVersion();
    }

    private bool IsCorner(int row, int column) => (row == 6 && (column == 6 || column == Size - 7)) || (row == Size - 7 && column == 6);

    // Rings around a centre: dark, light, dark, and around a corner one more that is light.
    private void DrawSquare(int row, int column, int reach)
    {
        for (var down = -reach; down <= reach; down++)
            for (var right = -reach; right <= reach; right++)
                if (row + down >= 0 && row + down < Size && column + right >= 0 && column + right < Size)
                    Fix(row + down, column + right, Math.Max(Math.Abs(down), Math.Abs(right)) is var ring && (reach == 2 ? ring != 1 : ring is not (2 or 4)));
    }

    // Level M is 00: the five bits are the mask's number. Their ten correction bits follow; both stand twice.
    private void DrawFormat(int mask)
    {
        var bits = ((mask << 10) | Rest(mask, FormatGenerator, 10)) ^ FormatMask;
        for (var bit = 0; bit < 15; bit++)
        {
            var isDark = ((bits >> bit) & 1) == 1;
            Fix(bit < 6 ? bit : bit < 8 ? bit + 1 : 8, bit < 8 ? 8 : bit == 8 ? 7 : 14 - bit, isDark);
            Fix(bit < 8 ? 8 : Size - 15 + bit, bit < 8 ? Size - 1 - bit : 8, isDark);
        }

        Fix(Size - 8, 8, true);
    }

    private void DrawVersion()
    {
        if (version.Number < VersionFrom) return;
        var bits = (version.Number << 12) | Rest(version.Number, VersionGenerator, 12);
        for (var bit = 0; bit < 18; bit++)
        {
            var isDark = ((bits >> bit) & 1) == 1;
            Fix(bit / 3, Size - 11 + (bit % 3), isDark);
            Fix(Size - 11 + (bit % 3), bit / 3, isDark);
        }
    }

    private static int Rest(int value, int generator, int degree)
    {
        var rest = value;
        for (var round = 0; round < degree; round++) rest = (rest << 1) ^ ((rest >> (degree - 1)) * generator);
        return rest;
    }

    // Two columns at a time from the right, up and down in turn; the column of the timing pattern is passed over.
    private void DrawData(byte[] bytes)
    {
        var at = 0;
        for (var right = Size - 1; right >= 1; right -= right == 8 ? 3 : 2)
            for (var step = 0; step < Size; step++)
                for (var column = right; column > right - 2; column--)
                {
                    var row = ((right + 1) & 2) == 0 ? Size - 1 - step : step;
                    if (isFixed[row, column] || at >= 8 * bytes.Length) continue;
                    dark[row, column] = ((bytes[at / 8] >> (7 - (at % 8))) & 1) == 1;
                    at++;
                }
    }

    private void TakeBestMask()
    {
        var best = int.MaxValue;
        for (var mask = 0; mask < QrMasks.Count; mask++)
        {
            Turn(mask);
            if (QrMasks.PenaltyOf(dark) is var points && points < best) (best, Mask) = (points, mask);
            Turn(mask);
        }

        Turn(Mask);
    }

    // Done twice it undoes itself.
    private void Turn(int mask)
    {
        DrawFormat(mask);
        for (var row = 0; row < Size; row++)
            for (var column = 0; column < Size; column++)
                if (!isFixed[row, column] && QrMasks.Turns(mask, row, column)) dark[row, column] = !dark[row, column];
    }

    private void Fix(int row, int column, bool isDark) => (dark[row, column], isFixed[row, column]) = (isDark, true);
}
