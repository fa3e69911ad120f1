using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Seribu.Growth;
using Seribu.Growth.Batch;

namespace Seribu.Bench;

/// <summary>Eight indicators of many children: the batch on one thread and two beside a plain C loop (bench/c/zscores.c) and the readable path.</summary>
internal static class GrowthBench
{
    private const int Runs = 7;
    private const int Seed = 5;

    public static void Run(DirectoryInfo folder, int count)
    {
        var children = Children(count);
        var scores = ScoreColumns.Of(count);
        var c = CLoop(folder, children, out var answers);
        Tell("C, gcc -O3 -march=native", count, c, c);

        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var one = Median(() => GrowthBatch.Score(children, scores));
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        Tell("batch, one thread", count, one, c);
        Tell("batch, two threads", count, Median(() => GrowthBatch.ScoreInParallel(children, scores, threads: 2)), c);
        Tell("one by one", count, Median(() => OneByOne(children)), c);

        Console.WriteLine($"bytes allocated a child: {(double)allocated / count / (Runs + 3):F4}");
        Console.WriteLine($"z that differ from C: {Different(answers, scores, count):N0} of {8L * count:N0}");
    }

    /// <summary>A district as surveys find it: half a standard deviation light, one short, a few nonsense.</summary>
    private static MeasureColumns Children(int count)
    {
        var random = new Random(Seed);
        var (sex, posture, oedema) = (new Sex?[count], new Posture?[count], new bool[count]);
        var (days, weight, length, head) = (new double[count], new double[count], new double[count], new double[count]);
        var (arm, triceps, subscapular) = (new double[count], new double[count], new double[count]);
        for (var i = 0; i < count; i++)
        {
            var day = random.Next(1826);
            var boyOrGirl = (Sex)random.Next(2);
            double Z(double mean) => mean + (1.1 * Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble()));
            double WeightAt(double cm)
            {
                var table = GrowthStandard.Of(day < Age.FirstStandingDay ? Indicator.WeightForLength : Indicator.WeightForHeight);
                return table.RowAtLength(boyOrGirl, Math.Clamp(cm, table.FirstKey / 10.0, table.LastKey / 10.0))!.Value.ValueAt(Math.Clamp(Z(-0.3), -3.9, 3.3));
            }

            double Figure(Indicator indicator, double mean, double digits)
            {
                var table = GrowthStandard.Of(indicator);
                var row = table.Row(boyOrGirl, Math.Max(day, table.FirstKey))!.Value;
                return Math.Round(row.ValueAt(Math.Clamp(Z(mean), -3.9, 3.3)) * digits) / digits;
            }

            (sex[i], days[i], oedema[i]) = (boyOrGirl, day, random.Next(500) == 0);
            posture[i] = day < 731 == random.Next(20) > 0 ? Posture.Lying : Posture.Standing;
            length[i] = Figure(Indicator.LengthForAge, -1, 10);
            weight[i] = Math.Round(10 * WeightAt(length[i])) / 10;
            head[i] = Figure(Indicator.HeadForAge, -0.3, 10);
            arm[i] = Figure(Indicator.ArmForAge, -0.3, 10);
            triceps[i] = Figure(Indicator.TricepsForAge, 0, 5);
            subscapular[i] = Figure(Indicator.SubscapularForAge, 0, 5);
        }

        return new()
        {
            Sex = sex,
            AgeDays = days,
            WeightKg = weight,
            LengthCm = length,
            Posture = posture,
            HeadCm = head,
            ArmCm = arm,
            TricepsMm = triceps,
            SubscapularMm = subscapular,
            Oedema = oedema,
        };
    }

    private static double CLoop(DirectoryInfo folder, MeasureColumns children, out double[] answers)
    {
        var (program, input, output) = (Path.Combine(folder.FullName, "zscores-c"), Path.Combine(folder.FullName, "children"), Path.Combine(folder.FullName, "z"));
        var root = Root();
        Execute("gcc", "-O3", "-march=native", "-o", program, Path.Combine(root, "bench", "c", "zscores.c"), "-lm");
        using (var file = File.Create(input))
        {
            ReadOnlySpan<double[]> columns =
            [
                [.. children.Sex.ToArray().Select(sex => (double)sex!.Value)], children.AgeDays.ToArray(), children.WeightKg.ToArray(),
                children.LengthCm.ToArray(), [.. children.Posture.ToArray().Select(posture => (double)posture!.Value)], children.HeadCm.ToArray(),
                children.ArmCm.ToArray(), children.TricepsMm.ToArray(), children.SubscapularMm.ToArray(),
                [.. children.Oedema.ToArray().Select(oedema => oedema ? 1.0 : 0.0)],
            ];
            foreach (var column in columns) file.Write(MemoryMarshal.AsBytes<double>(column));
        }

        var said = Execute(program, Path.Combine(root, "reference", "growth-standards"), input, $"{children.Count}", $"{Runs}", output);
        answers = MemoryMarshal.Cast<byte, double>(File.ReadAllBytes(output)).ToArray();
        var seconds = said.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => double.Parse(line, CultureInfo.InvariantCulture)).Order().ToList();
        return seconds[Runs / 2];
    }

    private static long Different(double[] answers, ScoreColumns scores, int count)
    {
        Memory<double>[] own =
        [
            scores.WeightForAge, scores.LengthForAge, scores.BmiForAge, scores.HeadForAge, scores.ArmForAge, scores.TricepsForAge,
            scores.SubscapularForAge, scores.WeightForLength,
        ];
        var different = 0L;
        for (var column = 0; column < own.Length; column++)
            for (var row = 0; row < count; row++)
                if (!own[column].Span[row].Equals(answers[((long)column * count) + row])) different++;

        return different;
    }

    private static void OneByOne(MeasureColumns children)
    {
        for (var row = 0; row < children.Count; row++)
            GrowthScores.Of(new()
            {
                Sex = children.Sex.Span[row],
                Age = Age.OfDays(children.AgeDays.Span[row]),
                WeightKg = children.WeightKg.Span[row],
                LengthCm = children.LengthCm.Span[row],
                Posture = children.Posture.Span[row],
                HeadCm = children.HeadCm.Span[row],
                ArmCm = children.ArmCm.Span[row],
                TricepsMm = children.TricepsMm.Span[row],
                SubscapularMm = children.SubscapularMm.Span[row],
                Oedema = children.Oedema.Span[row],
            });
    }

    private static double Median(Action work)
    {
        var seconds = new double[Runs];
        for (var run = 0; run < 3; run++) work(); // Warm.
        for (var run = 0; run < Runs; run++)
        {
            var clock = Stopwatch.GetTimestamp();
            work();
            seconds[run] = Stopwatch.GetElapsedTime(clock).TotalSeconds;
        }

        Array.Sort(seconds);
        return seconds[Runs / 2];
    }

    private static void Tell(string what, int count, double seconds, double baseline) =>
        Console.WriteLine($"{what}: {count / seconds:N0} children/s, {baseline / seconds:F2} x C");

    private static string Execute(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? said : throw new InvalidOperationException($"{program} ended with {process.ExitCode}");
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Seribu.slnx"))) folder = folder.Parent ?? throw new DirectoryNotFoundException("Run it from the repository.");
        return folder.FullName;
    }
}
