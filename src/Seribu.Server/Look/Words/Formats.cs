using System.Globalization;
using Seribu.Domain.Calendar;
using CalendarAge = Seribu.Domain.Calendar.Age;

namespace Seribu.Server.Look.Words;

/// <summary>Numbers, dates, ages and distances as one language writes them.</summary>
/// <remarks>Rounds here and nowhere before: half away from zero. What has no value is a dash, never a nought.</remarks>
public sealed class Formats(Texts words)
{
    /// <summary>What stands where nothing can be counted.</summary>
    public const string Dash = "–";

    /// <summary>The true minus, as wide as a plus.</summary>
    public const char Minus = '−';

    private bool English => words.Language == Language.English;

    /// <summary><c>1.059</c></summary>
    public string Number(long number) => Fixed(number, 0);

    /// <summary><c>78,04</c>: a number with so many decimals.</summary>
    public string Number(decimal number, int decimals) => Fixed(number, decimals);

    /// <summary><c>+2,44</c>, <c>−0,59</c>, <c>0,00</c></summary>
    public string WithSign(decimal number, int decimals)
    {
        var rounded = Math.Round(number, decimals, MidpointRounding.AwayFromZero);
        return (rounded > 0 ? "+" : "") + Fixed(rounded, decimals);
    }

    /// <summary><c>78,04 %</c>, for a figure that stands alone.</summary>
    public string Percent(decimal? percent) => percent is { } known ? words["format.percent", Fixed(known, 2)] : Dash;

    /// <summary><c>78,04</c>, for a column whose head carries the sign.</summary>
    public string PercentFigure(decimal? percent) => percent is { } known ? Fixed(known, 2) : Dash;

    /// <summary><c>24 dari 45</c></summary>
    public string Of(long part, long whole) => words["format.of", part, whole];

    /// <summary><c>15,6–22,7</c></summary>
    public string Range(decimal low, decimal high, int decimals) => $"{Fixed(low, decimals)}–{Fixed(high, decimals)}";

    /// <summary><c>−2,15</c>, <c>+1,68</c></summary>
    public string Z(double? z) => z is { } known ? WithSign((decimal)known, 2) : Dash;

    /// <summary><c>9,2</c>: one decimal, and a second one only where somebody read it off the scale.</summary>
    public string Measure(decimal? measured) => measured is not { } known ? Dash
        : Fixed(known, Math.Round(known, 1) == Math.Round(known, 2) ? 1 : 2);

    /// <summary><c>9,2 kg</c></summary>
    public string Kg(decimal? weight) => weight is null ? Dash : words["format.kg", Measure(weight)];

    /// <summary><c>79,1 cm</c></summary>
    public string Cm(decimal? length) => length is null ? Dash : words["format.cm", Measure(length)];

    /// <summary><c>+200</c>, for a column whose head carries the unit.</summary>
    public string GramsFigure(int? gain) => gain is { } known ? WithSign(known, 0) : Dash;

    /// <summary><c>+200 g</c></summary>
    public string Grams(int? gain) => gain is null ? Dash : words["format.grams", GramsFigure(gain)];

    /// <summary><c>Rp117.700.000</c></summary>
    public string Rupiah(long amount) => (amount < 0 ? Minus.ToString() : "") + "Rp" + Number(Math.Abs(amount));

    /// <summary><c>9901••••••••••••</c>: the region's first four digits and nothing else.</summary>
    public static string Nik(string? nik) => nik is { Length: >= 4 } ? nik[..4] + new string('•', 12) : Dash;

    /// <summary><c>19 November 2026</c></summary>
    public string Date(DateOnly? day) => day is { } known ? $"{known.Day} {Month(known)}" : Dash;

    /// <summary><c>Kamis, 19 November 2026</c></summary>
    public string DateWithWeekday(DateOnly day) => $"{words[$"weekday.{(int)day.DayOfWeek}"]}, {Date(day)}";

    /// <summary><c>19 Nov 2026</c>, in tables.</summary>
    public string DateShort(DateOnly? day) => day is { } known ? $"{DayAndMonth(known)} {known.Year}" : Dash;

    /// <summary><c>19 Nov</c>, where the year is plain.</summary>
    public string DayAndMonth(DateOnly day) => $"{day.Day} {words[$"month.{day.Month}.short"]}";

    /// <summary><c>12 November</c>, within a sentence that names the year.</summary>
    public string DayAndMonthLong(DateOnly day) => $"{day.Day} {MonthName(day)}";

    /// <summary><c>November 2026</c></summary>
    public string Month(DateOnly day) => $"{MonthName(day)} {day.Year}";

    /// <summary><c>November</c></summary>
    public string MonthName(DateOnly day) => words[$"month.{day.Month}"];

    /// <summary><c>09.42</c></summary>
    public string Time(TimeOnly time) => $"{time.Hour:00}{(English ? ':' : '.')}{time.Minute:00}";

    /// <summary><c>Kuartal 3, 2026</c></summary>
    public string Quarter(Quarter quarter) => words["format.quarter", $"{quarter.Number}", $"{quarter.Year}"];

    /// <summary><c>K3</c>, in charts and heads.</summary>
    public string QuarterShort(Quarter quarter) => words["format.quarter.short", $"{quarter.Number}"];

    /// <summary><c>Juli–September 2026</c></summary>
    public string QuarterMonths(Quarter quarter) => $"{MonthName(quarter.FirstDay)}–{Month(quarter.LastDay)}";

    /// <summary><c>21 bulan</c>; days below one month, years from the second birthday.</summary>
    public string Age(DateOnly bornOn, DateOnly on) => AgeIn(bornOn, on, "");

    /// <summary><c>21 bln</c>, in rows.</summary>
    public string AgeShort(DateOnly bornOn, DateOnly on) => AgeIn(bornOn, on, ".short");

    /// <summary><c>21 bulan 11 hari</c>, at the head of a child's page.</summary>
    public string AgeExact(DateOnly bornOn, DateOnly on)
    {
        var months = CalendarAge.InMonths(bornOn, on);
        var days = on.DayNumber - CalendarAge.Completes(bornOn, months).DayNumber;
        return months == 0 || days == 0 ? Age(bornOn, on) : $"{Age(bornOn, on)} {words.Count("age.days", days)}";
    }

    /// <summary><c>27 tahun</c>, of an adult.</summary>
    public string AgeInYears(DateOnly bornOn, DateOnly on) => words.Count("age.years", CalendarAge.InMonths(bornOn, on) / 12);

    /// <summary><c>hari ke-919</c>, of the thousand.</summary>
    public string DayOfThousand(int day) => words["age.day-of-thousand", day];

    /// <summary><c>3 hari lewat</c>, <c>hari ini</c>, <c>11 hari lagi</c>: how far a limit is from today.</summary>
    public string Distance(DateOnly limit, DateOnly today) => (limit.DayNumber - today.DayNumber) switch
    {
        0 => words["distance.today"],
        < 0 and var late => words.Count("distance.late", -late),
        var left => words.Count("distance.left", left),
    };

    private string AgeIn(DateOnly bornOn, DateOnly on, string length) => CalendarAge.InMonths(bornOn, on) switch
    {
        < 1 => words.Count($"age.days{length}", Math.Max(0, on.DayNumber - bornOn.DayNumber)),
        < 24 and var months => words.Count($"age.months{length}", months),
        var months when months % 12 == 0 => words[$"age.years.short", months / 12],
        var months => words["age.years-and-months", months / 12, months % 12],
    };

    private string Fixed(decimal number, int decimals)
    {
        var rounded = Math.Round(number, decimals, MidpointRounding.AwayFromZero);
        var digits = Math.Abs(rounded).ToString($"N{decimals}", CultureInfo.InvariantCulture);
        if (!English) digits = digits.Replace(',', ' ').Replace('.', ',').Replace(' ', '.');

        return rounded < 0 ? Minus + digits : digits;
    }
}
