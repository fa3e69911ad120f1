using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Lanes = System.Runtime.Intrinsics.Vector512<double>;
using Packed = System.Runtime.Intrinsics.Vector512<long>;
using Wide = System.Runtime.Intrinsics.Vector512;

namespace Seribu.Growth.Batch;

/// <summary>Scores rows block by block: several children at once where rounding is beyond doubt, one by one by the exact formula elsewhere.</summary>
/// <remarks>What runs for every child is compiled in full at once: a million children are over before the runtime would do so by itself.</remarks>
internal static class BlockScores
{
    /// <summary>Scores the rows from <paramref name="from"/> to before <paramref name="to"/>.</summary>
    public static void Score(MeasureColumns children, ScoreColumns scores, int from, int to)
    {
        var block = new Block(stackalloc double[Block.Doubles], stackalloc long[Block.Longs]);
        var at = from;
        for (int count; (count = Math.Min(Block.Most, to - at) / Lanes.Count * Lanes.Count) > 0; at += count)
        {
            block.Take(children, at, count);
            Score(children, scores, block, at);
        }

        for (; at < to; at++) ScoreOne(children.Child(at), scores, at);
    }

    private static void Score(MeasureColumns children, ScoreColumns scores, Block block, int at)
    {
        var count = block.Count;
        ByAge(Indicator.WeightForAge, block.WeightKg, scores, block, at);
        ByAge(Indicator.LengthForAge, block.PossibleCm, scores, block, at);
        ByAge(Indicator.HeadForAge, Block.Numbers(children.HeadCm, at, count), scores, block, at);
        ByAge(Indicator.ArmForAge, Block.Numbers(children.ArmCm, at, count), scores, block, at);
        ByAge(Indicator.TricepsForAge, Block.Numbers(children.TricepsMm, at, count), scores, block, at);
        ByAge(Indicator.SubscapularForAge, Block.Numbers(children.SubscapularMm, at, count), scores, block, at);
        ByLength(children, scores, block, at);

        block.ReckonBmi(Block.Numbers(children.WeightKg, at, count), scores.Bmi.IsEmpty ? default : scores.Bmi.Span.Slice(at, count));
        ByAge(Indicator.BmiForAge, block.Bmi, scores, block, at);

        if (!scores.ComparableCm.IsEmpty) block.ComparableCm[..count].CopyTo(scores.ComparableCm.Span[at..]);
        if (scores.Marks.IsEmpty) return;

        var marks = scores.Marks.Span.Slice(at, count);
        for (var i = 0; i < marks.Length; i++) marks[i] = (ScoreMarks)block.Marks[i];
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void ByAge(Indicator indicator, ReadOnlySpan<double> measured, ScoreColumns scores, in Block block, int at)
    {
        var column = scores.ByAge(indicator);
        if (column.IsEmpty) return;

        var z = column.Slice(at, block.Count);
        var standard = GrowthStandard.Of(indicator);
        var rows = block.RowsByAge(indicator);
        for (var i = 0; i < z.Length; i += Lanes.Count)
        {
            var row = Wide.Create<long>(rows[i..]);
            var y = Wide.Create(measured[i..]);
            var (m, s) = (CurveLanes.M(row), CurveLanes.S(row));
            var hundredths = standard.StraightTails
                ? CurveLanes.WithStraightTails(row, m, s, y, out var trusted)
                : CurveLanes.OnCurve(m, s, y, out trusted);

            var scored = Wide.GreaterThan(y, Lanes.Zero) & ~Wide.Equals(row, Packed.Zero).AsDouble();
            Keep(hundredths, scored, z[i..]);
            for (var doubtful = (scored & ~trusted).ExtractMostSignificantBits(); doubtful != 0; doubtful &= doubtful - 1)
            {
                var child = i + BitOperations.TrailingZeroCount(doubtful);
                z[child] = Exactly(standard.ScoreBy(PackedStandards.Unpack(rows[child]), measured[child]));
            }

            Flag(standard, z[i..], block.Marks[i..]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void ByLength(MeasureColumns children, ScoreColumns scores, in Block block, int at)
    {
        if (scores.WeightForLength.IsEmpty) return;

        var z = scores.WeightForLength.Span.Slice(at, block.Count);
        for (var i = 0; i < z.Length; i += Lanes.Count)
        {
            var lower = Wide.Create<long>(block.LowerRows[i..]);
            var upper = Wide.Create<long>(block.UpperRows[i..]);
            var part = Wide.Create<double>(block.PartByLength[i..]);
            var y = Wide.Create<double>(block.WeightKg[i..]);
            var (m, s) = (CurveLanes.M(lower), CurveLanes.S(lower));
            m += part * (CurveLanes.M(upper) - m);
            s += part * (CurveLanes.S(upper) - s);
            var hundredths = CurveLanes.WithStraightTails(lower, m, s, y, out var trusted);

            var scored = Wide.GreaterThan(y, Lanes.Zero) & ~Wide.Equals(lower, Packed.Zero).AsDouble();
            Keep(hundredths, scored, z[i..]);
            for (var doubtful = (scored & ~trusted).ExtractMostSignificantBits(); doubtful != 0; doubtful &= doubtful - 1)
            {
                var child = i + BitOperations.TrailingZeroCount(doubtful);
                var table = block.ByHeight[child] == 0 ? Indicator.WeightForLength : Indicator.WeightForHeight;
                var sex = children.Sex.Span[at + child].GetValueOrDefault();
                z[child] = Exactly(GrowthStandard.Of(table).ScoreAtLength(sex, block.ComparableCm[child], block.WeightKg[child]));
            }

            Flag(GrowthStandard.Of(Indicator.WeightForLength), z[i..], block.Marks[i..]);
            MarkByHeight(z[i..], block.ByHeight[i..], block.Marks[i..]);
        }
    }

    private static double Exactly(Score? score) => score is { } known ? known.Z.Value : double.NaN;

    /// <summary>Adding zero turns -0 into 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Keep(Lanes hundredths, Lanes scored, Span<double> z) =>
        Wide.ConditionalSelect(scored, (hundredths / 100) + Lanes.Zero, Wide.Create(double.NaN)).CopyTo(z);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Flag(GrowthStandard standard, ReadOnlySpan<double> z, Span<long> marks)
    {
        var scores = Wide.Create(z);
        var (below, above) = (Wide.Create((double)standard.FlagBelow), Wide.Create((double)standard.FlagAbove));
        var outside = Wide.LessThan(scores, below) | Wide.GreaterThan(scores, above);
        (Wide.Create<long>(marks) | (outside.AsInt64() & Wide.Create(1L << (int)standard.Indicator))).CopyTo(marks);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void MarkByHeight(ReadOnlySpan<double> z, ReadOnlySpan<long> byHeight, Span<long> marks)
    {
        var scored = ~Wide.IsNaN(Wide.Create(z)).AsInt64();
        (Wide.Create<long>(marks) | (scored & Wide.Create(byHeight))).CopyTo(marks);
    }

    private static void ScoreOne(in Measures child, ScoreColumns columns, int row)
    {
        var scores = GrowthScores.Of(child);
        Put(columns.ComparableCm, row, scores.Length.ComparableCm);
        Put(columns.Bmi, row, scores.Bmi);
        Put(columns.WeightForLength, row, scores.WeightForLength?.Z.Value);

        var marks = scores.Length.PostureRefused ? ScoreMarks.PostureRefused : ScoreMarks.None;
        for (var indicator = Indicator.WeightForAge; indicator < Indicator.WeightForLength; indicator++)
        {
            var column = columns.ByAge(indicator);
            if (column.IsEmpty) continue;

            column[row] = Exactly(scores[indicator]);
            if (scores[indicator] is { IsFlagged: true }) marks |= (ScoreMarks)(1 << (int)indicator);
        }

        if (!columns.WeightForLength.IsEmpty && scores.WeightForLength is { } score)
        {
            if (score.IsFlagged) marks |= ScoreMarks.WeightForLengthFlagged;
            if (score.Indicator == Indicator.WeightForHeight) marks |= ScoreMarks.ByHeight;
        }

        if (!columns.Marks.IsEmpty) columns.Marks.Span[row] = marks;
    }

    private static void Put(Memory<double> column, int row, double? figure)
    {
        if (!column.IsEmpty) column.Span[row] = figure ?? double.NaN;
    }
}
