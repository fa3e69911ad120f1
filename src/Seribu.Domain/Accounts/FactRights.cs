using System.Collections.Frozen;
using Seribu.Domain.Book;
using static Seribu.Domain.Accounts.Roles;

namespace Seribu.Domain.Accounts;

/// <summary>Who may write which fact (docs/rules/rights.md#facts). Deny by default: an unlisted kind has no effect, whoever writes it.</summary>
/// <remarks>A newer phone may tell of what this server does not know yet: from the field it is kept as put forward, and nothing carries it out (FACTS §1). Region, posyandu and families of the grant always apply (<see cref="Scope"/>); the rows here say what the role adds.</remarks>
public static class FactRights
{
    private static readonly string[] Clinic = [Midwife, Nutritionist];
    private static readonly string[] Field = [Cadre, Kpm, Tpk, .. Clinic];
    private static readonly string[] Registrars = [.. Field, VillageAdmin];
    private static readonly string[] Movers = [Kpm, .. Clinic, VillageAdmin];
    private static readonly string[] Screeners = [Kpm, Tpk, .. Clinic, Kua];

    private static readonly FrozenDictionary<string, string[]> Writers = new Dictionary<string, string[]>
    {
        ["posyandu"] = [VillageAdmin],
        ["household"] = Registrars,
        ["person"] = Registrars,
        ["relocation"] = Registrars,
        ["consent"] = Registrars,
        ["pregnancy"] = Registrars,
        ["birth"] = Registrars,
        ["pregnancy-end"] = Registrars,
        ["death"] = Registrars,
        ["departure"] = Movers,
        ["arrival"] = Movers,
        ["wrong-village"] = Movers,
        ["pregnancy-visit"] = Field,
        ["child-visit"] = Field,
        ["household-visit"] = Field,
        ["preschool-month"] = [Kpm, VillageAdmin],
        ["village-fund"] = [Kpm, VillageAdmin],
        ["couple"] = Screeners,
        ["screening"] = Screeners,
        ["validation"] = Clinic,
        ["apart"] = [.. Clinic, VillageAdmin],
    }.ToFrozenDictionary();

    // Rows of the table whose right depends on what the fact decides.
    private static readonly FrozenDictionary<(string Kind, string Act), string[]> Deciders = new Dictionary<(string, string), string[]>
    {
        [("finding-step", "found")] = Field,
        [("finding-step", "visited")] = Field,
        [("finding-step", "confirmed")] = Clinic,
        [("finding-step", "referred")] = Clinic,
        [("finding-step", "closed")] = Clinic,
        [("verdict", "number")] = Clinic,
        [("verdict", "register")] = [.. Clinic, VillageAdmin],
        // What was put forward is refused by whoever could carry it out.
        [("verdict", "quarter")] = [VillageAdmin],
        [("verdict", "erasure")] = [DataOfficer],
        [("quarter", "closed")] = [VillageAdmin],
        [("quarter", "reopened")] = [VillageAdmin],
        [("quarter", "approved")] = [Head],
    }.ToFrozenDictionary();

    private static readonly FrozenSet<string> ClinicalKinds = new[]
    {
        "pregnancy", "birth", "pregnancy-end", "death", "pregnancy-visit", "child-visit", "household-visit", "screening", "finding-step", "validation",
    }.ToFrozenSet();

    private static readonly FrozenSet<string> RegisterKinds = new[]
    {
        "posyandu", "household", "person", "relocation", "consent", "pregnancy", "birth", "pregnancy-end", "death",
        "departure", "arrival", "wrong-village", "preschool-month", "village-fund", "couple", "merge", "apart", "quarter",
    }.ToFrozenSet();

    /// <summary>The best permit any grant of an author gives to write a fact of this kind here.</summary>
    public static Permit May(Author author, string kind, FactContext context) => author.Grants
        .Where(grant => Scope.Contains(grant, context.Village, context.Posyandu, context.Household))
        .Select(grant => May(grant.Role, author.Id, kind, context))
        .DefaultIfEmpty(Permit.Refused)
        .Max();

    /// <summary>Whether an author may write this kind about anybody at all in the village: asked while nobody can tell yet whom or what the fact is about.</summary>
    public static bool MayInVillage(Author author, string kind, FactContext context) =>
        author.Grants.Any(grant => May(author with { Grants = [grant] }, kind, context with { Posyandu = grant.Posyandu, Household = grant.Families?.FirstOrDefault() }) != Permit.Refused);

    private static Permit May(string role, Guid author, string kind, FactContext context)
    {
        if (context.Amends is { } amended && !MayAmend(role, author, amended)) return Permit.Refused;

        return kind switch
        {
            // Its right is that of what it withdraws.
            "withdrawal" => context.Amends is null ? Permit.Refused : Permit.Granted,
            "merge" => Merge(role, author, context.ProposedBy),
            "erasure" => role switch { VillageAdmin => Permit.Proposal, DataOfficer => Permit.Granted, _ => Permit.Refused },
            "quarter" when role == Kpm && context.Act == "closed" => Permit.Proposal,
            "finding-step" or "verdict" or "quarter" => Yes(Deciders.GetValueOrDefault((kind, context.Act ?? ""), []).Contains(role)),
            _ when !Writers.ContainsKey(kind) => Registrars.Contains(role) ? Permit.Proposal : Permit.Refused,
            _ => Yes(Writers[kind].Contains(role) && context.Fields.All(field => MayTouch(role, kind, field))),
        };
    }

    private static bool MayAmend(string role, Guid author, Amended amended) => role switch
    {
        // Who decided may think better of it; what another decided is decided.
        Midwife or Nutritionist or VillageAdmin when amended.Kind == "verdict" => amended.Author == author,
        Cadre or Tpk => amended.Author == author && amended.AgeDays <= 7,
        Kpm => amended.Author == author && amended.AgeDays <= 30,
        Midwife or Nutritionist => ClinicalKinds.Contains(amended.Kind),
        VillageAdmin => RegisterKinds.Contains(amended.Kind),
        _ => false,
    };

    // A woman's arm, blood and pressure are the midwife's to write; doses also the KPM's, as told by the child's card.
    private static bool MayTouch(string role, string kind, string field) => (kind, field) switch
    {
        ("pregnancy-visit", "arm_cm" or "hb" or "blood_pressure") => Clinic.Contains(role),
        ("child-visit", "doses") => role == Kpm || Clinic.Contains(role),
        _ => true,
    };

    private static Permit Merge(string role, Guid author, Guid? proposedBy) =>
        role == Kpm ? Permit.Proposal
        : (Clinic.Contains(role) || role == VillageAdmin) ? (proposedBy == author ? Permit.Refused : Permit.Granted)
        : Permit.Refused;

    private static Permit Yes(bool allowed) => allowed ? Permit.Granted : Permit.Refused;
}
