using System.Text;
using Seribu.Domain.Calendar;
using Seribu.Domain.Care;
using Seribu.Domain.People;

namespace Seribu.Domain.Book;

/// <summary>Reads what a fact says, kind by kind.</summary>
internal static class BodyReader
{
    public static FactBody? Read(string kind, int version, DateOnly on, ReadOnlySpan<byte> open, ReadOnlySpan<byte> personal, List<Problem> problems, out bool understood)
    {
        understood = version == 1;
        if (!understood) return null;

        if (Register.Of(kind) is { } register) return RegisterReader.Read(register, open, personal, problems, ref understood);

        var fields = new FieldReader(open, problems);
        var note = new FieldReader(personal, problems);
        switch (kind)
        {
            case Kinds.ChildVisit: return VisitReader.Child(ref fields, ref note, ref understood);
            case Kinds.PregnancyVisit: return VisitReader.Pregnancy(ref fields, ref note, ref understood);
            case Kinds.HouseholdVisit: return VisitReader.Household(ref fields, ref note, ref understood);
            case Kinds.PreschoolMonth: return VisitReader.Preschool(ref fields, on, ref understood);
            case Kinds.VillageFund: return VisitReader.Fund(ref fields, ref understood);
            case Kinds.Birth: return EventReader.Birth(ref fields, ref understood);
            case Kinds.PregnancyEnd: return EventReader.PregnancyEnd(ref fields, on, ref understood);
            case Kinds.Death: return EventReader.Death(ref fields, ref note, on, ref understood);
            case Kinds.Relocation: return EventReader.Relocation(ref fields, ref understood);
            case Kinds.Departure: return EventReader.Departure(ref fields, on, ref understood);
            case Kinds.Arrival: return ArrivalReader.Read(open, personal, problems, ref understood);
            case Kinds.Withdrawal: return EventReader.Withdrawal(ref fields, ref understood);
            case Kinds.Verdict: return EventReader.Verdict(ref fields, ref understood);
            case Kinds.Merge: return EventReader.Merge(ref fields, ref understood);
            case Kinds.Apart: return EventReader.Apart(ref fields, ref understood);
            case Kinds.Quarter: return EventReader.Quarter(ref fields, ref note, ref understood);
            case Kinds.WrongVillage: return EventReader.WrongVillage(ref fields, ref understood);
            case Kinds.Erasure: return EventReader.Erasure(ref fields, ref understood);
            case Kinds.Screening or Kinds.FindingStep or Kinds.Consent or Kinds.Validation: return new KeptAsWritten(kind, Encoding.UTF8.GetString(open));
            default:
                understood = false;
                return null;
        }
    }
}
