using System.Collections.Frozen;
using static Seribu.Domain.Accounts.Level;

namespace Seribu.Domain.Accounts;

/// <summary>The roles of the programme (docs/rules/rights.md#roles).</summary>
public static class Roles
{
    /// <summary>Kader posyandu: weighs the children of one posyandu.</summary>
    public const string Cadre = "cadre";

    /// <summary>Kader Pembangunan Manusia: keeps the village's registers and monthly forms.</summary>
    public const string Kpm = "kpm";

    /// <summary>Tim Pendamping Keluarga: visits the families assigned to it.</summary>
    public const string Tpk = "tpk";

    /// <summary>Bidan desa and other health workers of the working area.</summary>
    public const string Midwife = "midwife";

    /// <summary>Tenaga gizi of the puskesmas.</summary>
    public const string Nutritionist = "nutritionist";

    /// <summary>Admin desa: opens accounts, keeps the register, validates and closes the scorecard.</summary>
    public const string VillageAdmin = "village-admin";

    /// <summary>Kepala desa or lurah: approves the scorecard.</summary>
    public const string Head = "head";

    /// <summary>BPD, Rumah Desa Sehat, PKK, Karang Taruna: reads the village's sums.</summary>
    public const string VillageForum = "village-forum";

    /// <summary>Pendamping desa, PLD, TAPM, PLKB: reads the sums of the villages it accompanies.</summary>
    public const string Facilitator = "facilitator";

    /// <summary>Camat and TPPS kecamatan.</summary>
    public const string Camat = "camat";

    /// <summary>Kantor Urusan Agama: registers couples.</summary>
    public const string Kua = "kua";

    /// <summary>A district agency (OPD) other than those of health and family planning.</summary>
    public const string Agency = "agency";

    /// <summary>Dinas Kesehatan and DP2KB: names, with a basis.</summary>
    public const string HealthOffice = "health-office";

    /// <summary>TPPS kabupaten's secretariat: runs the installation of a district.</summary>
    public const string DistrictAdmin = "district-admin";

    /// <summary>Bupati or wali kota.</summary>
    public const string Regent = "regent";

    /// <summary>Pejabat pelindungan data of the district: decides erasures, reads who looked at what.</summary>
    public const string DataOfficer = "data-officer";

    /// <summary>TPPS provinsi and the reviewers of Bangda.</summary>
    public const string Province = "province";

    /// <summary>TNI-Polri and other partners: reads sums.</summary>
    public const string Partner = "partner";

    /// <summary>Bapak or bunda asuh: follows the children it sponsors, without their names.</summary>
    public const string Sponsor = "sponsor";

    /// <summary>Father, mother or guardian: reads the own family.</summary>
    public const string Parent = "parent";

    /// <summary>Auditor: reads logs, never a person's data.</summary>
    public const string Auditor = "auditor";

    /// <summary>All roles, from the nearest to a family to the farthest.</summary>
    public static IReadOnlyList<Role> All { get; } =
    [
        new(Cadre, "Kader posyandu", "Posyandu cadre", [Village], Reach.Posyandu),
        new(Kpm, "Kader Pembangunan Manusia", "Human development cadre", [Village]),
        new(Tpk, "Tim Pendamping Keluarga", "Family assistance team", [Village], Reach.Families),
        new(Midwife, "Bidan desa", "Village midwife", [Village, SubDistrict]),
        new(Nutritionist, "Tenaga gizi", "Nutritionist", [Village, SubDistrict]),
        new(VillageAdmin, "Admin desa", "Village administrator", [Village]),
        new(Head, "Kepala desa", "Village head", [Village]),
        new(VillageForum, "Forum desa (BPD, RDS, PKK)", "Village forum", [Village]),
        new(Facilitator, "Pendamping desa", "Village facilitator", [Village, SubDistrict]),
        new(Camat, "Camat", "Head of sub-district", [SubDistrict]),
        new(Kua, "Kantor Urusan Agama", "Office of religious affairs", [SubDistrict]),
        new(Agency, "Perangkat daerah", "District agency", [District]),
        new(HealthOffice, "Dinas Kesehatan, DP2KB", "Health and family office", [District]),
        new(DistrictAdmin, "Sekretariat TPPS kabupaten", "District secretariat", [District]),
        new(Regent, "Bupati, wali kota", "Regent, mayor", [District]),
        new(DataOfficer, "Pejabat pelindungan data", "Data protection officer", [District]),
        new(Province, "TPPS provinsi", "Province", [Level.Province]),
        new(Partner, "Mitra", "Partner", [District, SubDistrict, Village]),
        new(Sponsor, "Bapak, bunda asuh", "Sponsor", [Village], Reach.Families),
        new(Parent, "Orang tua", "Parent", [Village], Reach.Families),
        new(Auditor, "Auditor", "Auditor", [Installation, Level.Province, District]),
    ];

    private static readonly FrozenDictionary<string, Role> ByCode = All.ToFrozenDictionary(role => role.Code);

    /// <summary>The role of a code, or null when there is none.</summary>
    public static Role? Find(string code) => ByCode.GetValueOrDefault(code);

    /// <summary>The level a region code stands for, or null when it is no region code.</summary>
    public static Level? LevelOf(string region)
    {
        for (var i = 0; i < region.Length; i++)
            if (i is 2 or 5 or 8 ? region[i] != '.' : !char.IsAsciiDigit(region[i])) return null;

        return region.Length switch { 0 => Installation, 2 => Level.Province, 5 => District, 8 => SubDistrict, 13 => Village, _ => null };
    }
}
