using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Seribu.Domain.Calendar;

/// <summary>A reporting quarter: the one place that knows which months belong together.</summary>
/// <remarks>January to March is the first. Source: docs/rules/scorecard.md#words.</remarks>
public readonly record struct Quarter(int Year, int Number) : IComparable<Quarter>
{
    /// <summary>1 to 4.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Any other number.</exception>
    public int Number { get; } = Number is >= 1 and <= 4
        ? Number
        : throw new ArgumentOutOfRangeException(nameof(Number), Number, "A year has quarters 1 to 4.");

    /// <summary>The first day, included.</summary>
    public DateOnly FirstDay => new(Year, (3 * Number) - 2, 1);

    /// <summary>The last day, included.</summary>
    public DateOnly LastDay => FirstDay.AddMonths(3).AddDays(-1);

    /// <summary>The quarter before this one.</summary>
    public Quarter Previous => Back(1);

    /// <summary>The quarter a day lies in.</summary>
    public static Quarter Of(DateOnly day) => new(day.Year, (day.Month + 2) / 3);

    /// <summary>The quarter so many quarters before this one.</summary>
    public Quarter Back(int quarters) => Of(FirstDay.AddMonths(-3 * quarters));

    /// <summary>Whether a day lies in this quarter, first and last day included.</summary>
    public bool Contains(DateOnly day) => Of(day) == this;

    /// <summary>The day on which the quarter is judged: its last day, or today while it still runs.</summary>
    public DateOnly ReferenceDay(DateOnly today) => today < LastDay ? today : LastDay;

    /// <summary>Reads <c>2026Q3</c>.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Quarter quarter)
    {
        quarter = default;
        if (text is not { Length: 6 } || text[4] is not ('Q' or 'q') || text[5] is < '1' or > '4') return false;
        if (!int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < 1900 or > 9000) return false;

        quarter = new(year, text[5] - '0');
        return true;
    }

    /// <inheritdoc/>
    public int CompareTo(Quarter other) => (Year, Number).CompareTo((other.Year, other.Number));

    /// <summary>Whether one quarter lies before another.</summary>
    public static bool operator <(Quarter left, Quarter right) => left.CompareTo(right) < 0;

    /// <summary>Whether one quarter lies after another.</summary>
    public static bool operator >(Quarter left, Quarter right) => left.CompareTo(right) > 0;

    /// <summary>Whether one quarter lies before another or is the same.</summary>
    public static bool operator <=(Quarter left, Quarter right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one quarter lies after another or is the same.</summary>
    public static bool operator >=(Quarter left, Quarter right) => left.CompareTo(right) >= 0;

    /// <summary><c>2026Q3</c>, as files, addresses and the store write it.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}Q{Number}");
}
