using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Server.Accounts;
using Seribu.Server.Look.Words;
using Seribu.Server.People;

namespace Seribu.Server.Pages.People;

/// <summary>Changes what is known of a household.</summary>
[Policy(Policy.Register)]
public sealed class FamilyEditPage(ReadFamily read, ReadVillage village, ChangeRegister change, Asker asker, Texts words) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Village { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public RegisterForm Form { get; set; } = new();

    public FamilySheet Sheet { get; private set; } = null!;

    public VillageChoices Choices { get; private set; } = null!;

    public Written? Outcome { get; private set; }

    public string Path => $"/desa/{Village}/keluarga/{Id}";

    /// <summary>Address, phone and cards are for those who see civil data.</summary>
    private IReadOnlyList<string> Names => Sheet.Case.Seen.Civil ? HouseholdFields.Names : [.. HouseholdFields.Names.Where(name => name is not ("address" or "phone" or "kk_numbers"))];

    public RegisterFieldsView Fields => new([.. HouseholdFields.All(Choices.Posyandu, [.. Sheet.Here.Select(each => each.Person)], words).Where(view => Names.Contains(view.Field.Name))], Form, FactWriter.Day(Choices.Today))
    {
        Problems = Outcome?.Problems ?? [],
        Doubts = Outcome?.Doubts ?? [],
        Masked = Sheet.House!.KkNumbers.Count == 0 ? new Dictionary<string, string>() : new() { ["kk_numbers"] = string.Join(", ", Sheet.House.KkNumbers.Select(Formats.Nik)) },
    };

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(cancel) || await change.ShowAsync(Sheet.Case, Register.Household, Id, Names, cancel) is not { } shown) return NotFound();

        Form = shown.Form;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(cancel)) return NotFound();

        Outcome = await change.WriteAsync(Sheet.Case, Register.Household, Id, Names, Form, cancel);
        return Outcome.Receipt is { } receipt ? Redirect($"{Path}?baris={receipt.Number}") : Page();
    }

    private async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (await read.FindAsync(asker, Village, Id, cancel) is not { House: not null } sheet || !sheet.Case.May(Kinds.Household)) return false;
        if (await village.FindAsync(asker.Scope, Village, cancel) is not { } choices) return false;

        (Sheet, Choices) = (sheet, choices);
        return true;
    }
}
