using Microsoft.AspNetCore.Mvc;
using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Server.Accounts;
using Seribu.Server.Look.Words;
using Seribu.Server.People;

namespace Seribu.Server.Pages.People;

/// <summary>Writes that a pregnancy was lost, or ended without anybody telling the birth.</summary>
[Policy(Policy.Write)]
public sealed class PregnancyEndPage(ReadPregnancy read, EndPregnancy end, Asker asker, Texts words) : PregnancyWritePage(read, asker, words, Kinds.PregnancyEnd)
{
    [BindProperty]
    public Guid FactId { get; set; } = Guid.CreateVersion7();

    [BindProperty]
    public string? On { get; set; }

    [BindProperty]
    public string? How { get; set; }

    protected override Task<Written> WriteAsync(CancellationToken cancel) => end.WriteAsync(Sheet, FactId, On, How, cancel);
}
