using Seribu.Domain.People;

namespace Seribu.Domain.Book;

/// <summary>Reads births, deaths, moves and the book-keeping kinds.</summary>
internal static class EventReader
{
    public static Birth Birth(ref FieldReader f, ref bool understood)
    {
        DateOnly? on = null;
        string? place = null, helper = null;
        List<Newborn> children = [];
        while (f.Next())
            switch (f.Name)
            {
                case "born_on": on = f.Day(); break;
                case "place": place = f.Text(); break;
                case "helper": helper = f.Text(); break;
                case "children": children = Children(ref f); break;
                default: understood = false; f.Skip(); break;
            }

        if (on is null) f.WrongAt("born_on", "missing");
        if (children.Count is 0 or > 8) f.WrongAt("children", "out-of-range", "1", "8");
        return new(on ?? default, place, helper, children);
    }

    public static PregnancyEnd PregnancyEnd(ref FieldReader f, DateOnly day, ref bool understood)
    {
        PregnancyOutcome? outcome = null;
        while (f.Next())
            switch (f.Name)
            {
                case "outcome": outcome = f.Word(Wire.Outcomes); break;
                case "on": day = f.Day() ?? day; break;
                default: understood = false; f.Skip(); break;
            }

        if (outcome is null) f.WrongAt("outcome", "missing");
        return new(outcome ?? default, day);
    }

    public static Death Death(ref FieldReader f, ref FieldReader personal, DateOnly day, ref bool understood)
    {
        string? place = null, cause = null;
        while (f.Next())
            switch (f.Name)
            {
                case "on": day = f.Day() ?? day; break;
                case "place": place = f.Text(); break;
                default: understood = false; f.Skip(); break;
            }

        while (personal.Next())
            if (personal.Name == "cause") cause = personal.Text(500);
            else { understood = false; personal.Skip(); }
        return new(day, place, cause);
    }

    public static Relocation Relocation(ref FieldReader f, ref bool understood)
    {
        Guid? household = null, posyandu = null;
        string? rt = null;
        while (f.Next())
            switch (f.Name)
            {
                case "household": household = f.Id(); break;
                case "posyandu": posyandu = f.Id(); break;
                case "rt": rt = f.Text(); break;
                default: understood = false; f.Skip(); break;
            }

        if (household is null && posyandu is null && rt is null) f.WrongAt("posyandu", "missing");
        return new(household, posyandu, rt);
    }

    public static LeavesVillage Departure(ref FieldReader f, DateOnly day, ref bool understood)
    {
        string? to = null;
        var how = People.Departure.Moved;
        while (f.Next())
            switch (f.Name)
            {
                case "on": day = f.Day() ?? day; break;
                case "to_village": to = f.Text(13); break;
                case "kind": how = f.Word(Wire.Departures) ?? how; break;
                default: understood = false; f.Skip(); break;
            }

        if (to is not (null or RegisterChange.Unknown) && !Regions.VillageCode.TryParse(to, out _)) f.WrongAt("to_village", "not-a-village");
        return new(day, to == RegisterChange.Unknown ? null : to, how);
    }

    public static Withdrawal Withdrawal(ref FieldReader f, ref bool understood)
    {
        Guid? fact = null;
        while (f.Next())
            if (f.Name == "fact") fact = f.Id();
            else { understood = false; f.Skip(); }

        if (fact is null) f.WrongAt("fact", "missing");
        return new(fact ?? Guid.Empty);
    }

    public static Verdict Verdict(ref FieldReader f, ref bool understood)
    {
        Guid? fact = null;
        string? choice = null, field = null;
        while (f.Next())
            switch (f.Name)
            {
                case "fact": fact = f.Id(); break;
                case "choice": choice = f.Text(10); break;
                case "field": field = f.Text(40); break;
                default: understood = false; f.Skip(); break;
            }

        if (fact is null) f.WrongAt("fact", "missing");
        if (choice is not ("release" or "keep" or "this" or "other" or Book.Verdict.Refuse)) f.WrongAt("choice", "unknown-word");
        return new(fact ?? Guid.Empty, choice ?? "", field);
    }

    public static Merge Merge(ref FieldReader f, ref bool understood)
    {
        var (kept, merged) = Two(ref f, "kept", "merged", ref understood);
        return new(kept, merged);
    }

    public static Apart Apart(ref FieldReader f, ref bool understood)
    {
        var (one, other) = Two(ref f, "one", "other", ref understood);
        return new(one, other);
    }

    private static (Guid One, Guid Other) Two(ref FieldReader f, string first, string second, ref bool understood)
    {
        Guid? one = null, other = null;
        while (f.Next())
            if (f.Name == first) one = f.Id();
            else if (f.Name == second) other = f.Id();
            else { understood = false; f.Skip(); }

        if (one is null || other is null || one == other) f.WrongAt(second, "missing");
        return (one ?? Guid.Empty, other ?? Guid.Empty);
    }

    public static QuarterState Quarter(ref FieldReader f, ref FieldReader personal, ref bool understood)
    {
        string? state = null, rules = null, figures = null;
        long number = 0;
        Calendar.Quarter? quarter = null;
        IReadOnlyList<string> signers = [];
        while (f.Next())
            switch (f.Name)
            {
                case "quarter": quarter = Calendar.Quarter.TryParse(f.Text(6), out var read) ? read : null; break;
                case "state": state = f.Text(10); break;
                case "rule_set": rules = f.Text(40); break;
                case "figures": figures = f.Text(1000); break;
                case "number": number = f.Whole() ?? 0; break;
                default: understood = false; f.Skip(); break;
            }

        while (personal.Next())
            if (personal.Name == "signers") signers = personal.List();
            else { understood = false; personal.Skip(); }

        if (quarter is null) f.WrongAt("quarter", "not-a-quarter");
        if (state is not ("closed" or "approved" or "reopened")) f.WrongAt("state", "unknown-word");
        return new(quarter ?? new(2000, 1), state ?? "", rules ?? "", figures ?? "", number, signers);
    }

    public static WrongVillage WrongVillage(ref FieldReader f, ref bool understood)
    {
        string? to = null;
        while (f.Next())
            if (f.Name == "to_village") to = f.Text(13);
            else { understood = false; f.Skip(); }

        if (!Regions.VillageCode.TryParse(to, out _)) f.WrongAt("to_village", "not-a-village");
        return new(to ?? "");
    }

    public static Erasure Erasure(ref FieldReader f, ref bool understood)
    {
        string? basis = null, decidedBy = null;
        while (f.Next())
            switch (f.Name)
            {
                case "basis": basis = f.Text(); break;
                case "decided_by": decidedBy = f.Text(); break;
                default: understood = false; f.Skip(); break;
            }

        if (basis is null) f.WrongAt("basis", "missing");
        return new(basis ?? "", decidedBy ?? "");
    }

    private static List<Newborn> Children(ref FieldReader f)
    {
        var children = new List<Newborn>();
        if (!f.StartList()) { f.Wrong("not-a-list"); return children; }
        while (f.NextObject())
        {
            Guid? person = null;
            Seribu.Growth.Sex? sex = null;
            decimal? weight = null, length = null;
            bool? alive = null;
            int? order = null;
            while (f.Next())
                switch (f.Name)
                {
                    case "person": person = f.Id(); break;
                    case "sex": sex = f.Sex(); break;
                    case "weight_g": weight = f.Count(10_000) / 1000m; break;
                    case "length_cm": length = f.Number(2); break;
                    case "alive": alive = f.YesNo(); break;
                    case "order": order = f.Count(10); break;
                    default: f.Skip(); break;
                }

            if (person is null || sex is null) f.WrongAt("children", "missing");
            else children.Add(new(person.Value, sex.Value, weight, length, alive ?? true, order));
        }

        return children;
    }
}
