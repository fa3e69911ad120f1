using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Server.Accounts;
using Seribu.Server.Phone;

namespace Seribu.Server.Pages.Phone;

/// <summary>Takes in the file a phone exported.</summary>
[Policy(Policy.Import)]
[RequestSizeLimit(TakeOutboxFile.MostBytes)]
public sealed class ImportOutboxPage(TakeOutboxFile take, Author author) : PageModel
{
    /// <summary>One verdict for each fact of the file; nothing before one was taken in.</summary>
    public IReadOnlyList<ToldFact>? Told { get; private set; }

    /// <summary>A code when there was no file, or one that is none of ours.</summary>
    public string? Problem { get; private set; }

    public int Stand => Told!.Count(fact => fact.Receipt is not null);

    public IEnumerable<ToldFact> Others => Told!.Where(fact => fact.Receipt is null);

    public async Task OnPostAsync(IFormFile? file, CancellationToken cancel)
    {
        if (file is null) { Problem = "outbox.no-file"; return; }

        await using var stream = file.OpenReadStream();
        Told = await take.TakeAsync(stream, author, cancel);
        if (Told is null) Problem = "outbox.not-ours";
    }
}
