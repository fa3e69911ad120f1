using Microsoft.AspNetCore.Mvc;
using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Server.Accounts;
using Seribu.Server.Look.Words;
using Seribu.Server.People;

namespace Seribu.Server.Pages.People;

/// <summary>Writes a death.</summary>
[Policy(Policy.Register)]
public sealed class DeathPage(ReadChild read, RecordDeath record, Asker asker, Texts words) : CasePage(words)
{
    [BindProperty]
    public Guid FactId { get; set; } = Guid.CreateVersion7();

    [BindProperty]
    public string? On { get; set; }

    [BindProperty]
    public string? Place { get; set; }

    [BindProperty]
    public string? Cause { get; set; }

    public PersonSheet Sheet { get; private set; } = null!;

    public override string Path => $"/desa/{Village}/orang/{Id}";

    protected override Task<Written> WriteAsync(CancellationToken cancel) => record.WriteAsync(Sheet.Case, FactId, On, Place, Cause, cancel);

    protected override async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (await read.FindAsync(asker, Village, Id, null, cancel) is not { } sheet || !sheet.Case.May(Kinds.Death)) return false;

        Sheet = sheet;
        return true;
    }
}
