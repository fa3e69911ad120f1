using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seribu.Domain.Accounts;
using Seribu.Server.Accounts;
using Seribu.Server.Host;
using Seribu.Server.People;

namespace Seribu.Server.Pages.People;

/// <summary>Rows of a village that may be one person or one household.</summary>
[Policy(Policy.Register)]
public sealed class DuplicatesPage(ReadDuplicates read, Asker asker, FieldClock clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Village { get; set; } = "";

    /// <summary>The line that was just written.</summary>
    [BindProperty(SupportsGet = true, Name = "baris")]
    public long? Line { get; set; }

    public IReadOnlyList<DuplicatePair> Pairs { get; private set; } = [];

    public bool MayExport => Scope.Of(asker.Author, Policy.ExportPeople).Reaches(Village);

    public DateOnly Today => clock.Today(Village);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await read.FindAsync(asker.Scope, Village, cancel) is not { } pairs) return NotFound();

        Pairs = pairs;
        return Page();
    }
}
