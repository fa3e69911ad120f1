using System.Collections.Frozen;
using Seribu.Domain.Book;
using static Seribu.Domain.Accounts.Roles;

namespace Seribu.Domain.Accounts;

/// <summary>Which role may come for what: the one policy table (docs/rules/rights.md#policies). What is not listed is denied.</summary>
public static class Policies
{
    private static readonly string[] Field = [Cadre, Kpm, Tpk, Midwife, Nutritionist];
    private static readonly string[] Clinic = [Midwife, Nutritionist];
    private static readonly string[] Readers = [.. Field, VillageAdmin, Head, HealthOffice];

    private static readonly FrozenDictionary<Policy, FrozenSet<string>> Table = new Dictionary<Policy, string[]>
    {
        [Policy.SignedIn] = [.. All.Select(role => role.Code)],
        [Policy.Sums] = [.. Readers, VillageForum, Facilitator, Camat, Agency, DistrictAdmin, Regent, DataOfficer, Province, Partner],
        [Policy.People] = Readers,
        [Policy.Book] = [.. Field, VillageAdmin, Head],
        [Policy.Write] = [.. Field, VillageAdmin, Head, Kua, DataOfficer],
        [Policy.Register] = [.. Field, VillageAdmin],
        [Policy.PosyanduDay] = [Cadre, Kpm, .. Clinic],
        [Policy.Forms] = Field,
        [Policy.VillageForms] = [Kpm, VillageAdmin],
        [Policy.Couples] = [Kpm, Tpk, .. Clinic, Kua],
        [Policy.Decide] = [.. Clinic, VillageAdmin],
        [Policy.Quarter] = [Kpm, VillageAdmin, Head],
        [Policy.VillageProfile] = [VillageAdmin],
        [Policy.Import] = [Kpm, VillageAdmin, .. Clinic],
        [Policy.ExportSums] = [Kpm, .. Clinic, VillageAdmin, Head, Facilitator, Camat, Agency, HealthOffice, DistrictAdmin, Regent, DataOfficer, Province],
        [Policy.ExportPeople] = [Kpm, .. Clinic, VillageAdmin, HealthOffice],
        [Policy.FullNik] = [Midwife, VillageAdmin],
        [Policy.Users] = [VillageAdmin, DistrictAdmin],
        [Policy.Settings] = [DistrictAdmin],
        [Policy.Erasure] = [VillageAdmin, DataOfficer],
        [Policy.Logs] = [Auditor, DataOfficer, DistrictAdmin],
        [Policy.Programme] = [.. Readers, VillageForum, Facilitator, Camat, Agency, DistrictAdmin, Regent, DataOfficer, Province, Partner],
        [Policy.DistrictProgramme] = [HealthOffice, Agency, DistrictAdmin],
        [Policy.SubDistrictProgramme] = [Camat, DistrictAdmin],
        [Policy.VillageProgramme] = [Kpm, VillageAdmin, HealthOffice, Agency, DistrictAdmin],
        [Policy.Meetings] = [Kpm, VillageAdmin, Camat, Agency, HealthOffice, DistrictAdmin],
        [Policy.ReviewProgramme] = [Province],
        [Policy.SponsorReport] = [Sponsor, Kpm, VillageAdmin, HealthOffice, Agency, DistrictAdmin],
    }.ToFrozenDictionary(row => row.Key, row => row.Value.ToFrozenSet());

    /// <summary>Whether a role may come for this.</summary>
    public static bool Allows(this Policy policy, string role) =>
        policy == Policy.Anyone || (Table.TryGetValue(policy, out var roles) && roles.Contains(role));

    /// <summary>Whether an author may come for this anywhere at all. An account without any grant can still sign in and out.</summary>
    public static bool Allows(this Policy policy, Author author) =>
        policy is Policy.Anyone or Policy.SignedIn || Scope.Of(author, policy).Grants.Count > 0;
}
