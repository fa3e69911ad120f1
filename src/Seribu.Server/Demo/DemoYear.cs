namespace Seribu.Server.Demo;

/// <summary>The programme's year of a demo. What is told of it has happened by today, in whatever season the demo is begun.</summary>
/// <param name="Today">The day until which the district has lived.</param>
internal sealed record DemoYear(DateOnly Today)
{
    private const int DaysOfMonth = 28;

    /// <summary>The year.</summary>
    public int Number => Today.Year;

    /// <summary>The year as a form writes it.</summary>
    public string Text => DemoProgramme.Text(Number);

    /// <summary>The year before.</summary>
    public string Before => DemoProgramme.Text(Number - 1);

    /// <summary>A day of the year that has passed; one that lies ahead is told of one of the last weeks.</summary>
    public string Past(int month, int day) => DemoProgramme.Day(PastDay(new(Number, month, day)));

    /// <summary>The same for a day that is known.</summary>
    public DateOnly PastDay(DateOnly day) => day < Today ? day : Today.AddDays(-1 - (day.Day % DaysOfMonth));

    /// <summary>A day of the year, passed or not.</summary>
    public string On(int month, int day) => DemoProgramme.Day(new(Number, month, day));

    /// <summary>A day so far from today.</summary>
    public string FromToday(int days) => DemoProgramme.Day(Today.AddDays(days));
}
