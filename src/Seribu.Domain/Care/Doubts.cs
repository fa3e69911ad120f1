using System.Globalization;
using Seribu.Domain.Book;
using Seribu.Domain.Growth;

namespace Seribu.Domain.Care;

/// <summary>Gathers problems. Nothing is allocated while there is nothing to say: it is asked for every row of a million.</summary>
internal struct Doubts
{
    private List<Problem>? found;

    public readonly IReadOnlyList<Problem> All => found ?? (IReadOnlyList<Problem>)[];

    public void Add(Gravity gravity, string field, string code, params IReadOnlyList<string> args) =>
        (found ??= []).Add(new(field, code, gravity, args));

    /// <summary>The day of an act: not after today, not before birth, and asked about when it is long ago.</summary>
    public void Day(DateOnly on, DateOnly? notBefore, DateOnly today, HistoryLimits limits, string field = "on")
    {
        if (on > today) Add(Gravity.Refused, field, "after-today", Text(today));
        else if (on < notBefore) Add(Gravity.Refused, field, "before-birth", Text(notBefore.Value));
        else if (on < today.AddYears(-limits.OldAfterYears)) Add(Gravity.Marked, field, "old-day", Text(today.AddYears(-limits.OldAfterYears)));
    }

    /// <summary>A count within what a month allows.</summary>
    public void Count(string field, int? count, int most)
    {
        if (count is < 0 || count > most) Add(Gravity.Refused, field, "out-of-range", "0", Text(most));
    }

    /// <summary>A text no longer than the book holds.</summary>
    public void Length(string field, string? text, int most)
    {
        if (text?.Length > most) Add(Gravity.Refused, field, "too-long", Text(most));
    }

    /// <summary>A list no longer than the book holds.</summary>
    public void Items(string field, int items)
    {
        if (items > Shape.MostItems) Add(Gravity.Refused, field, "too-long", Text(Shape.MostItems));
    }

    /// <summary>A measure by itself, named as codes name it: <c>weight</c> gives <c>weight-implausible</c>. Says whether it is believed.</summary>
    public bool Measure(string field, string name, decimal? value, MeasureLimits limits)
    {
        if (value is not { } measured) return false;

        if (decimal.Round(measured, limits.Decimals) != measured) Add(Gravity.Refused, field, "too-many-decimals", Text(limits.Decimals));
        if (limits.IsPossible(measured) && limits.IsPlausible(measured)) return true;

        if (!limits.IsPossible(measured)) Add(Gravity.Refused, field, name + "-impossible", Text(measured), Text(limits.Over), Text(limits.To));
        else Add(Gravity.HeldBack, field, name + "-implausible", Text(measured), Text(limits.DoubtBelow), Text(limits.DoubtAbove));
        return false;
    }

    public static string Text(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A reckoned number as somebody would have typed it: 72.0.</summary>
    public static string Plain(decimal number) => number.ToString("0.0##", CultureInfo.InvariantCulture);

    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
