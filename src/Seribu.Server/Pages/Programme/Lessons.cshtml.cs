using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seribu.Domain.Accounts;
using Seribu.Domain.Programme.Forms;
using Seribu.Server.Accounts;
using Seribu.Server.Programme.Cadres;

namespace Seribu.Server.Pages.Programme;

/// <summary>What a cadre should practise, by the doubts of the own records, and the twenty-five basic skills.</summary>
[Policy(Policy.Programme)]
public sealed class LessonsPage(ReadLessons read, AssignLesson assign, OfficeForms forms) : PageModel
{
    public CadreLessons Cadre { get; private set; } = null!;

    public OfficeField Level => forms["skill"].Find("level")!;

    public bool Keeps => HttpContext.Keeps(forms["skill"], Cadre.Cadre.Region);

    public string Path => ProgrammePlace.Path(Cadre.Cadre.Region, $"/kader/{Cadre.Cadre.Id}/latihan");

    public OfficeField Skill => forms["skill"].Find("skill")!;

    public async Task<IActionResult> OnPostAsync(string region, Guid id, string? skill, CancellationToken cancel)
    {
        if (await read.AnswerAsync(region, id, cancel) is not { } found) return NotFound();
        Cadre = found;
        return (await assign.HandleAsync(region, id, skill ?? "", HttpContext.Asker()!.Author, cancel)).Count > 0 ? NotFound() : Redirect(Path);
    }

    public async Task<IActionResult> OnGetAsync(string region, Guid id, CancellationToken cancel)
    {
        if (await read.AnswerAsync(region, id, cancel) is not { } found) return NotFound();
        Cadre = found;
        return Page();
    }
}
