using Microsoft.AspNetCore.Mvc;
using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Server.Accounts;
using Seribu.Server.Look.Words;
using Seribu.Server.People;

namespace Seribu.Server.Pages.People;

/// <summary>Writes a visit to a house.</summary>
[Policy(Policy.Write)]
public sealed class HouseholdVisitPage(ReadFamily read, RecordHouseholdVisit record, Asker asker, Texts words) : CasePage(words)
{
    [BindProperty]
    public HouseholdVisitForm Form { get; set; } = new();

    public FamilySheet Sheet { get; private set; } = null!;

    public override string Path => $"/desa/{Village}/keluarga/{Id}";

    /// <summary>Whom a home visit counts for: children under five and women in pregnancy or after birth.</summary>
    public IEnumerable<FamilyMember> Seen => Sheet.Here.Where(member => member.Day is not null || member.Groups.Any(group =>
        group is Domain.People.TargetGroup.Balita or Domain.People.TargetGroup.Pregnant or Domain.People.TargetGroup.Postnatal));

    protected override Task<bool> FillAsync(CancellationToken cancel)
    {
        Form = new() { On = FactWriter.Day(Sheet.Case.Today), Persons = [.. Seen.Select(member => member.Person.Id)] };
        return Task.FromResult(true);
    }

    protected override Task<Written> WriteAsync(CancellationToken cancel) => record.WriteAsync(Sheet.Case, Form, cancel);

    protected override async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (await read.FindAsync(asker, Village, Id, cancel) is not { House: not null } sheet || !sheet.Case.May(Kinds.HouseholdVisit)) return false;

        Sheet = sheet;
        return true;
    }
}
