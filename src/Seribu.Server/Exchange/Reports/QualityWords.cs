using Seribu.Growth.Quality;
using Seribu.Server.Look.Words;

namespace Seribu.Server.Exchange.Reports;

/// <summary>What the checks of measurements are called, and what their answers mean in plain words.</summary>
public sealed class QualityWords(Texts words)
{
    /// <summary>What was asked.</summary>
    public string Title(QualityQuestion question) => words[$"quality.{Key(question)}"];

    /// <summary>How it is reckoned, and who says so.</summary>
    public string Formula(QualityQuestion question) => words[$"quality.{Key(question)}.formula"];

    /// <summary><c>Bermasalah</c>; with too few children that there is no verdict.</summary>
    public string Level(QualityLevel? level) => words[level is { } known ? $"quality.level.{known.ToString().ToLowerInvariant()}" : "quality.level.none"];

    /// <summary>What the answer means, and what to do when it is bad.</summary>
    public string Verdict(QualityCheck check) => check.Level switch
    {
        null => words[check.Question == QualityQuestion.Clustering && check.Children >= 30 ? "quality.no-clusters" : "quality.too-few", check.Children],
        QualityLevel.Excellent or QualityLevel.Good => words[$"quality.{Key(check.Question)}.good"],
        _ => words[$"quality.{Key(check.Question)}.bad"],
    };

    /// <summary>The figure as its check writes it.</summary>
    public string Value(QualityCheck check) => check.Value is not { } value ? Formats.Dash : check.Question switch
    {
        QualityQuestion.Flags => words["format.percent", words.Formats.Number((decimal)value, 1)],
        QualityQuestion.WeightDigits or QualityQuestion.LengthDigits or QualityQuestion.ArmDigits or QualityQuestion.AgeHeaping => words.Formats.Number((long)Math.Round(value)),
        QualityQuestion.Skewness or QualityQuestion.Kurtosis => words.Formats.WithSign((decimal)value, 2),
        _ => words.Formats.Number((decimal)value, 2),
    };

    /// <summary>The probability of chance, where the check is a test.</summary>
    public string Probability(QualityCheck check) =>
        check.Probability is not { } p ? "" : p < 0.001 ? words["quality.p-below", words.Formats.Number(0.001m, 3)] : words["quality.p", words.Formats.Number((decimal)p, 3)];

    /// <summary>Weight, length, ….</summary>
    public string Field(QualityField field) => words[$"quality.field.{field.ToString().ToLowerInvariant()}"];

    private static string Key(QualityQuestion question) => question.ToString().ToLowerInvariant();
}
