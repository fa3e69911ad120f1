using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Growth;
using Seribu.Server.Accounts;
using Seribu.Server.People;

namespace Seribu.Server.Pages.People;

/// <summary>Registers a pregnancy of a woman.</summary>
[Policy(Policy.Register)]
public sealed class NewPregnancyPage(ReadChild read, RegisterNew register, Asker asker) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Village { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public RegisterForm Form { get; set; } = new();

    public PersonSheet Sheet { get; private set; } = null!;

    public Written? Outcome { get; private set; }

    public string Path => $"/desa/{Village}/orang/{Id}";

    /// <summary>A pregnancy that is still going on, which is perhaps this one.</summary>
    public Domain.People.PregnancyFile? Running => Sheet.Pregnancies.FirstOrDefault(each => each.Pregnancy.EndedOn is null);

    public RegisterFieldsView Fields => new(PregnancyFields.All, Form, FactWriter.Day(Sheet.Case.Today)) { Problems = Outcome?.Problems ?? [], Doubts = Outcome?.Doubts ?? [] };

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await LoadAsync(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(cancel)) return NotFound();

        Outcome = await register.WriteAsync(asker.Author, Sheet.Case.Village, Register.Pregnancy, PregnancyFields.Names, Form, [("woman", Sheet.Case.Id.ToString())], Sheet.Case.Today, cancel);
        return Outcome.Receipt is { } receipt ? Redirect($"/desa/{Village}/kehamilan/{Form.Subject}?baris={receipt.Number}") : Page();
    }

    private async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (await read.FindAsync(asker, Village, Id, null, cancel) is not { Person.Sex: Sex.Female } sheet || !sheet.Case.May(Kinds.Pregnancy)) return false;

        Sheet = sheet;
        return true;
    }
}
