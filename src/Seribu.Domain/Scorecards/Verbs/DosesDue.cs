namespace Seribu.Domain.Scorecards.Verbs;

/// <summary><c>dosesDue</c>: every dose whose due age lies at least <c>lagMonths</c> behind the child was given by R.</summary>
internal sealed class DosesDue(DoseSchedule schedule, int lagMonths) : Verb("dosesDue", null)
{
    public override IEnumerable<int> TurningMonths => schedule.Doses.Select(dose => dose.DueMonth + lagMonths);

    public override VerbRule Rule => new(Name, Of) { LagMonths = lagMonths };

    public override Outcome Judge(in Case @case, Evidence? evidence) =>
        DosesGiven.Judge(schedule.DueAt(@case.Months - lagMonths), schedule, @case, evidence);
}
