namespace Seribu.Domain.Accounts;

/// <summary>What one may come to a page or an endpoint for. Each page and endpoint names exactly one.</summary>
public enum Policy
{
    /// <summary>Open without an account: signing in, health, styles and scripts.</summary>
    Anyone,

    /// <summary>Any account: home, own password, language, signing out.</summary>
    SignedIn,

    /// <summary>Reads counts: scorecard, tables, trends.</summary>
    Sums,

    /// <summary>Reads lists and files of named families, people, children and pregnancies.</summary>
    People,

    /// <summary>Reads the lines of the village's book with their receipts.</summary>
    Book,

    /// <summary>Writes facts at all; which ones, <see cref="FactRights"/> says.</summary>
    Write,

    /// <summary>Registers families, people and pregnancies and their changes.</summary>
    Register,

    /// <summary>Fills the grid of a posyandu day.</summary>
    PosyanduDay,

    /// <summary>Fills the monthly forms 2A and 2B.</summary>
    Forms,

    /// <summary>Fills form 2C and the village fund.</summary>
    VillageForms,

    /// <summary>Registers couples before their wedding.</summary>
    Couples,

    /// <summary>Decides between two records, merges doubles, releases numbers that were held back.</summary>
    Decide,

    /// <summary>Drafts, closes or approves a quarter.</summary>
    Quarter,

    /// <summary>Keeps the village's profile, officers and posyandu.</summary>
    VillageProfile,

    /// <summary>Takes in files.</summary>
    Import,

    /// <summary>Takes counts out as files.</summary>
    ExportSums,

    /// <summary>Takes named lists out as files; the purpose is asked and kept.</summary>
    ExportPeople,

    /// <summary>Sees a national number in full; each time is kept.</summary>
    FullNik,

    /// <summary>Opens, locks and resets accounts (<see cref="Appointments"/>).</summary>
    Users,

    /// <summary>Chooses rule sets and closing days of the district.</summary>
    Settings,

    /// <summary>Asks for the erasure of a person, or decides it.</summary>
    Erasure,

    /// <summary>Reads who looked at, exported and changed what.</summary>
    Logs,

    /// <summary>Reads the programme of a place: actions, budgets, cadres, meetings, partners, targets.</summary>
    Programme,

    /// <summary>Keeps the programme of a district.</summary>
    DistrictProgramme,

    /// <summary>Keeps the camat's part of the programme.</summary>
    SubDistrictProgramme,

    /// <summary>Keeps the programme of a village.</summary>
    VillageProgramme,

    /// <summary>Keeps agenda, minutes and decisions of meetings.</summary>
    Meetings,

    /// <summary>Reviews and grades what a district sent in.</summary>
    ReviewProgramme,

    /// <summary>Reads what became of a sponsor's money.</summary>
    SponsorReport,
}
