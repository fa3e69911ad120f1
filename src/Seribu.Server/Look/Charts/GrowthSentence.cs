using Seribu.Server.Look.Marks;
using Seribu.Server.Look.Words;

namespace Seribu.Server.Look.Charts;

/// <summary>What a growth chart says to somebody who does not see it.</summary>
internal static class GrowthSentence
{
    public static string Of(GrowthChartData chart, Texts words)
    {
        var points = chart.Points.Where(point => point.State != ZState.HeldBack).OrderBy(point => point.TakenOn).ToList();
        var held = chart.Points.Count - points.Count;

        return string.Join(' ', Sentences());

        IEnumerable<string> Sentences()
        {
            yield return points is [.., var last]
                ? words["chart.growth.last", chart.Title, $"{words.Formats.Measure(last.Value)} {chart.Unit}", words.Formats.Date(last.TakenOn), words.Formats.Z(last.Z)] + Change(points[0], last, words)
                : words["chart.growth.none", chart.Title];
            if (chart.Missed.Count > 0) yield return words["chart.growth.missed", string.Join(", ", chart.Missed.Order())];
            if (held > 0) yield return words.Count("chart.growth.held-back", held);
        }
    }

    private static string Change(GrowthPoint first, GrowthPoint last, Texts words)
    {
        if (first == last || first.Z is not { } from || last.Z is not { } to) return ".";

        var way = to < from ? "chart.growth.down" : to > from ? "chart.growth.up" : "chart.growth.same";
        return words[way, words.Formats.Z(from), first.X < .5 ? words["chart.growth.at-birth"] : words["chart.growth.on", words.Formats.Date(first.TakenOn)]];
    }
}
