using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Server.Accounts;
using Seribu.Server.Look.Words;
using Seribu.Server.People;

namespace Seribu.Server.Pages.People;

/// <summary>Registers a household; its people follow on its own page.</summary>
[Policy(Policy.Register)]
public sealed class NewFamilyPage(ReadVillage read, RegisterNew register, Asker asker, Texts words) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Village { get; set; } = "";

    [BindProperty]
    public RegisterForm Form { get; set; } = new();

    public VillageChoices Choices { get; private set; } = null!;

    public Written? Outcome { get; private set; }

    public string Path => $"/desa/{Village}/keluarga";

    public RegisterFieldsView Fields => new(HouseholdFields.All(Choices.Posyandu, [], words), Form, FactWriter.Day(Choices.Today)) { Problems = Outcome?.Problems ?? [], Doubts = Outcome?.Doubts ?? [] };

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(cancel)) return NotFound();

        if (Choices.Posyandu is [var only]) Form.Value["posyandu"] = only.Id.ToString();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(cancel)) return NotFound();

        Outcome = await register.WriteAsync(asker.Author, Choices.Village, Register.Household, HouseholdFields.Names, Form, [], Choices.Today, cancel);
        return Outcome.Receipt is { } receipt ? Redirect($"{Path}/{Form.Subject}?baris={receipt.Number}") : Page();
    }

    private async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (await read.FindAsync(asker.Scope, Village, cancel) is not { } choices) return false;

        Choices = choices;
        return true;
    }
}
