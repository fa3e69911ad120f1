using Microsoft.AspNetCore.Mvc;
using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Server.Accounts;
using Seribu.Server.Look.Words;
using Seribu.Server.People;

namespace Seribu.Server.Pages.People;

/// <summary>Writes a birth with one child or several.</summary>
[Policy(Policy.Write)]
public sealed class BirthPage(ReadPregnancy read, RecordBirth record, Asker asker, Texts words) : PregnancyWritePage(read, asker, words, Kinds.Birth)
{
    /// <summary>How many children.</summary>
    [BindProperty(SupportsGet = true, Name = "anak")]
    public int Count { get; set; } = 1;

    [BindProperty]
    public BirthForm Form { get; set; } = new();

    protected override Task<bool> FillAsync(CancellationToken cancel)
    {
        Form = new() { BornOn = FactWriter.Day(Sheet.Case.Today), Children = [.. Enumerable.Range(0, Math.Clamp(Count, 1, 4)).Select(_ => new NewbornForm())] };
        return Task.FromResult(true);
    }

    protected override Task<Written> WriteAsync(CancellationToken cancel) => record.WriteAsync(Sheet, Form, cancel);
}
