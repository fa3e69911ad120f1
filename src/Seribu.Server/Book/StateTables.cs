using Seribu.Domain.Book;
using Seribu.Server.Store;

namespace Seribu.Server.Book;

/// <summary>The tables of the state, column by column as the bulk writer fills them. A test compares them with both real schemas.</summary>
public static class StateTables
{
    public static readonly Table Entry = Table.Of("entry", 2,
        "village_code:t number:i id:b kind:t understood:i subject:b on_day:t replaces:b device:b seq:i author:b source:t received_at:i epoch:i held:i marks:t envelope:b personal_digest:b hash:b");

    public static readonly Table EntryPersonal = Table.Of("entry_personal", 2, "village_code:t number:i salt:b body:b");

    public static readonly Table EntryAbout = Table.Of("entry_about", 3, "village_code:t subject:b number:i");

    public static readonly Table ChildVisit = Table.Of("child_visit", 3,
        "village_code:t person:b fact:b on_day:t number:i author:b held:i carried:i marks:t form:i posyandu:b present:i weight_g:i length_tmm:i measure:t head_tmm:i arm_tmm:i " +
        "oedema:i mat:t doses:t vitamin_a:t deworming:i counselling_father:i counselling_mother:i home_visits:i safe_water:i latrine:i birth_certificate:i health_cover:i " +
        "parenting_class:i tool:t note:t changed:i");

    public static readonly Table PregnancyVisit = Table.Of("pregnancy_visit", 3,
        "village_code:t pregnancy:b fact:b on_day:t number:i author:b held:i carried:i marks:t form:i posyandu:b high_risk:i kek:i anc:i iron_tablets:i supplement:t postnatal:i " +
        "counselling:i home_visits:i safe_water:i latrine:i health_cover:i arm_tmm:i weight_g:i hb_tenths:i blood_pressure:t note:t changed:i");

    public static readonly Table HouseholdVisit = Table.Of("household_visit", 3,
        "village_code:t household:b fact:b on_day:t number:i author:b carried:i purpose:t persons:t safe_water:i latrine:i topics:t note:t changed:i");

    public static readonly Table PreschoolMonth = Table.Of("preschool_month", 3,
        "village_code:t person:b fact:b on_day:t number:i author:b carried:i attended:i posyandu:b changed:i");

    public static readonly Table Residence = Table.Of("residence", 2, "village_code:t fact:b subject:b on_day:t number:i author:b carried:i posyandu:b changed:i");

    public static readonly Table Noted = Table.Of("noted", 2, "village_code:t fact:b kind:t subject:b on_day:t number:i author:b carried:i body:t changed:i");

    public static readonly Table Finding = Table.Of("finding", 4, "village_code:t fact:b code:t detail:t subject:b on_day:t args:t settled_by:b changed:i");

    public static readonly Table NikIndex = Table.Of("nik_index", 2, "village_code:t person:b hmac:b");

    public static readonly Table VillageFund = Table.Of("village_fund", 3, "village_code:t year:i field:t fact:b total:i stunting:i changed:i");

    public static readonly Table ClosedQuarter = Table.Of("closed_quarter", 2,
        "village_code:t quarter:t fact:b state:t rule_set:t tally:t number:i on_day:t author:b signers:t reason:t changed:i");

    public static readonly Table Alias = Table.Of("alias", 2, "village_code:t id:b kept:b changed:i");

    public static readonly Table Tombstone = Table.Of("tombstone", 3, "village_code:t kind:t id:b changed:i");

    public static readonly Table FamilyStanding = Table.Of("family_standing", 2, "village_code:t home:b cases:t");

    public static readonly Table FamilyResult = Table.Of("family_result", 2, "village_code:t home:b shares:t holds_until:t");

    public static readonly Table Sums = Table.Of("sums", 4, "village_code:t rule_set:t quarter:t posyandu:b tally:t");

    private static readonly Dictionary<Register, Table> Registers = Register.All.ToDictionary(r => r, r => Table.Of(r.Kind, 2,
        "village_code:t id:b " + string.Join(' ', r.Fields.Select(f => $"{f.Name}:{Kind(f.Type)}")) + " " + After(r) + " changed:i"));

    /// <summary>Every table made from the books: what a rebuild makes again.</summary>
    public static IReadOnlyList<Table> State { get; } =
    [
        .. Registers.Values, ChildVisit, PregnancyVisit, HouseholdVisit, PreschoolMonth, Residence, Noted, Finding, NikIndex, VillageFund, ClosedQuarter, Alias,
        FamilyStanding, FamilyResult, Sums,
    ];

    /// <summary>The table of a register.</summary>
    public static Table Of(Register register) => Registers[register];

    // What a register's table holds behind the fields that facts set.
    private static string After(Register register) => register.Kind switch
    {
        Kinds.Person => "home:b folded:t first_on:t left_on:t left_as:t to_village:t came_on:t from_village:t born_of:b erased:i",
        Kinds.Household => "first_on:t left_on:t left_as:t to_village:t came_on:t from_village:t",
        Kinds.Pregnancy => "home:b first_on:t ended_on:t outcome:t",
        _ => "first_on:t",
    };

    private static char Kind(FieldType type) => type switch
    {
        FieldType.Id => 'b',
        FieldType.Count or FieldType.Measure or FieldType.YesNo => 'i',
        _ => 't',
    };
}
