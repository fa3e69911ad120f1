using System.Numerics;
using System.Runtime.InteropServices;

namespace Seribu.Growth.Surveys;

/// <summary>Sums of all figures for every group; only groups that were touched cost anything.</summary>
/// <param name="groups">How many groups there are.</param>
internal sealed class Moments(int groups)
{
    private readonly double[] first = new double[groups * Figures.Width];
    private readonly double[] second = new double[groups * Figures.Width];
    private readonly bool[] isTouched = new bool[groups];
    private readonly List<int> touched = [];

    /// <summary>The groups that have sums.</summary>
    public IReadOnlyList<int> Touched => touched;

    /// <summary>The first row of sums of a group.</summary>
    public Span<double> First(int group) => first.AsSpan(group * Figures.Width, Figures.Width);

    /// <summary>The second row of sums of a group.</summary>
    public Span<double> Second(int group) => second.AsSpan(group * Figures.Width, Figures.Width);

    /// <summary>Marks a group as one that has sums.</summary>
    public void Touch(int group)
    {
        if (isTouched[group]) return;

        isTouched[group] = true;
        touched.Add(group);
    }

    /// <summary>Sets all sums back to nothing.</summary>
    public void Clear()
    {
        foreach (var group in touched)
        {
            First(group).Clear();
            Second(group).Clear();
            isTouched[group] = false;
        }

        touched.Clear();
    }

    /// <summary>Adds how far a cluster's sums lie from what the whole group would lead to expect, and the square of it.</summary>
    /// <param name="group">The group.</param>
    /// <param name="values">The cluster's weights times values.</param>
    /// <param name="weights">The cluster's weights.</param>
    /// <param name="ratios">The group's estimates.</param>
    /// <param name="inverse">One over the group's weights; nothing where the group has none.</param>
    public void AddDeviations(
        int group, ReadOnlySpan<double> values, ReadOnlySpan<double> weights, ReadOnlySpan<double> ratios, ReadOnlySpan<double> inverse)
    {
        Touch(group);
        var sum = Vectors(First(group));
        var squares = Vectors(Second(group));
        var value = Vectors(values);
        var weight = Vectors(weights);
        var ratio = Vectors(ratios);
        var part = Vectors(inverse);
        for (var i = 0; i < sum.Length; i++)
        {
            var deviation = (value[i] - (ratio[i] * weight[i])) * part[i];
            sum[i] += deviation;
            squares[i] += deviation * deviation;
        }
    }

    private static Span<Vector<double>> Vectors(Span<double> row) => MemoryMarshal.Cast<double, Vector<double>>(row);

    private static ReadOnlySpan<Vector<double>> Vectors(ReadOnlySpan<double> row) => MemoryMarshal.Cast<double, Vector<double>>(row);
}
