using Seribu.Growth.Batch;

namespace Seribu.Growth.Tests.Batch;

/// <summary>Children nobody measured: most are likely, many stand on an edge of a rule, some are nonsense.</summary>
internal static class GeneratedChildren
{
    private static readonly double[] Days =
    [
        0, 0.49999999999999994, 0.5, 1, 90, 90.49, 90.5, 91, 273, 273.9374, 273.9375, 274, 730, 730.49999, 730.5, 731, 1825.5, 1826, 1826.2,
        1826.2499999999998, 1826.25, 1826.5, 1827, 1855, 1856, 1856.5, 4000, 1e9, -0.0,
    ];

    private static readonly double[] Months = [0, 8.999999999999998, 9, 9.01, 23.99, 24, 24.0164, 59.99999999999999, 60, 61, 0.0164, 2.98];

    private static readonly double[] Lengths =
    [
        44.299999999999997, 44.3, 44.9, 45, 45.05, 45.7, 64.3, 65, 65.7, 79.3, 80, 86.3, 86.99, 87, 87.7, 103.1, 109.3, 110, 110.01, 110.7, 119.3,
        120, 120.01, 120.7, 0, -0.0, -0.5, -0.7, 0.7, 1e-300, 1e300, double.PositiveInfinity, double.Epsilon, 1e9, 214748364.8,
    ];

    private static readonly double[] Figures =
        [0, -0.0, -1, 1e-320, 1e-9, 0.1, 1, 5, 100, 1e5, 1e9, 1e15, 1e300, double.MaxValue, double.PositiveInfinity, double.NegativeInfinity];

    /// <summary>So many children.</summary>
    public static MeasureColumns Of(int count, Random random)
    {
        var (days, months) = (Column(count, () => Edge(random, Days, random.Next(1900))), Column(count, () => Edge(random, Months, 62 * random.NextDouble())));
        for (var i = 0; i < count; i++)
        {
            var given = random.Next(20);
            if (given > 3) months[i] = double.NaN;
            if (given is 1 or 2) days[i] = double.NaN;
            if (given == 19) days[i] = double.NaN;
        }

        var (weight, length) = (new double[count], new double[count]);
        for (var i = 0; i < count; i++)
        {
            length[i] = Edge(random, Lengths, Math.Round(44 + (78 * random.NextDouble()), random.Next(1, 4)));
            var likely = 2.5e-4 * Math.Pow(double.IsFinite(length[i]) ? Math.Abs(length[i]) : 80, 2.45);
            weight[i] = Edge(random, Figures, Math.Round(likely * (0.6 + (0.8 * random.NextDouble())), random.Next(1, 4)));
        }

        return new()
        {
            Sex = Column(count, () => random.Next(20) == 0 ? null : (Sex?)random.Next(2)),
            AgeDays = days,
            AgeMonths = months,
            WeightKg = weight,
            LengthCm = length,
            Posture = Column(count, () => random.Next(3) == 0 ? null : (Posture?)random.Next(2)),
            HeadCm = Column(count, () => Edge(random, Figures, Math.Round(28 + (30 * random.NextDouble()), 1))),
            ArmCm = Column(count, () => Edge(random, Figures, Math.Round(7 + (16 * random.NextDouble()), 1))),
            TricepsMm = Column(count, () => Edge(random, Figures, Math.Round(2 + (22 * random.NextDouble()), 1))),
            SubscapularMm = Column(count, () => Edge(random, Figures, Math.Round(2 + (20 * random.NextDouble()), 1))),
            Oedema = Column(count, () => random.Next(40) == 0),
        };
    }

    private static double Edge(Random random, double[] edges, double ordinary) => random.Next(20) switch
    {
        0 => double.NaN,
        1 or 2 => edges[random.Next(edges.Length)],
        3 => Near(random, edges[random.Next(edges.Length)]),
        _ => ordinary,
    };

    private static double Near(Random random, double edge) =>
        edge is > 0 and < 1e8 ? random.Next(2) == 0 ? Math.BitIncrement(edge) : Math.BitDecrement(edge) : edge;

    private static T[] Column<T>(int count, Func<T> next)
    {
        var column = new T[count];
        for (var i = 0; i < count; i++) column[i] = next();
        return column;
    }
}
