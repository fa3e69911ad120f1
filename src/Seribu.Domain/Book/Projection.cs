using System.Globalization;
using Seribu.Domain.Care;
using Seribu.Domain.People;
using Seribu.Growth;

namespace Seribu.Domain.Book;

/// <summary>From lines to state: what one more line makes of a subject. Pure, and the same in intake, rebuild and replay.</summary>
public sealed class Projection(SubjectState state)
{
    private static readonly RegisterField BornOn = Register.Person.Field("born_on")!;
    private static readonly RegisterField Posyandu = Register.Household.Field("posyandu")!;

    // The newest line that had a part in what the rows say: a phone's late line changes what its later ones mean.
    private long newest;

    /// <summary>Applies one more line. Lines that take others back need <see cref="Replay"/>.</summary>
    public void Apply(Line line)
    {
        newest = Math.Max(newest, line.Number);
        var fact = line.Fact;
        switch (fact.Body)
        {
            case RegisterChange change when IsSubject(fact): Apply(line, change); break;
            case ChildVisit visit: See(fact.On); Apply(line, visit); break;
            case PregnancyVisit visit: See(fact.On); state.PregnancyVisits.Add(Note(line, visit)); break;
            case HouseholdVisit visit: state.HouseholdVisits.Add(Note(line, visit)); break;
            case PreschoolMonth month: See(fact.On); Apply(line, month); break;
            case Birth birth when IsSubject(fact): See(fact.On); End(PregnancyOutcome.Delivered, birth.BornOn); break;
            case Birth birth: BeBorn(line, birth); break;
            case PregnancyEnd end: See(fact.On); End(end.Outcome, end.On); break;
            case Death death: Leave(new(death.On, Departure.Died)); break;
            // Who died or went before the household did stays where they are.
            case LeavesVillage leaves when fact.Subject != state.Id && state.Row?.Left is { } earlier && earlier.On <= leaves.On: break;
            case LeavesVillage leaves: Leave(new(leaves.On, leaves.As, leaves.ToVillage)); break;
            case WrongVillage wrong when state.Row is not null: Leave(new(state.Row.FirstOn, Departure.NeverHere, wrong.ToVillage)); break;
            case Relocation move: Apply(line, move); break;
            case Arrival arrival: Apply(line, arrival); break;
            case Erasure: Erase(newest); break;
            case KeptAsWritten kept: state.Kept.Add(Note(line, kept)); break;
        }

        state.Row?.ChangedBy(newest);
    }

    // An alias of this subject after a merge counts as the subject: the desk hands only such lines in.
    private bool IsSubject(Fact fact) => fact.Body switch
    {
        RegisterChange change => state.Row is null || state.Row.Register == change.Register,
        Birth birth => !birth.Children.Any(child => child.Person == state.Id),
        _ => true,
    };

    private static Noted<T> Note<T>(Line line, T what) => new(line.Fact.Id, line.Number, line.Fact.On, line.Author, what)
    {
        HeldBack = line.HeldBack,
        Carried = line.Carried,
        Marks = line.Marks,
    };

    private void See(DateOnly on)
    {
        if (state.Row is not null && on < state.Row.FirstOn) state.Row.FirstOn = on;
    }

    private void End(PregnancyOutcome outcome, DateOnly on)
    {
        if (state.Row is null) return;
        state.Row.EndedOn = on;
        state.Row.Outcome = outcome;
    }

    private void Leave(Leaving leaving)
    {
        if (state.Row is not null) state.Row.Left = leaving;
    }

    private void Erase(long number)
    {
        if (state.Row is null) return;
        foreach (var field in state.Row.Register.Fields)
            if (field.Personal) state.Row[field] = null;
        state.Row.Erased = true;
        for (var i = 0; i < state.ChildVisits.Count; i++) state.ChildVisits[i] = state.ChildVisits[i] with { What = state.ChildVisits[i].What with { Note = null }, Touched = number };
        state.Kept.Clear();
    }

    /// <summary>Merges a register fact field by field: what the writer saw decides (FACTS §3).</summary>
    private void Apply(Line line, RegisterChange change)
    {
        var isNew = state.Row is null;
        state.Row ??= new(change.Register, line.Fact.On);
        See(line.Fact.On);
        foreach (var (field, value, based) in change.Fields)
        {
            var present = state.Row[field];
            var wanted = value == RegisterChange.Unknown ? null : value;
            if (present == wanted) continue;
            if (isNew || present == (based == RegisterChange.Unknown ? null : based)) Take(line, field, wanted);
            // What another book said fills what is empty here; it does not contend with what was written here.
            else if (!line.Carried) Find(line, "conflict", field.Name, field.Personal ? [] : [present ?? "", wanted ?? ""]);
        }
    }

    private void Take(Line line, RegisterField field, string? wanted)
    {
        state.Row![field] = wanted;
        if (field != Posyandu || wanted is null || Latest() is not { } moved) return;

        // The register mends where the last move went; it does not move anybody again.
        state.Residences[moved] = state.Residences[moved] with { What = state.Residences[moved].What with { Posyandu = Guid.Parse(wanted) }, Touched = newest };
    }

    private void Apply(Line line, ChildVisit visit)
    {
        var mine = Note(line, visit);
        for (var i = 0; i < state.ChildVisits.Count; i++)
        {
            var other = state.ChildVisits[i];
            foreach (var dose in visit.Doses)
                if (other.On != mine.On && other.What.Doses.Contains(dose)) Find(line, "dose-twice", dose, FactWriter.Day(other.On));
            if (other.On != mine.On || other.What.Form != visit.Form || !Differ(other.What, visit)) continue;

            if (other.Author == line.Author)
            {
                // The same hand on the same day: the later figure mends the earlier one, and the row says so.
                state.ChildVisits[i] = other with { What = Without(other.What, visit), Touched = newest };
                mine = mine with { Marks = [.. mine.Marks, "same-day-correction"], Touched = newest };
            }
            else Find(line, "measured-twice", "", Figure(other.What.WeightKg), Figure(visit.WeightKg), Figure(other.What.LengthCm), Figure(visit.LengthCm));
        }

        state.ChildVisits.Add(mine);
    }

    private void Apply(Line line, PreschoolMonth month)
    {
        state.PreschoolMonths.RemoveAll(known => known.What.Month == month.Month);
        state.PreschoolMonths.Add(Note(line, month));
    }

    private void Apply(Line line, Relocation move)
    {
        if (state.Row is null) return;
        if (move.Posyandu is { } posyandu) Reside(line, posyandu);
        if (move.Rt is { } rt && state.Row.Register.Field("rt") is { } field) state.Row[field] = rt;
        if (move.Household is { } household && state.Row.Register == Register.Person) state.Row["household"] = household.ToString();
    }

    /// <summary>A household lives where its last move by the day went; the first move also says where it lived until then, so that earlier quarters keep that.</summary>
    private void Reside(Line line, Guid posyandu)
    {
        var isHousehold = state.Row!.Register == Register.Household;
        if (isHousehold && state.Residences.Count == 0 && state.Row.Id("posyandu") is { } before && before != posyandu)
            state.Residences.Add(Note(line, new Residence(state.Id, DateOnly.MinValue, before)) with { Fact = NamedIds.Of("before", line.Fact.Id.ToString()), On = DateOnly.MinValue });

        state.Residences.Add(Note(line, new Residence(state.Id, line.Fact.On, posyandu)));
        if (isHousehold) state.Row[Posyandu] = state.Residences[Latest()!.Value].What.Posyandu.ToString();
    }

    private int? Latest() => state.Residences.Count == 0 ? null : state.Residences.Index().MaxBy(each => (each.Item.On, each.Item.Number)).Index;

    private void BeBorn(Line line, Birth birth)
    {
        var child = birth.Children.First(c => c.Person == state.Id);
        state.Row ??= new(Register.Person, birth.BornOn);
        See(birth.BornOn);
        state.Row["sex"] ??= Wire.Of(Wire.Sexes, child.Sex);
        state.Row[BornOn] ??= FactWriter.Day(birth.BornOn);
        if (birth.Children.Count > 1)
        {
            // Of twins the order within the birth tells them apart; a single child's rank in the family is the register's to say.
            state.Row["birth_order"] ??= child.Order?.ToString(CultureInfo.InvariantCulture);
            state.Row["multiple"] ??= birth.Children.Count.ToString(CultureInfo.InvariantCulture);
        }

        state.Row.BornOf = line.Fact.Subject;
        if (!child.Alive) Leave(new(birth.BornOn, Departure.Died));
        if (child.WeightKg is null && child.LengthCm is null) return;

        state.ChildVisits.Add(new(line.Fact.Id, line.Number, birth.BornOn, line.Author, new() { WeightKg = child.WeightKg, LengthCm = child.LengthCm, Measure = Posture.Lying })
        {
            HeldBack = line.HeldBack,
            Carried = line.Carried,
            Marks = line.Marks,
        });
    }

    // The lines it brings are applied before it, each for itself (<see cref="Replay"/>).
    private void Apply(Line line, Arrival arrival)
    {
        if (state.Row is null || arrival.FromVillage is null && arrival.Sheet.Count == 0) return;
        // What is brought late does not bring back somebody who has gone on since.
        if (state.Row.Left is { As: not Departure.Died } left)
        {
            if (line.Fact.On < left.On) return;
            state.Row.Left = null;
        }

        state.Row.CameOn = line.Fact.On;
        state.Row.FromVillage = arrival.FromVillage;
    }

    private void Find(Line line, string code, string detail, params string[] args)
    {
        if (!state.Findings.Exists(f => f.Fact == line.Fact.Id && f.Code == code && f.Detail == detail))
            state.Findings.Add(new(line.Fact.Id, code, detail, state.Id, line.Fact.On, args) { Touched = newest });
    }

    private static bool Differ(ChildVisit a, ChildVisit b) =>
        (a.WeightKg is { } w && b.WeightKg is { } v && w != v) || (a.LengthCm is { } l && b.LengthCm is { } m && l != m);

    private static ChildVisit Without(ChildVisit earlier, ChildVisit later) => earlier with
    {
        WeightKg = later.WeightKg is null ? earlier.WeightKg : null,
        LengthCm = later.LengthCm is null ? earlier.LengthCm : null,
    };

    private static string Figure(decimal? number) => number?.ToString("0.###", CultureInfo.InvariantCulture) ?? "";
}
