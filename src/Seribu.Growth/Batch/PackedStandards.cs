namespace Seribu.Growth.Batch;

/// <summary>The nine tables laid out for the cache: M, L and S of a row in eight bytes, all tables of one sex and day in one cache line.</summary>
/// <remarks>
/// WHO's figures have four decimals (M, L) or five (S), so whole numbers hold them without loss. From the low bits: M·10⁴ in 32, L·10⁴ in 16,
/// S·10⁵ in 16. Zero is no row.
/// </remarks>
internal static class PackedStandards
{
    /// <summary>Tables by age, in the order of <see cref="Indicator"/>.</summary>
    public const int TablesByAge = 7;

    /// <summary>Entries from one line to the next.</summary>
    public const int Line = 8;

    /// <summary>Days from birth to the end of the tables.</summary>
    public const int Days = 1827;

    /// <summary>The line of a child without sex or age, or past the tables.</summary>
    public const int NoLine = 2 * Days;

    /// <summary>What one M is worth.</summary>
    public const double UnitOfM = 1e-4;

    /// <summary>What one L is worth.</summary>
    public const double UnitOfL = 1e-4;

    /// <summary>What one S is worth.</summary>
    public const double UnitOfS = 1e-5;

    // Rows behind the last of a table by length: between two rows the reference may take the one after the next.
    private const int Spare = 2;

    private static readonly Indicator[] TablesByLength = [Indicator.WeightForLength, Indicator.WeightForHeight];

    /// <summary>Weight for age to subscapular for age: line <c>sex · Days + day</c>.</summary>
    public static long[] ByAge { get; } = PackByAge();

    /// <summary>Weight for length and for height, boys and girls: four tables, see <see cref="StartByLength"/>.</summary>
    public static long[] ByLength { get; } = PackByLength();

    /// <summary>Where key 0 of a table by length would stand: boys by length and by height, girls by length and by height.</summary>
    public static int[] StartByLength { get; } = Starts();

    /// <summary>A row as it was packed, to the last bit: each figure is the double nearest to its decimals.</summary>
    public static Lms Unpack(long packed) => new((short)(packed >> 32) / 1e4, (int)packed / 1e4, (ushort)(packed >> 48) / 1e5);

    private static int[] Starts()
    {
        var starts = new int[TablesByLength.Length * 2];
        for (int i = 0, begin = 0; i < starts.Length; i++)
        {
            var table = GrowthStandard.Of(TablesByLength[i % 2]);
            starts[i] = begin - table.FirstKey;
            begin += table.LastKey - table.FirstKey + 1 + Spare;
        }

        return starts;
    }

    private static long[] PackByAge()
    {
        var packed = new long[(NoLine + 1) * Line];
        for (var table = 0; table < TablesByAge; table++)
        {
            var standard = GrowthStandard.Of((Indicator)table);
            foreach (var sex in (ReadOnlySpan<Sex>)[Sex.Male, Sex.Female])
            {
                var rows = standard.Rows(sex);
                for (var i = 0; i < rows.Length; i++) packed[((((int)sex * Days) + standard.FirstKey + i) * Line) + table] = Pack(rows[i]);
            }
        }

        return packed;
    }

    private static long[] PackByLength()
    {
        var packed = new List<long>();
        foreach (var sex in (ReadOnlySpan<Sex>)[Sex.Male, Sex.Female])
            foreach (var table in TablesByLength)
            {
                foreach (var row in GrowthStandard.Of(table).Rows(sex)) packed.Add(Pack(row));
                for (var i = 0; i < Spare; i++) packed.Add(packed[^1]);
            }

        return [.. packed];
    }

    /// <summary>A row in eight bytes.</summary>
    public static long Pack(Lms row)
    {
        var (m, l, s) = ((long)Math.Round(row.M / UnitOfM), (long)Math.Round(row.L / UnitOfL), (long)Math.Round(row.S / UnitOfS));
        return m | ((l & 0xFFFF) << 32) | (s << 48);
    }
}
