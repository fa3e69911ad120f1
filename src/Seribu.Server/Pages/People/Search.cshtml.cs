using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seribu.Domain.Accounts;
using Seribu.Server.Accounts;
using Seribu.Server.Host;
using Seribu.Server.People;

namespace Seribu.Server.Pages.People;

/// <summary>Finds people by name or number wherever the asker may look.</summary>
[Policy(Policy.People)]
public sealed class SearchPage(FindPeople find, Asker asker, FieldClock clock) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Text { get; set; }

    public IReadOnlyList<FoundPerson> Found { get; private set; } = [];

    public bool Asked => !string.IsNullOrWhiteSpace(Text);

    public DateOnly TodayIn(FoundPerson person) => clock.Today(person.Village);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        if (Text is { Length: > 200 }) Text = Text[..200];
        if (Asked) Found = await find.FindAsync(asker.Scope, Text!, cancel);
    }
}
