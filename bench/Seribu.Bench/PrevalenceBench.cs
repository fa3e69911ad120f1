using System.Diagnostics;
using System.Globalization;
using Seribu.Growth.Surveys;
using Seribu.Server.Exchange;
using Seribu.Server.Exchange.Surveys;
using Seribu.Server.Look.Words;

namespace Seribu.Bench;

/// <summary>Every figure of a survey with clusters, strata and weights, all groupings: in process, and from file to figures.</summary>
internal static class PrevalenceBench
{
    private const int Runs = 7;

    /// <summary>Times the published survey, and that survey again and again with clusters of its own until it has so many children.</summary>
    public static void Run(DirectoryInfo folder, string published, int children)
    {
        var large = Path.Combine(folder.FullName, $"survey-{children}.csv");
        Multiply(published, large, children);
        foreach (var file in new[] { published, large })
        {
            double[] read = new double[Runs], estimate = new double[Runs];
            var figures = 0;
            for (var run = 0; run < Runs; run++)
            {
                var start = Stopwatch.GetTimestamp();
                var survey = Read(file);
                read[run] = Stopwatch.GetElapsedTime(start).TotalSeconds;

                start = Stopwatch.GetTimestamp();
                figures = survey.Estimate().Groupings.Sum(grouping => grouping.Groups.Count);
                estimate[run] = Stopwatch.GetElapsedTime(start).TotalSeconds;
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(file)}: read and score {Median(read):F3} s, estimate {figures} groups {Median(estimate):F3} s, first {read[0] + estimate[0]:F3} s, peak {Environment.WorkingSet >> 20} MB"));
        }
    }

    private static Survey Read(string path)
    {
        using var reader = new CsvReader(ExchangeFile.Read(path), path);
        using var refusals = new Refusals(TextWriter.Null, Texts.English);
        return new SurveyFile(reader, new Dictionary<string, string>(), new("cluster", "strata", "sw", [])).Read(refusals, new(TextWriter.Null, Texts.English));
    }

    private static void Multiply(string published, string large, int children)
    {
        var rows = File.ReadAllLines(published);
        using var file = new StreamWriter(large);
        file.WriteLine(rows[0]);
        for (var i = 0; i < children; i++)
        {
            var cells = rows[1 + (i % (rows.Length - 1))].Split(',');
            cells[1] += $".{i / (rows.Length - 1)}";
            file.WriteLine(string.Join(',', cells));
        }
    }

    private static double Median(double[] seconds) => seconds.Order().ElementAt(seconds.Length / 2);
}
