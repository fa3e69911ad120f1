using Seribu.Growth.Quality;
using Seribu.Server.Exchange.Surveys;
using Seribu.Server.Look.Charts;
using Seribu.Server.Look.Words;
using static Seribu.Server.Exchange.Reports.ReportPage;

namespace Seribu.Server.Exchange.Reports;

/// <summary>How well measurements were taken, as a page to read and to print: the verdict, each check in plain words, digits, gaps, doubles, who measured how.</summary>
public sealed class QualityReport
{
    private const int MostDoubles = 50;

    private readonly QualityFile file;
    private readonly string name;
    private readonly Texts words;
    private readonly QualityWords terms;
    private readonly QualityAnswers answers;
    private readonly ReportPage page;

    /// <summary>A report that has not been written yet.</summary>
    /// <param name="file">What was read.</param>
    /// <param name="name">Its name.</param>
    /// <param name="words">The reader's language.</param>
    public QualityReport(QualityFile file, string name, Texts words)
    {
        (this.file, this.name, this.words) = (file, name, words);
        terms = new(words);
        answers = file.All.Judge();
        page = new(words, words["quality.title"]);
    }

    /// <summary>The whole page.</summary>
    public string ToHtml()
    {
        page.Part(words["quality.verdict"], words["quality.verdict.said"], Verdict)
            .Part(words["quality.checks"], words["quality.checks.said"], Checks)
            .Part(words["quality.digits"], words["quality.digits.said"], Digits)
            .Part(words["quality.gaps"], "", Gaps);
        foreach (var (column, groups) in file.Groupings)
            page.Part(words["quality.by", column], words["quality.by.said"], () => Groups(column, groups));

        page.Part(words["quality.formulas"], "", Formulas);
        return page.ToHtml($"{Path.GetFileName(name)}. {words["quality.children", file.All.Children, file.All.Judged]}");
    }

    private void Verdict()
    {
        page.Add("<div class=\"figures-row\">")
            .Add($"<div><h3>{Encoded(words["quality.score"])}</h3><p class=\"figure\">{answers.Points}</p><p class=\"level\"><b>{Encoded(terms.Level(answers.Level))}</b></p></div>")
            .Add($"<div><h3>{Encoded(words["quality.flagged-by-who"])}</h3><p class=\"figure\">{Encoded(words.Formats.Number(file.All.FlaggedByWho))}</p><p>{Encoded(Share(file.All.FlaggedByWho, file.All.Judged))}</p></div>")
            .Add($"<div><h3>{Encoded(words["quality.doubles"])}</h3><p class=\"figure\">{Encoded(words.Formats.Number(file.All.Doubles.Sum(rows => rows.Count - 1)))}</p><p>{Encoded(words["quality.doubles.said"])}</p></div>")
            .Add("</div>");
    }

    private void Checks() => page.Table(
        words["quality.checks"],
        [words["quality.head.check"], $"#{words["quality.head.value"]}", "#n", words["quality.head.verdict"], $"#{words["quality.head.points"]}"],
        answers.Checks.Where(check => file.HasArms || check.Question != QualityQuestion.ArmDigits).Select(check =>
            $"<tr><th scope=\"row\">{Encoded(terms.Title(check.Question))}</th>{Number(terms.Value(check), terms.Probability(check))}{Number(words.Formats.Number(check.Children))}"
            + $"<td class=\"said\">{Mark(check.Level)}<br><small>{Encoded(terms.Verdict(check))}</small></td>{Number(check.Points is { } points ? words.Formats.Number(points) : Formats.Dash)}</tr>"));

    private void Digits()
    {
        page.Add("<div class=\"plots\">");
        Digits(QualityQuestion.WeightDigits, file.All.WeightDigits);
        Digits(QualityQuestion.LengthDigits, file.All.LengthDigits);
        if (file.HasArms) Digits(QualityQuestion.ArmDigits, file.All.ArmDigits);
        page.Add("</div>");
    }

    private void Digits(QualityQuestion question, DigitCounts digits) => page.Add(
        $"<figure>{Markup(DigitBars.Draw(digits.Counts, words))}<figcaption><b>{Encoded(terms.Title(question))}</b><br>"
        + $"{Encoded(words["quality.digits.score", terms.Value(answers[question]), words.Formats.Number(digits.Total)])}</figcaption></figure>");

    private void Gaps()
    {
        var fields = Enum.GetValues<QualityField>().Where(field => (file.HasArms || field != QualityField.Arm) && (file.HasPostures || field != QualityField.Posture));
        page.Table(words["quality.gaps"], ["", $"#{words["quality.head.missing"]}", $"#{words["quality.head.share"]}"], fields.Select(field =>
            $"<tr><th scope=\"row\">{Encoded(terms.Field(field))}</th>{Number(words.Formats.Number(file.All.Missing(field)))}{Number(Share(file.All.Missing(field), file.All.Children))}</tr>"));

        var doubles = file.All.Doubles.ToList();
        if (doubles.Count == 0) return;

        page.Add($"<p>{Encoded(words["quality.doubles.lines"])}</p><ul>");
        foreach (var rows in doubles.Take(MostDoubles)) page.Add($"<li>{Encoded(words["quality.lines", string.Join(", ", rows)])}</li>");
        page.Add("</ul>");
        if (doubles.Count > MostDoubles) page.Add($"<p>{Encoded(words["quality.doubles.more", doubles.Count - MostDoubles])}</p>");
    }

    private void Groups(string column, IReadOnlyList<QualityGroup> groups)
    {
        QualityQuestion[] asked =
            [QualityQuestion.Flags, QualityQuestion.WeightDigits, QualityQuestion.LengthDigits, .. file.HasArms ? [QualityQuestion.ArmDigits] : Array.Empty<QualityQuestion>(), QualityQuestion.Deviation, QualityQuestion.LengthDeviation];
        page.Table(column, ["", "#n", $"#{words["quality.score"]}", .. asked.Select(question => $"#{terms.Title(question)}")], groups.Select(group =>
        {
            var judged = group.Sample.Judge();
            return $"<tr><th scope=\"row\">{Encoded(group.Word)}</th>{Number(words.Formats.Number(group.Sample.Children))}"
                + Number(judged.Level is null ? Formats.Dash : words.Formats.Number(judged.Points), judged.Level is { } level ? terms.Level(level) : words["quality.level.none"])
                + string.Concat(asked.Select(question => Judged(judged[question]))) + "</tr>";
        }));
    }

    /// <summary>A figure of a group: what needs looking at is marked by shape and weight.</summary>
    private string Judged(QualityCheck check) => check.Level is QualityLevel.Problematic or QualityLevel.Acceptable
        ? $"<td class=\"num\"><span class=\"{Css(check.Level)}\">{Sign(check.Level)} {Encoded(terms.Value(check))}</span></td>"
        : Number(terms.Value(check));

    private void Formulas()
    {
        page.Add($"<p>{Encoded(words["quality.scale"])}</p><dl>");
        foreach (var question in Enum.GetValues<QualityQuestion>())
            page.Add($"<dt>{Encoded(terms.Title(question))}</dt><dd>{Encoded(terms.Formula(question))}</dd>");

        page.Add("</dl>");
    }

    private string Mark(QualityLevel? level) => $"<span class=\"verdict {Css(level)}\">{Sign(level)} {Encoded(terms.Level(level))}</span>";

    private string Share(int part, int whole) =>
        whole == 0 ? Formats.Dash : $"{words.Formats.Of(part, whole)}, {words.Formats.Percent(Math.Round(100m * part / whole, 2))}";

    private static string Css(QualityLevel? level) => level is QualityLevel.Acceptable or QualityLevel.Problematic ? "verdict-problem" : "verdict-good";

    /// <summary>The worse, the more is filled: a shape says it without colour.</summary>
    private static string Sign(QualityLevel? level) => level switch
    {
        QualityLevel.Problematic => "⚑",
        QualityLevel.Acceptable => "⚐",
        null => "–",
        _ => "✓",
    };

    private static string Number(string text, string small = "") =>
        $"<td class=\"num\">{Encoded(text)}{(small == "" ? "" : $"<br><small>{Encoded(small)}</small>")}</td>";
}
