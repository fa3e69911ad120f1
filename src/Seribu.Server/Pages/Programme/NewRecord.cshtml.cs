using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seribu.Domain.Accounts;
using Seribu.Domain.Programme.Forms;
using Seribu.Server.Accounts;
using Seribu.Server.Host;
using Seribu.Server.Programme.Partners;
using Seribu.Server.Programme.Records;

namespace Seribu.Server.Pages.Programme;

/// <summary>Begins a record of a form. A line of another record gets its pointer from the address (<c>?untuk=ID</c>), other fields by their names (<c>?slot=30</c>).</summary>
[Policy(Policy.Programme)]
public sealed class NewRecordPage(ReadRecords read, KeepRecord keep, OfficeForms forms, ReadFamilyNames families, FieldClock clock) : PageModel
{
    public OfficeForm Form { get; private set; } = null!;

    public RecordFields Fields { get; private set; } = null!;

    /// <summary>The new record's id; pressing twice keeps one.</summary>
    public Guid Id { get; private set; }

    public string Back { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string region, string form, Guid? untuk, CancellationToken cancel)
    {
        if (!await ReadAsync(region, form, untuk, cancel)) return NotFound();
        Id = Guid.CreateVersion7();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string region, string form, Guid? untuk, Guid id, CancellationToken cancel)
    {
        if (!await ReadAsync(region, form, untuk, cancel)) return NotFound();
        var typed = RecordFields.Typed(Form, Request.Form);
        var problems = await keep.HandleAsync(region, form, id, 0, typed, HttpContext.Asker()!.Author, cancel);
        if (problems.Count == 0) return Redirect(untuk is null ? $"{ProgrammePlace.List(region, form)}/{id}?tersimpan=1" : Back);

        (Id, Fields) = (id, Fields with { Values = typed, Problems = problems });
        return Page();
    }

    private async Task<bool> ReadAsync(string region, string code, Guid? parent, CancellationToken cancel)
    {
        if (forms.Find(code) is not { IsInner: false } form || !HttpContext.Keeps(form, region)) return false;

        var first = new Dictionary<string, string?> { ["year"] = clock.Today(region).Year.ToString(CultureInfo.InvariantCulture) };
        foreach (var field in form.Fields.Where(field => Request.Query.ContainsKey(field.Code))) first[field.Code] = Request.Query[field.Code];
        if (parent is { } above && form.Fields.FirstOrDefault(field => field.Of is not null && field.Of == form.Parent) is { } pointer) first[pointer.Code] = above.ToString();
        (Form, Fields) = (form, new(form, region, first, [], await read.NamesAsync(region, [form], cancel), await read.ChoicesAsync(region, form, cancel)));
        if (form.Fields.Any(field => field.Kind == FieldKind.Family)) Fields = Fields with { Families = await families.AnswerAsync(region, HttpContext.Asker()!.Author, cancel) };
        Back = parent is { } of ? $"{ProgrammePlace.List(region, form.Parent!)}/{of}" : ProgrammePlace.List(region, code);
        return true;
    }
}
