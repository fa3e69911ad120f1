using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Lanes = System.Runtime.Intrinsics.Vector512<double>;
using Wide = System.Runtime.Intrinsics.Vector512;

namespace Seribu.Growth.Batch;

/// <summary>A few children on their way through the tables: what the formulas need of each, in columns that fit the first cache.</summary>
/// <remarks>The same rules as <see cref="Age"/>, <see cref="BodyLength"/> and <see cref="GrowthScores"/>, without a branch a child.</remarks>
internal ref struct Block(Span<double> scratch, Span<long> packedScratch)
{
    /// <summary>The most children in a block.</summary>
    public const int Most = 128;

    /// <summary>Doubles of scratch a block needs.</summary>
    public const int Doubles = 7 * Most;

    /// <summary>Packed rows and marks a block needs.</summary>
    public const int Longs = (PackedStandards.TablesByAge + 4) * Most;

    private const double FirstHeightCm = 87;

    private static readonly (double First, double Last) LengthCm = Ends(Indicator.WeightForLength);
    private static readonly (double First, double Last) HeightCm = Ends(Indicator.WeightForHeight);
    private static readonly double[] NoNumbers = [.. Enumerable.Repeat(double.NaN, Most)];
    private static readonly Posture?[] NoPostures = new Posture?[Most];
    private static readonly bool[] NoOedema = new bool[Most];

    // At hand, so that the loop over children asks for no static.
    private readonly ReadOnlySpan<long> linesByAge = PackedStandards.ByAge;
    private readonly ReadOnlySpan<long> tablesByLength = PackedStandards.ByLength;
    private readonly ReadOnlySpan<int> startByLength = PackedStandards.StartByLength;
    private readonly (double First, double Last) lengthCm = LengthCm;
    private readonly (double First, double Last) heightCm = HeightCm;

    private readonly Span<double> days = scratch[..Most];
    private readonly Span<double> months = scratch.Slice(Most, Most);
    private readonly Span<long> rowsByAge = packedScratch[..(PackedStandards.TablesByAge * Most)];

    /// <summary>How many children there are; whole lanes.</summary>
    public int Count { get; private set; }

    /// <summary>Weight in kg; NaN with oedema.</summary>
    public readonly Span<double> WeightKg { get; } = scratch.Slice(2 * Most, Most);

    /// <summary>Length as compared, in cm.</summary>
    public readonly Span<double> ComparableCm { get; } = scratch.Slice(3 * Most, Most);

    /// <summary>The same, NaN where a length is not more than 0.</summary>
    public readonly Span<double> PossibleCm { get; } = scratch.Slice(4 * Most, Most);

    /// <summary>Body mass index; NaN where it has no score.</summary>
    public readonly Span<double> Bmi { get; } = scratch.Slice(5 * Most, Most);

    /// <summary>How far the length lies from the lower row by length to the upper, 0 to 1.</summary>
    public readonly Span<double> PartByLength { get; } = scratch.Slice(6 * Most, Most);

    /// <summary>The lower row of weight for length or height.</summary>
    public readonly Span<long> LowerRows { get; } = packedScratch.Slice(PackedStandards.TablesByAge * Most, Most);

    /// <summary>The upper row of weight for length or height.</summary>
    public readonly Span<long> UpperRows { get; } = packedScratch.Slice((PackedStandards.TablesByAge + 1) * Most, Most);

    /// <summary><see cref="ScoreMarks.ByHeight"/> where the weight is compared by height, scored or not.</summary>
    public readonly Span<long> ByHeight { get; } = packedScratch.Slice((PackedStandards.TablesByAge + 3) * Most, Most);

    /// <summary>The children's <see cref="ScoreMarks"/>.</summary>
    public readonly Span<long> Marks { get; } = packedScratch.Slice((PackedStandards.TablesByAge + 2) * Most, Most);

    /// <summary>Rows of a table by age.</summary>
    public readonly Span<long> RowsByAge(Indicator table) => rowsByAge.Slice((int)table * Most, Most);

    /// <summary>The part of an optional column that belongs to a block.</summary>
    public static ReadOnlySpan<double> Numbers(ReadOnlyMemory<double> column, int at, int count) =>
        column.IsEmpty ? NoNumbers.AsSpan(0, count) : column.Span.Slice(at, count);

    /// <summary>Takes children from the columns.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An age that is none.</exception>
    public void Take(MeasureColumns children, int at, int count)
    {
        Count = count;
        ReadAges(children, at);
        FindRows(children, at);
    }

    /// <summary>Reckons the body mass index as read, and keeps what may be scored.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public readonly void ReckonBmi(ReadOnlySpan<double> weightKg, Span<double> bmi)
    {
        for (var i = 0; i < Count; i += Lanes.Count)
        {
            var meters = Wide.Create<double>(ComparableCm[i..]) / 100;
            var index = Wide.Create(weightKg[i..]) / (meters * meters);
            if (!bmi.IsEmpty) Wide.ConditionalSelect(Wide.IsFinite(index), index, Wide.Create(double.NaN)).CopyTo(bmi[i..]);

            var scored = Wide.GreaterThan(Wide.Create<double>(WeightKg[i..]), Lanes.Zero)
                & Wide.GreaterThan(Wide.Create<double>(PossibleCm[i..]), Lanes.Zero)
                & Wide.IsFinite(index);
            Wide.ConditionalSelect(scored, index, Wide.Create(double.NaN)).CopyTo(Bmi[i..]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private readonly void ReadAges(MeasureColumns children, int at)
    {
        var givenDays = Numbers(children.AgeDays, at, Count);
        var givenMonths = Numbers(children.AgeMonths, at, Count);
        for (var i = 0; i < Count; i += Lanes.Count)
        {
            var inDays = Wide.Create(givenDays[i..]);
            var inMonths = Wide.Create(givenMonths[i..]);
            var exactDays = Wide.ConditionalSelect(Wide.IsNaN(inDays), inMonths * Age.DaysPerMonth, inDays);
            if (Wide.LessThanAny(exactDays, Lanes.Zero) || Wide.GreaterThanAny(exactDays, Wide.Create(Age.MostDays)))
                for (var child = 0; child < Lanes.Count; child++) children.Child(at + i + child);

            var whole = Wide.Floor(exactDays);
            var isHalf = Wide.GreaterThanOrEqual(exactDays - whole, Wide.Create(0.5));
            (whole + (isHalf & Lanes.One)).CopyTo(days[i..]);
            Wide.ConditionalSelect(Wide.IsNaN(inMonths), inDays / Age.DaysPerMonth, inMonths).CopyTo(months[i..]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private readonly void FindRows(MeasureColumns children, int at)
    {
        var sexes = children.Sex.Span.Slice(at, Count);
        var postures = children.Posture.IsEmpty ? NoPostures.AsSpan(0, Count) : children.Posture.Span.Slice(at, Count);
        var oedema = children.Oedema.IsEmpty ? NoOedema.AsSpan(0, Count) : children.Oedema.Span.Slice(at, Count);
        var weights = Numbers(children.WeightKg, at, Count);
        var lengths = Numbers(children.LengthCm, at, Count);

        for (var i = 0; i < sexes.Length; i++)
        {
            var (day, month) = (days[i], months[i]);
            var isKnown = !double.IsNaN(day);
            var isFirstYears = day < Age.FirstStandingDay;
            var posture = postures[i];
            var isStanding = posture == Posture.Standing;
            var isRefused = isStanding & month < 9;
            var sex = (int)sexes[i].GetValueOrDefault();

            var correction = Gain(isStanding & isFirstYears & !isRefused) - Gain(posture == Posture.Lying & day >= Age.FirstStandingDay);
            var cm = lengths[i] + correction;
            var isPossible = lengths[i] > 0 & cm > 0;
            ComparableCm[i] = cm;
            PossibleCm[i] = isPossible ? cm : double.NaN;
            WeightKg[i] = oedema[i] ? double.NaN : weights[i];

            var isUnderFive = month < 60;
            var hasLine = sexes[i].HasValue & isUnderFive & day < PackedStandards.Days;
            TakeLine(i, hasLine ? (sex * PackedStandards.Days) + (int)day : PackedStandards.NoLine);

            var byHeight = isKnown ? !isFirstYears : posture is { } known ? known == Posture.Standing : !(cm < FirstHeightCm);
            TakeRows(i, sexes[i].HasValue & isPossible & (isUnderFive | !isKnown), sex, byHeight, cm);
            Marks[i] = isRefused ? (long)ScoreMarks.PostureRefused : 0;
        }
    }

    private static (double First, double Last) Ends(Indicator indicator)
    {
        var table = GrowthStandard.Of(indicator);
        return (table.FirstKey / 10.0, table.LastKey / 10.0);
    }

    private static double Gain(bool applies) => applies ? BodyLength.LyingGainCm : 0;

    /// <summary>Copies a cache line of packed rows, one to each table's column.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly void TakeLine(int child, int line)
    {
        // The line is in range by construction; a check for each of seven copies would cost more than the copies.
        ref var from = ref Unsafe.Add(ref MemoryMarshal.GetReference(linesByAge), line * PackedStandards.Line);
        ref var to = ref Unsafe.Add(ref MemoryMarshal.GetReference(rowsByAge), child);
        for (var table = 0; table < PackedStandards.TablesByAge; table++) Unsafe.Add(ref to, table * Most) = Unsafe.Add(ref from, table);
    }

    /// <summary>Finds the two rows a length lies between, as <see cref="GrowthStandard.RowAtLength"/> does.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly void TakeRows(int child, bool isScored, int sex, bool byHeight, double cm)
    {
        var isThere = isScored & cm >= (byHeight ? heightCm.First : lengthCm.First) & cm <= (byHeight ? heightCm.Last : lengthCm.Last);
        ByHeight[child] = byHeight ? (long)ScoreMarks.ByHeight : 0;
        if (!isThere)
        {
            (LowerRows[child], UpperRows[child], PartByLength[child]) = (0, 0, 0);
            return;
        }

        var start = startByLength[(2 * sex) + (byHeight ? 1 : 0)];
        var key = (int)(10 * cm);
        LowerRows[child] = tablesByLength[start + key];
        UpperRows[child] = tablesByLength[start + (int)((10 * cm) + 1)];
        PartByLength[child] = (cm * 10) - key;
    }
}
