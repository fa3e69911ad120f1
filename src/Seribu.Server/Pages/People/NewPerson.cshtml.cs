using Microsoft.AspNetCore.Mvc;
using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Server.Accounts;
using Seribu.Server.Look.Words;
using Seribu.Server.People;

namespace Seribu.Server.Pages.People;

/// <summary>Registers a member of a family, with a coach beside the national number.</summary>
[Policy(Policy.Register)]
public sealed class NewPersonPage(ReadFamily read, RegisterNew register, CoachPerson coach, Asker asker, Texts words) : CasePage(words)
{
    [BindProperty]
    public RegisterForm Form { get; set; } = new();

    /// <summary>Nobody knows the birth date: the person is then never counted by age.</summary>
    [BindProperty]
    public bool BirthUnknown { get; set; }

    public FamilySheet Sheet { get; private set; } = null!;

    public PersonCoaching? Coaching { get; private set; }

    public override string Path => $"/desa/{Village}/keluarga/{Id}";

    public RegisterFieldsView Fields => new(PersonFields.All([.. Sheet.Here.Select(each => each.Person)], Words, isNew: true), Form, FactWriter.Day(Sheet.Case.Today)) { Problems = Problems, Doubts = Doubts };

    /// <summary>What the coach says while somebody types.</summary>
    public async Task<IActionResult> OnGetCoachAsync([Bind(Prefix = "Form")] RegisterForm form, CancellationToken cancel)
    {
        if (!await LoadAsync(cancel)) return NotFound();

        Coaching = await coach.LookAsync(asker.Scope, Sheet.Case.Village, form, null, Sheet.Case.Today, cancel);
        return Partial("_Coach", Coaching);
    }

    protected override async Task<Written> WriteAsync(CancellationToken cancel)
    {
        if (BirthUnknown) Form.Value["born_on"] = RegisterChange.Unknown;
        Coaching = await coach.LookAsync(asker.Scope, Sheet.Case.Village, Form, null, Sheet.Case.Today, cancel);
        return Coaching.Doubts.Any(doubt => !Form.ConfirmedCodes.Contains(doubt.Code)) && Coaching.Problems.All(problem => problem.Gravity != Gravity.Refused)
            ? new(null, [], Coaching.Doubts)
            : await register.WriteAsync(asker.Author, Sheet.Case.Village, Register.Person, PersonFields.Names, Form, [("household", Id.ToString())], Sheet.Case.Today, cancel);
    }

    protected override async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (await read.FindAsync(asker, Village, Id, cancel) is not { House: not null } sheet || !sheet.Case.May(Kinds.Person)) return false;

        Sheet = sheet;
        return true;
    }
}
