namespace Seribu.Domain.Book;

/// <summary>The words for the kinds of fact.</summary>
public static class Kinds
{
#pragma warning disable CS1591 // The words are their own explanation; docs/rules/facts.md holds the table.
    public const string Posyandu = "posyandu";
    public const string Household = "household";
    public const string Person = "person";
    public const string Pregnancy = "pregnancy";
    public const string Couple = "couple";
    public const string PregnancyVisit = "pregnancy-visit";
    public const string ChildVisit = "child-visit";
    public const string PreschoolMonth = "preschool-month";
    public const string HouseholdVisit = "household-visit";
    public const string Birth = "birth";
    public const string PregnancyEnd = "pregnancy-end";
    public const string Death = "death";
    public const string Relocation = "relocation";
    public const string Departure = "departure";
    public const string Arrival = "arrival";
    public const string Screening = "screening";
    public const string FindingStep = "finding-step";
    public const string VillageFund = "village-fund";
    public const string Consent = "consent";
    public const string Withdrawal = "withdrawal";
    public const string Verdict = "verdict";
    public const string Validation = "validation";
    public const string Merge = "merge";
    public const string Apart = "apart";
    public const string Quarter = "quarter";
    public const string WrongVillage = "wrong-village";
    public const string Erasure = "erasure";
#pragma warning restore CS1591

    /// <summary>The kinds that set named fields of a register: each is also the name of its table.</summary>
    public static bool IsRegister(string kind) => kind is Posyandu or Household or Person or Pregnancy or Couple;
}
