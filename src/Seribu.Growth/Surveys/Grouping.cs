namespace Seribu.Growth.Surveys;

/// <summary>One way to part the children of a survey: by a column, or by age or sex.</summary>
/// <param name="title">As reports call it: <c>Area</c>.</param>
/// <param name="labels">The words of its groups.</param>
public sealed class Grouping(string title, Labels labels)
{
    /// <summary>The number of a child that belongs to no group, because nothing is known.</summary>
    public const int Unknown = -1;

    /// <summary>As reports call it.</summary>
    public string Title { get; } = title;

    /// <summary>The words of its groups.</summary>
    public Labels Labels { get; } = labels;

    /// <summary>A grouping by a column.</summary>
    public Grouping(string title) : this(title, new())
    {
    }

    /// <summary>All children in one group.</summary>
    internal static Grouping Everybody() => Fixed("All", "");

    /// <summary>The six age groups of the international reports, in completed months.</summary>
    internal static Grouping Ages() => Fixed("Age group", AgeGroup.Labels);

    internal static Grouping Sexes() => Fixed("Sex", "Female", "Male");

    internal static Grouping AgesOfSexes() =>
        Fixed("Age + sex", [.. new[] { "Female", "Male" }.SelectMany(sex => AgeGroup.Labels.Select(age => $"{age}.{sex}"))]);

    private static Grouping Fixed(string title, params IReadOnlyList<string> words)
    {
        var labels = new Labels();
        foreach (var word in words) labels.Of(word);
        return new(title, labels);
    }
}

/// <summary>The age groups of the international reports: a group begins with its first month and ends before the next one's.</summary>
internal static class AgeGroup
{
    private static readonly int[] FirstMonths = [0, 6, 12, 24, 36, 48, 60];

    public static IReadOnlyList<string> Labels { get; } =
        [.. FirstMonths.SkipLast(1).Select((first, at) => FormattableString.Invariant($"{first:00}-{FirstMonths[at + 1] - 1:00} mo"))];

    /// <summary>By unrounded months; unknown from 60 months on.</summary>
    public static int Of(Age? age)
    {
        if (age is not { IsUnderFiveYears: true } known) return Grouping.Unknown;

        var group = 0;
        while (known.Months >= FirstMonths[group + 1]) group++;
        return group;
    }
}
