using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seribu.Domain.Accounts;
using Seribu.Domain.People;
using Seribu.Server.Accounts;
using Seribu.Server.People;

namespace Seribu.Server.Pages.People;

/// <summary>The families of a village: those that are owed most first.</summary>
[Policy(Policy.People)]
public sealed class FamiliesPage(ReadFamilies read, Asker asker) : PageModel
{
    /// <summary>Families of one page.</summary>
    public const int PerPage = 50;

    [BindProperty(SupportsGet = true)]
    public string Village { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Text { get; set; }

    [BindProperty(SupportsGet = true, Name = "posyandu")]
    public Guid? Posyandu { get; set; }

    [BindProperty(SupportsGet = true, Name = "kelompok")]
    public TargetGroup? Group { get; set; }

    [BindProperty(SupportsGet = true, Name = "terutang")]
    public bool OnlyOwed { get; set; }

    [BindProperty(SupportsGet = true, Name = "urut")]
    public string? Sort { get; set; }

    [BindProperty(SupportsGet = true, Name = "halaman")]
    public int Number { get; set; } = 1;

    public FamiliesFound Found { get; private set; } = null!;

    public string Path => $"/desa/{Village}/keluarga";

    public IEnumerable<FamilyRow> Rows => Found.Rows.Skip((Math.Max(1, Number) - 1) * PerPage).Take(PerPage);

    /// <summary>New families are registered by those who may write the register here.</summary>
    public bool MayRegister => Scope.Of(asker.Author, Policy.Register).Reaches(Village);

    public bool MayExport => Scope.Of(asker.Author, Policy.ExportPeople).Reaches(Village);

    public bool MayRegisterCouples => Scope.Of(asker.Author, Policy.Couples).Reaches(Village);

    public FamiliesQuestion Question => new(Village) { Text = Text, Posyandu = Posyandu, Group = Group, OnlyOwed = OnlyOwed, Sort = Sort ?? "owed" };

    /// <summary>This page with one thing asked differently.</summary>
    public string With(string name, string? value)
    {
        var asked = new List<(string, string?)> { ("q", Text), ("posyandu", Posyandu?.ToString()), ("kelompok", Group?.ToString()), ("terutang", OnlyOwed ? "true" : null), ("urut", Sort) };
        var query = asked.Where(each => each.Item1 != name).Append((name, value)).Where(each => !string.IsNullOrEmpty(each.Item2));
        return Path + QueryString.Create(query.Select(each => KeyValuePair.Create(each.Item1, each.Item2)));
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await read.FindAsync(asker.Scope, Question, cancel) is not { } found) return NotFound();

        Found = found;
        return Page();
    }
}
