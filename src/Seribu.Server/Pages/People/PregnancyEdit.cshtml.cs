using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Server.Accounts;
using Seribu.Server.People;

namespace Seribu.Server.Pages.People;

/// <summary>Changes what is known of a pregnancy beside its visits.</summary>
[Policy(Policy.Register)]
public sealed class PregnancyEditPage(OpenCase open, ChangeRegister change, Asker asker) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Village { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public RegisterForm Form { get; set; } = new();

    public OpenedCase Case { get; private set; } = null!;

    public Written? Outcome { get; private set; }

    public string Path => $"/desa/{Village}/kehamilan/{Id}";

    public RegisterFieldsView Fields => new(PregnancyFields.All, Form, FactWriter.Day(Case.Today)) { Problems = Outcome?.Problems ?? [], Doubts = Outcome?.Doubts ?? [] };

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(cancel) || await change.ShowAsync(Case, Register.Pregnancy, Case.Id, PregnancyFields.Names, cancel) is not { } shown) return NotFound();

        Form = shown.Form;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(cancel)) return NotFound();

        Outcome = await change.WriteAsync(Case, Register.Pregnancy, Case.Id, PregnancyFields.Names, Form, cancel);
        return Outcome.Receipt is { } receipt ? Redirect($"{Path}?baris={receipt.Number}") : Page();
    }

    private async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (await open.FindAsync(asker, Village, Id, cancel) is not { } found || !found.May(Kinds.Pregnancy)) return false;
        if (found.Family.Pregnancies.All(each => each.Pregnancy.Id != found.Id)) return false;

        Case = found;
        return true;
    }
}
