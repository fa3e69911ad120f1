using System.Numerics;

namespace Seribu.Domain.Scorecards.Verbs;

/// <summary><c>dosesGiven</c>: every one of the doses the row names was given by R.</summary>
internal sealed class DosesGiven(DoseSchedule schedule, ulong doses) : Verb("dosesGiven", null)
{
    public override VerbRule Rule => new(Name, Of) { Doses = [.. schedule.CodesOf(doses)] };

    public override Outcome Judge(in Case @case, Evidence? evidence) => Judge(doses, schedule, @case, evidence);

    /// <summary>How many of the wanted doses were given, whenever that was.</summary>
    public static Outcome Judge(ulong wanted, DoseSchedule schedule, in Case @case, Evidence? evidence)
    {
        if (wanted == 0) return Outcome.NothingDue;

        var given = 0ul;
        foreach (ref readonly var act in @case.Acts)
        {
            if ((act.Doses & wanted) == 0) continue;
            given |= act.Doses & wanted;
            evidence?.Use(act);
        }

        if (evidence is not null)
            foreach (var dose in schedule.CodesOf(wanted & ~given)) evidence.WouldHelp("dose", @case.Period.LastDay, ("dose", dose));

        return Outcome.AtLeast(BitOperations.PopCount(wanted), BitOperations.PopCount(given));
    }
}
