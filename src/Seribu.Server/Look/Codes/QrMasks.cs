namespace Seribu.Server.Look.Codes;

/// <summary>The eight masks of a QR code, and how hard to read a masked code is.</summary>
internal static class QrMasks
{
    public const int Count = 8;

    // Dark, light, three dark, light, dark, and four light on one side: what looks like a corner.
    private static readonly bool[] Corner = [true, false, true, true, true, false, true, false, false, false, false], Turned = [.. Corner.Reverse()];

    /// <summary>Whether a mask turns the module of a row and column over.</summary>
    public static bool Turns(int mask, int row, int column) => mask switch
    {
        0 => (row + column) % 2 == 0,
        1 => row % 2 == 0,
        2 => column % 3 == 0,
        3 => (row + column) % 3 == 0,
        4 => ((row / 2) + (column / 3)) % 2 == 0,
        5 => (row * column % 2) + (row * column % 3) == 0,
        6 => ((row * column % 2) + (row * column % 3)) % 2 == 0,
        _ => (((row + column) % 2) + (row * column % 3)) % 2 == 0,
    };

    /// <summary>Points for long runs, blocks, false corners and too much of one colour; the mask with the fewest is taken.</summary>
    public static int PenaltyOf(bool[,] modules)
    {
        var size = modules.GetLength(0);
        var points = 0;
        for (var line = 0; line < size; line++)
        {
            points += OfLine([.. Enumerable.Range(0, size).Select(at => modules[line, at])]);
            points += OfLine([.. Enumerable.Range(0, size).Select(at => modules[at, line])]);
        }

        var dark = 0;
        foreach (var module in modules) dark += module ? 1 : 0;
        return points + OfBlocks(modules, size) + (10 * (Math.Abs((20 * dark) - (10 * size * size)) / (size * size)));
    }

    private static int OfLine(bool[] line)
    {
        var (points, run) = (0, 1);
        for (var at = 1; at <= line.Length; at++)
        {
            if (at < line.Length && line[at] == line[at - 1]) run++;
            else
            {
                points += run >= 5 ? run - 2 : 0;
                run = 1;
            }
        }

        for (var at = 0; at + Corner.Length <= line.Length; at++)
        {
            var part = line.AsSpan(at, Corner.Length);
            if (part.SequenceEqual(Corner) || part.SequenceEqual(Turned)) points += 40;
        }

        return points;
    }

    private static int OfBlocks(bool[,] modules, int size)
    {
        var points = 0;
        for (var row = 1; row < size; row++)
            for (var column = 1; column < size; column++)
                if (modules[row, column] == modules[row - 1, column] && modules[row, column] == modules[row, column - 1] && modules[row, column] == modules[row - 1, column - 1]) points += 3;
        return points;
    }
}
