using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Server.Accounts;
using Seribu.Server.Look.Words;
using Seribu.Server.People;

namespace Seribu.Server.Pages.People;

/// <summary>Registers a member of a family, with a coach beside the national number.</summary>
[Policy(Policy.Register)]
public sealed class NewPersonPage(ReadFamily read, RegisterNew register, CoachPerson coach, Asker asker, Texts words) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Village { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public RegisterForm Form { get; set; } = new();

    /// <summary>Nobody knows the birth date: the person is then never counted by age.</summary>
    [BindProperty]
    public bool BirthUnknown { get; set; }

    public FamilySheet Sheet { get; private set; } = null!;

    public PersonCoaching? Coaching { get; private set; }

    public Written? Outcome { get; private set; }

    public string Path => $"/desa/{Village}/keluarga/{Id}";

    public RegisterFieldsView Fields => new(PersonFields.All([.. Sheet.Here.Select(each => each.Person)], words, isNew: true), Form, FactWriter.Day(Sheet.Case.Today)) { Problems = Outcome?.Problems ?? [], Doubts = Outcome?.Doubts ?? [] };

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await LoadAsync(cancel) ? Page() : NotFound();

    /// <summary>What the coach says while somebody types.</summary>
    public async Task<IActionResult> OnGetCoachAsync([Bind(Prefix = "Form")] RegisterForm form, CancellationToken cancel)
    {
        if (!await LoadAsync(cancel)) return NotFound();

        Coaching = await coach.LookAsync(asker.Scope, Sheet.Case.Village, form, null, Sheet.Case.Today, cancel);
        return Partial("_Coach", Coaching);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(cancel)) return NotFound();

        if (BirthUnknown) Form.Value["born_on"] = RegisterChange.Unknown;
        Coaching = await coach.LookAsync(asker.Scope, Sheet.Case.Village, Form, null, Sheet.Case.Today, cancel);
        Outcome = Coaching.Doubts.Any(doubt => !Form.ConfirmedCodes.Contains(doubt.Code)) && Coaching.Problems.All(problem => problem.Gravity != Gravity.Refused)
            ? new(null, [], Coaching.Doubts)
            : await register.WriteAsync(asker.Author, Sheet.Case.Village, Register.Person, PersonFields.Names, Form, [("household", Id.ToString())], Sheet.Case.Today, cancel);
        return Outcome.Receipt is { } receipt ? Redirect($"{Path}?baris={receipt.Number}") : Page();
    }

    private async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (await read.FindAsync(asker, Village, Id, cancel) is not { House: not null } sheet || !sheet.Case.May(Kinds.Person)) return false;

        Sheet = sheet;
        return true;
    }
}
