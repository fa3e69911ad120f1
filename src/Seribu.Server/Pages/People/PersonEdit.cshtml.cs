using Microsoft.AspNetCore.Mvc;
using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Server.Accounts;
using Seribu.Server.Look.Words;
using Seribu.Server.People;

namespace Seribu.Server.Pages.People;

/// <summary>Changes what is known of a person; a permanent national number comes here.</summary>
[Policy(Policy.Register)]
public sealed class PersonEditPage(ReadFamily read, ChangeRegister change, CoachPerson coach, Asker asker, Texts words) : RegisterEditPage(change, Register.Person, words)
{
    public FamilySheet Sheet { get; private set; } = null!;

    public Member Person { get; private set; } = null!;

    public PersonCoaching? Coaching { get; private set; }

    public override string Path => $"/desa/{Village}/orang/{Id}";

    protected override OpenedCase Opened => Sheet.Case;

    /// <summary>Address, phone and cards are for those who see civil data.</summary>
    protected override IReadOnlyList<string> Names => Sheet.Case.Seen.Civil ? PersonFields.Names : [.. PersonFields.Names.Where(name => name is not ("kk" or "phone" or "health_cover_no" or "certificate_no"))];

    public override RegisterFieldsView Fields
    {
        get
        {
            var family = Sheet.Members.Select(each => each.Person).Where(each => each.Id != Person.Id).ToList();
            return new([.. PersonFields.All(family, Words, isNew: false).Where(view => Names.Contains(view.Field.Name))], Form, FactWriter.Day(Sheet.Case.Today))
            {
                Problems = Problems,
                Doubts = Doubts,
                Masked = new[] { ("nik", Person.Nik), ("kk", Person.Kk), ("health_cover_no", Person.HealthCoverNo), ("certificate_no", Person.CertificateNo) }
                    .Where(each => each.Item2 is not null).ToDictionary(each => each.Item1, each => Formats.Nik(each.Item2)),
            };
        }
    }

    /// <summary>What the coach says while somebody types.</summary>
    public async Task<IActionResult> OnGetCoachAsync([Bind(Prefix = "Form")] RegisterForm form, CancellationToken cancel)
    {
        if (!await LoadAsync(cancel)) return NotFound();

        Coaching = await coach.LookAsync(asker.Scope, Sheet.Case.Village, form, Person, Sheet.Case.Today, cancel);
        return Partial("_Coach", Coaching);
    }

    protected override async Task<Written> WriteAsync(CancellationToken cancel)
    {
        // Only a new number is asked about: what stood before was settled when it was written.
        Coaching = await coach.LookAsync(asker.Scope, Sheet.Case.Village, Form, Person, Sheet.Case.Today, cancel);
        var doubts = Form["nik"] is null ? [] : Coaching.Doubts;
        return doubts.Any(doubt => !Form.ConfirmedCodes.Contains(doubt.Code)) && Coaching.Problems.All(problem => problem.Gravity != Gravity.Refused)
            ? new(null, [], doubts)
            : await base.WriteAsync(cancel);
    }

    protected override async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (await read.FindAsync(asker, Village, Id, cancel) is not { } sheet || !sheet.Case.May(Kinds.Person)) return false;
        if (sheet.Members.FirstOrDefault(each => each.Person.Id == sheet.Case.Id)?.Person is not { Erased: false } person) return false;

        (Sheet, Person) = (sheet, person);
        return true;
    }
}
