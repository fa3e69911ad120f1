using System.Numerics;

namespace Seribu.Domain.Scorecards.Verbs;

/// <summary>
/// Calendar months with at least one yes, up to R: <c>monthsSinceBirth</c>, <c>monthsInYear</c> (the quarter's year), and
/// <c>monthsInWindow</c> (this quarter and those before it, <c>quarters</c> together).
/// </summary>
internal sealed class MonthsAttended : Verb
{
    /// <summary>The widest window whose months fit one word.</summary>
    public const int MostQuarters = 20;

    private readonly Service of;
    private readonly int atLeast;
    private readonly Reach reach;
    private readonly int quarters;

    private MonthsAttended(string name, Service of, int atLeast, Reach reach, int quarters = 1)
        : base(name, of) => (this.of, this.atLeast, this.reach, this.quarters) = (of, atLeast, reach, quarters);

    private enum Reach
    {
        Birth,
        Year,
        Window,
    }

    public static MonthsAttended SinceBirth(Service of, int atLeast) => new("monthsSinceBirth", of, atLeast, Reach.Birth);

    public static MonthsAttended InYear(Service of, int atLeast) => new("monthsInYear", of, atLeast, Reach.Year);

    public static MonthsAttended InWindow(Service of, int atLeast, int quarters) => new("monthsInWindow", of, atLeast, Reach.Window, quarters);

    public override VerbRule Rule => new(Name, Of) { AtLeast = atLeast, Quarters = reach == Reach.Window ? quarters : 0 };

    public override Outcome Judge(in Case @case, Evidence? evidence)
    {
        var from = reach switch
        {
            Reach.Window => @case.Period.FirstDay.AddMonths(-3 * (quarters - 1)),
            Reach.Year => new(@case.Period.Quarter.Year, 1, 1),
            _ => @case.Start,
        };
        var months = BitOperations.PopCount(@case.MonthsWith(of, from, evidence));

        evidence?.Between(from, @case.Period.Reference);
        evidence?.WouldHelp("moreMonths", @case.Period.LastDay, ("of", Evidence.Text(of)), ("count", Evidence.Text(atLeast - months)));
        return Outcome.AtLeast(atLeast, months);
    }
}
