using Seribu.Growth.Surveys;
using Seribu.Server.Look.Words;
using static Seribu.Server.Exchange.Reports.ReportPage;

namespace Seribu.Server.Exchange.Reports;

/// <summary>A survey's figures as a page to read and to print: how grave, how the scores spread, which groups, every number, how it was reckoned.</summary>
public sealed class PrevalenceReport
{
    private static readonly Problem[] Problems = Enum.GetValues<Problem>();

    private readonly Survey survey;
    private readonly SurveyPrevalence prevalence;
    private readonly string file;
    private readonly Texts words;
    private readonly SurveyWords terms;
    private readonly ReportPage page;

    /// <summary>A report that has not been written yet.</summary>
    /// <param name="survey">The children, for the curves.</param>
    /// <param name="prevalence">Their figures.</param>
    /// <param name="file">What was read.</param>
    /// <param name="words">The reader's language.</param>
    public PrevalenceReport(Survey survey, SurveyPrevalence prevalence, string file, Texts words)
    {
        (this.survey, this.prevalence, this.file, this.words) = (survey, prevalence, file, words);
        terms = new(words);
        page = new(words, words["prevalence.title"]);
    }

    /// <summary>The whole page.</summary>
    public string ToHtml()
    {
        page.Part(words["prevalence.severity"], words["prevalence.severity.said"], Severity)
            .Part(words["prevalence.spread"], words["prevalence.spread.said"], Spread)
            .Part(words["prevalence.groups"], words["prevalence.groups.said"], Groups);
        foreach (var indicator in Enum.GetValues<SurveyIndicator>())
            page.Part(words["prevalence.numbers", terms.Indicator(indicator)], "", () => Numbers(indicator));

        page.Part(words["prevalence.method"], "", Method);
        return page.ToHtml($"{Path.GetFileName(file)}. {words["prevalence.children", prevalence.Children]}. {terms.Design(prevalence)}");
    }

    private void Severity()
    {
        page.Add("<div class=\"figures-row\">");
        foreach (var problem in Problems)
        {
            if (prevalence.All is not { } all || all.Prevalence(problem) is not { } share) continue;

            var band = PrevalenceBand.Of(problem, share.Value);
            var children = all[SurveyWords.IndicatorOf(problem)].Children;
            page.Add(
                $"<div><h3>{Encoded(terms.Problem(problem))}</h3><p class=\"figure\">{Encoded(terms.Percent(share.Value, 2))}<small>%</small></p>"
                + $"<p>{Encoded(words["prevalence.interval", terms.Range(share)])}<br>{Encoded(words["prevalence.of-children", children])}</p>"
                + $"<p class=\"level\">{SurveyCharts.Rungs(band.Level)}<span><b>{Encoded(terms.Level(band.Level))}</b> ({Encoded(band.Scheme)})</span></p></div>");
        }

        page.Add("</div>");
    }

    private void Spread()
    {
        page.Add("<div class=\"plots\">");
        foreach (var indicator in Enum.GetValues<SurveyIndicator>())
        {
            if (prevalence.All?[indicator] is not { Mean: { } mean, Deviation: { } deviation }) continue;

            var said = words["prevalence.mean-and-sd", words.Formats.Z(mean.Value), words.Formats.Number((decimal)deviation, 2)];
            page.Add($"<figure>{SurveyCharts.Density(ScoreDensity.Of(survey, indicator), terms.Indicator(indicator), words)}")
                .Add($"<figcaption><b>{Encoded(terms.Indicator(indicator))}</b><br>{Encoded(said)}</figcaption></figure>");
        }

        page.Add("</div>");
    }

    private void Groups()
    {
        var scales = Problems.ToDictionary(problem => problem, Scale);
        IEnumerable<string> heads = ["", "#n", .. Problems.SelectMany(problem => new[] { $"#{terms.Problem(problem)} (%)", words["prevalence.interval-head"] })];
        page.Table(words["prevalence.groups"], heads, Rows(2 + (2 * Problems.Length), (group, name) =>
            name + Cell($"{words.Formats.Number(group.Children)}") + string.Concat(Problems.Select(problem => ShareCells(group, problem, scales[problem])))));
    }

    private string ShareCells(GroupPrevalence group, Problem problem, double scale)
    {
        if (group.Prevalence(problem) is not { } share) return Cell(Formats.Dash) + "<td></td>";

        var average = prevalence.All?.Prevalence(problem)?.Value ?? 0;
        return Cell(terms.Percent(share.Value, 1)) + $"<td class=\"spread\">{SurveyCharts.Whisker(share, average, scale)}<small>{Encoded(terms.Range(share))}</small></td>";
    }

    /// <summary>The end of a problem's axis: the next ten above everything that is drawn.</summary>
    private double Scale(Problem problem)
    {
        var highest = prevalence.Groupings.SelectMany(grouping => grouping.Groups)
            .Select(group => group.Prevalence(problem) is { } share ? share.High ?? share.Value : 0).DefaultIfEmpty(0).Max();
        return Math.Min(100, Math.Max(10, Math.Ceiling(highest / 10) * 10));
    }

    private void Numbers(SurveyIndicator indicator)
    {
        CutOff[] lines = [CutOff.BelowMinus3, CutOff.BelowMinus2, CutOff.Above2, CutOff.Above3];
        IEnumerable<string> heads =
        [
            "", "#n", $"#{words["prevalence.weighted"]}", .. lines.Select(line => $"#{SurveyWords.Line(line)} (%)"), $"#{words["prevalence.mean"]}", "#SD", $"#{words["prevalence.effect"]}",
        ];

        page.Table(terms.Indicator(indicator), heads, Rows(heads.Count(), (group, name) =>
        {
            var of = group[indicator];
            return name + Cell(words.Formats.Number(of.Children)) + Cell(terms.Number(of.Population, 0))
                + string.Concat(lines.Select(line => of[line] is { } share ? Cell(terms.Percent(share.Value, 2), terms.Range(share)) : Cell(Formats.Dash)))
                + (of.Mean is { } mean ? Cell(words.Formats.Z(mean.Value), terms.MeanRange(mean)) : Cell(Formats.Dash))
                + Cell(terms.Number(of.Deviation, 2)) + Cell(terms.Number(of[CutOff.BelowMinus2]?.DesignEffect, 2));
        }));
    }

    private IEnumerable<string> Rows(int columns, Func<GroupPrevalence, string, string> row)
    {
        foreach (var grouping in prevalence.Groupings)
        {
            var isAll = grouping == prevalence.Groupings[0];
            if (grouping.Groups.Count == 0) continue;
            if (!isAll)
            {
                var unknown = grouping.Unknown > 0 ? words["prevalence.unknown", grouping.Unknown] : "";
                yield return $"<tr class=\"grouping\"><th scope=\"rowgroup\" colspan=\"{columns}\">{Encoded(terms.Grouping(grouping.Title))} <small>{Encoded(unknown)}</small></th></tr>";
            }

            foreach (var group in grouping.Groups)
            {
                var name = $"<th scope=\"row\">{Encoded(isAll ? words["prevalence.all"] : terms.Group(grouping.Title, group.Label))}</th>";
                yield return $"<tr{(isAll ? " class=\"sum\"" : "")}>{row(group, name)}</tr>";
            }
        }
    }

    private void Method()
    {
        page.Add("<dl>");
        foreach (var part in new[] { "scores", "flags", "oedema", "errors", "interval", "effect", "levels", "refused" })
            page.Add($"<dt>{Encoded(words[$"prevalence.method.{part}"])}</dt><dd>{Encoded(words[$"prevalence.method.{part}.said"])}</dd>");

        page.Add("</dl>");
    }

    private static string Cell(string text, string small = "") =>
        $"<td class=\"num\">{Encoded(text)}{(small == "" ? "" : $"<br><small>{Encoded(small)}</small>")}</td>";
}
