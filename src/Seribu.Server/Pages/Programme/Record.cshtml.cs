using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Domain.Programme.Actions;
using Seribu.Domain.Programme.Forms;
using Seribu.Server.Accounts;
using Seribu.Server.Look.Words;
using Seribu.Server.Programme.Files;
using Seribu.Server.Programme.Partners;
using Seribu.Server.Programme.Records;

namespace Seribu.Server.Pages.Programme;

/// <summary>One record of a form: its fields, its lines, its files and its trail. A form with a page of its own is only read here.</summary>
[Policy(Policy.Programme)]
[RequestSizeLimit(KeepFile.MostBytes + (64 * 1024))]
[RequestFormLimits(MultipartBodyLengthLimit = KeepFile.MostBytes + (64 * 1024))]
public sealed class RecordPage(ReadRecords read, KeepRecord keep, KeepFile files, OfficeForms forms, ReadFamilyNames families, IReadOnlyList<ActionFramework> frameworks, Texts words) : PageModel
{
    public string Region { get; private set; } = "";

    public OfficeForm Form { get; private set; } = null!;

    public OpenRecord Open { get; private set; } = null!;

    /// <summary>What the record is called; a step or document of a framework in the reader's language.</summary>
    public string Title => Form.Code is "action-step" or "action-document"
        ? words.Say(ActionFramework.TitleOf(frameworks, Open.Record)) : words.Say(Form.Name, Open.Record[Form.Name.Code], Fields.Names, Fields.Families);

    /// <summary>The fields as the form shows them: kept, or typed and not kept.</summary>
    public RecordFields Fields { get; private set; } = null!;

    public IReadOnlyList<Problem> FileProblems { get; private set; } = [];

    public bool IsKept { get; private set; }

    public bool Keeps => !Form.IsInner && HttpContext.Keeps(Form, Region);

    /// <summary>The forms whose records are lines of this one.</summary>
    public IEnumerable<OfficeForm> LineForms => forms.All.Where(each => each.Parent == Form.Code && !each.IsInner);

    public bool MayAdd(OfficeForm lines) => HttpContext.Keeps(lines, Region);

    public string Path => ProgrammePlace.Record(Open.Record);

    public async Task<IActionResult> OnGetAsync(string region, string form, Guid id, string? tersimpan, CancellationToken cancel)
    {
        IsKept = tersimpan is not null;
        return await ReadAsync(region, form, id, cancel) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(string region, string form, Guid id, int revision, CancellationToken cancel)
    {
        if (!await ReadAsync(region, form, id, cancel) || !Keeps) return NotFound();
        var typed = RecordFields.Typed(Form, Request.Form);
        var problems = await keep.HandleAsync(region, form, id, revision, typed, HttpContext.Asker()!.Author, cancel);
        if (problems is [{ Code: "no-such-subject" }]) return NotFound();
        if (problems.Count == 0) return Redirect($"{Path}?tersimpan=1");

        Fields = Fields with { Values = typed, Problems = problems };
        return Page();
    }

    public async Task<IActionResult> OnPostRemoveAsync(string region, string form, Guid id, CancellationToken cancel)
    {
        if (!await ReadAsync(region, form, id, cancel) || !Keeps || (await keep.RemoveAsync(region, form, id, HttpContext.Asker()!.Author, cancel)).Count > 0) return NotFound();
        return Redirect(ProgrammePlace.List(region, form));
    }

    public async Task<IActionResult> OnPostFileAsync(string region, string form, Guid id, IFormFile? file, CancellationToken cancel)
    {
        if (!await ReadAsync(region, form, id, cancel) || !Keeps) return NotFound();
        var content = new MemoryStream();
        if (file is not null) await file.CopyToAsync(content, cancel);
        FileProblems = await files.HandleAsync(Open.Record, file?.FileName ?? "", content.ToArray(), HttpContext.Asker()!.Author, cancel);
        if (FileProblems is [{ Code: "no-such-subject" }]) return NotFound();
        return FileProblems.Count > 0 ? Page() : Redirect($"{Path}?tersimpan=1");
    }

    public async Task<IActionResult> OnPostEraseAsync(string region, string form, Guid id, Guid file, CancellationToken cancel)
    {
        if (!await ReadAsync(region, form, id, cancel) || !Keeps || (await files.EraseAsync(Open.Record, file, HttpContext.Asker()!.Author, cancel)).Count > 0) return NotFound();
        return Redirect($"{Path}?tersimpan=1");
    }

    private async Task<bool> ReadAsync(string region, string code, Guid id, CancellationToken cancel)
    {
        if (forms.Find(code) is not { } form || await read.OpenAsync(region, form, id, cancel) is not { } open) return false;

        (Region, Form, Open) = (region, form, open);
        var names = await read.NamesAsync(region, [form, .. LineForms], cancel);
        Fields = new(form, region, open.Record.Values.ToDictionary(value => value.Key, value => (string?)value.Value), [], names, await read.ChoicesAsync(region, form, cancel));
        if (form.Fields.Any(field => field.Kind == FieldKind.Family)) Fields = Fields with { Families = await families.AnswerAsync(region, HttpContext.Asker()!.Author, cancel) };
        return true;
    }
}
