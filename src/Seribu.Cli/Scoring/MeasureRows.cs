using System.Runtime.CompilerServices;
using Seribu.Growth;
using Seribu.Growth.Batch;

namespace Seribu.Cli.Scoring;

/// <summary>Room for the measures of children that come row by row and are scored column by column.</summary>
internal sealed class MeasureRows(int most)
{
    private readonly Sex?[] sex = new Sex?[most];
    private readonly Posture?[] posture = new Posture?[most];
    private readonly bool[] oedema = new bool[most];
    private readonly double[] days = new double[most];
    private readonly double[] months = new double[most];
    private readonly double[] weightKg = new double[most];
    private readonly double[] lengthCm = new double[most];
    private readonly double[] headCm = new double[most];
    private readonly double[] armCm = new double[most];
    private readonly double[] tricepsMm = new double[most];
    private readonly double[] subscapularMm = new double[most];

    /// <summary>Keeps a child.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Put(int row, in Measures child)
    {
        sex[row] = child.Sex;
        posture[row] = child.Posture;
        oedema[row] = child.Oedema;
        days[row] = child.Age?.Days ?? double.NaN;
        months[row] = child.Age?.Months ?? double.NaN;
        weightKg[row] = child.WeightKg ?? double.NaN;
        lengthCm[row] = child.LengthCm ?? double.NaN;
        headCm[row] = child.HeadCm ?? double.NaN;
        armCm[row] = child.ArmCm ?? double.NaN;
        tricepsMm[row] = child.TricepsMm ?? double.NaN;
        subscapularMm[row] = child.SubscapularMm ?? double.NaN;
    }

    /// <summary>How a child was measured, as recorded.</summary>
    public Posture? Posture(int row) => posture[row];

    /// <summary>Whether a child has oedema.</summary>
    public bool Oedema(int row) => oedema[row];

    /// <summary>The first children as columns.</summary>
    public MeasureColumns Columns(int count) => new()
    {
        Sex = sex.AsMemory(0, count),
        Posture = posture.AsMemory(0, count),
        Oedema = oedema.AsMemory(0, count),
        AgeDays = days.AsMemory(0, count),
        AgeMonths = months.AsMemory(0, count),
        WeightKg = weightKg.AsMemory(0, count),
        LengthCm = lengthCm.AsMemory(0, count),
        HeadCm = headCm.AsMemory(0, count),
        ArmCm = armCm.AsMemory(0, count),
        TricepsMm = tricepsMm.AsMemory(0, count),
        SubscapularMm = subscapularMm.AsMemory(0, count),
    };
}
