using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Server.Accounts;
using Seribu.Server.Look.Words;
using Seribu.Server.People;

namespace Seribu.Server.Pages.People;

/// <summary>A household or person moves inside the village, splits off, leaves for another village, or was written into the wrong book.</summary>
[Policy(Policy.Register)]
public sealed class MovePage(
    ReadFamily read, ReadFamilies families, ReadVillage village, MoveInside inside, SplitHousehold split, LeaveVillage leave, Asker asker, Texts words) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Village { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "cara")]
    public Moving How { get; set; }

    [BindProperty]
    public MoveForm Form { get; set; } = new();

    public FamilySheet Sheet { get; private set; } = null!;

    public VillageChoices Choices { get; private set; } = null!;

    public IReadOnlyList<FamilyRow> Families { get; private set; } = [];

    public Written? Outcome { get; private set; }

    public bool IsHousehold => Sheet.House?.Id == Sheet.Case.Id;

    /// <summary>The person who moves alone.</summary>
    public Member? Person => IsHousehold ? null : Sheet.Members.FirstOrDefault(member => member.Person.Id == Sheet.Case.Id)?.Person;

    public string Path => $"/desa/{Village}/{(IsHousehold ? "keluarga" : "orang")}/{Sheet.Case.Id}";

    /// <summary>The ways this asker may write for this subject.</summary>
    public IReadOnlyList<Moving> Ways =>
    [
        .. Sheet.Case.May(Kinds.Relocation) ? (Moving[])[Moving.Inside, Moving.Split] : [],
        .. Sheet.Case.May(Kinds.Departure) ? (Moving[])[Moving.Away, Moving.WrongVillage] : [],
        .. !IsHousehold && Sheet.Case.May(Kinds.Arrival) ? (Moving[])[Moving.Came] : [],
    ];

    public string? ProblemOf(string field) => words.Say(Outcome?.Problems ?? [], field);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(cancel)) return NotFound();

        Form.On = FactWriter.Day(Choices.Today);
        if (How == Moving.Split && !IsHousehold) Form.Members = [Sheet.Case.Id];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(cancel)) return NotFound();

        Outcome = How switch
        {
            Moving.Inside => await inside.WriteAsync(Sheet, Form, cancel),
            Moving.Split => await split.WriteAsync(Sheet, Form, cancel),
            Moving.Came => await leave.CameAsync(Sheet, Form, cancel),
            _ => await leave.WriteAsync(Sheet, How, Form, cancel),
        };
        var to = How == Moving.Split ? $"/desa/{Village}/keluarga/{Form.NewHousehold}" : Path;
        return Outcome.Receipt is { } receipt ? Redirect($"{to}?baris={receipt.Number}") : Page();
    }

    private async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (await read.FindAsync(asker, Village, Id, cancel) is not { } sheet) return false;
        if (await village.FindAsync(asker.Scope, Village, cancel) is not { } choices) return false;

        (Sheet, Choices) = (sheet, choices);
        if (Ways.Count == 0) return false;
        if (!Ways.Contains(How)) How = Ways[0];
        if (How == Moving.Inside && !IsHousehold)
            Families = [.. (await families.FindAsync(asker.Scope, new(Village) { Sort = "name" }, cancel))!.Rows.Where(row => row.Id != sheet.Case.Family.Id)];
        return true;
    }
}
