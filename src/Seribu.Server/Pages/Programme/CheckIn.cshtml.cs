using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seribu.Domain.Accounts;
using Seribu.Server.Accounts;
using Seribu.Server.Programme.Gatherings;
using Seribu.Server.Programme.Records;

namespace Seribu.Server.Pages.Programme;

/// <summary>Where the code of a training or meeting leads: one press marks the signed-in account present; then the materials can be taken along.</summary>
[Policy(Policy.SignedIn)]
public sealed class CheckInPage(CheckIn checkIn, ReadRecords records) : PageModel
{
    public OpenCheckIn Found { get; private set; } = null!;

    /// <summary>Whose presence is noted: the name in the list, else the account's.</summary>
    public string Name => Found.Person?["name"] ?? HttpContext.Asker()!.Author.Name;

    public string Code { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken cancel)
    {
        if (await checkIn.AnswerAsync(code, HttpContext.Asker()!.Author, cancel) is not { } found) return NotFound();
        (Found, Code) = (found, code);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string code, CancellationToken cancel) =>
        await checkIn.HandleAsync(code, HttpContext.Asker()!.Author, cancel) is null ? NotFound() : Redirect($"/hadir/{code}");

    public async Task<IActionResult> OnGetFileAsync(string code, Guid file, CancellationToken cancel)
    {
        if (await checkIn.AnswerAsync(code, HttpContext.Asker()!.Author, cancel) is not { State: CheckInState.Present } found) return NotFound();
        if (!found.Gathering.Files.Any(each => each.Id == file) || await records.FileAsync(found.Gathering.Record.Region, file, cancel) is not { } content) return NotFound();
        return File(content.Content, content.File.Kind.MediaType, content.File.FullName);
    }
}
