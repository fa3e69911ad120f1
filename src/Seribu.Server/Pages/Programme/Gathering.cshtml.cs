using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Domain.Programme.Forms;
using Seribu.Domain.Programme.Meetings;
using Seribu.Server.Accounts;
using Seribu.Server.Look.Words;
using Seribu.Server.Programme.Gatherings;
using Seribu.Server.Programme.Records;

namespace Seribu.Server.Pages.Programme;

/// <summary>Who was invited to a training or meeting and who came; the list is kept here, and from here go letters, code, sheet and certificates.</summary>
[Policy(Policy.Programme)]
public sealed class GatheringPage(ReadGathering read, ReadRecords records, KeepAttendance keep, OfficeForms forms, AccessLog log, Texts words) : PageModel
{
    public OpenGathering Open { get; private set; } = null!;

    public IReadOnlyList<Problem> Problems { get; private set; } = [];

    /// <summary>What was typed and not kept, by participant.</summary>
    public IReadOnlyDictionary<Guid, TypedLine> Typed { get; private set; } = new Dictionary<Guid, TypedLine>();

    public bool IsKept { get; private set; }

    public LineTrail Trail { get; private set; } = null!;

    public OfficeForm Lines => forms[Open.Kind.Line];

    public bool Keeps => HttpContext.Keeps(Lines, Open.Record.Region);

    /// <summary>The fields of the list this gathering has.</summary>
    public IEnumerable<OfficeField> Fields => KeepAttendance.Fields.Select(Lines.Find).OfType<OfficeField>();

    public string Path => ProgrammePlace.Gathering(Open.Record);

    /// <summary>The mean gain between both tests; none without.</summary>
    public decimal? Gain => Open.Kind == Gathering.Training ? Domain.Programme.Cadres.TrainingCounts.Of(Open.Record, Open.People, 0).Gain : null;

    public string? Value(OfficeRecord person, string field) => Typed.TryGetValue(person.Id, out var line) ? line.Values.GetValueOrDefault(field) : person[field];

    public string Was(OfficeRecord person) => Typed.TryGetValue(person.Id, out var line) ? line.Was : KeepAttendance.Shown(person);

    public async Task<IActionResult> OnGetAsync(string region, string form, Guid id, string? sebagai, string? tersimpan, CancellationToken cancel)
    {
        IsKept = tersimpan is not null;
        if (!await ReadAsync(region, form, id, cancel)) return NotFound();
        if (sebagai != "xlsx") return Page();

        var list = new RecordList(Lines, Open.People, await records.NamesAsync(region, [Lines], cancel));
        return await Workbook.HandOutAsync(log, HttpContext, region, $"{Lines.Code}-{region}-{Open.Record["on"]}.xlsx", stream => RecordsFile.Write(stream, list, Keeps, words));
    }

    public async Task<IActionResult> OnPostAsync(string region, string form, Guid id, CancellationToken cancel)
    {
        if (!await ReadAsync(region, form, id, cancel) || !Keeps) return NotFound();
        var lines = Open.People.Where(person => Request.Form.ContainsKey($"was.{person.Id}")).Select(TypedOf).ToList();
        Problems = await keep.HandleAsync(region, form, id, lines, HttpContext.Asker()!.Author, cancel);
        if (Problems.Count == 0) return Redirect($"{Path}?tersimpan=1");

        Typed = lines.Where(line => Problems.Any(problem => problem.Field.StartsWith($"{line.Id}/", StringComparison.Ordinal))).ToDictionary(line => line.Id);
        return await ReadAsync(region, form, id, cancel) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostNumberAsync(string region, string form, Guid id, CancellationToken cancel)
    {
        if (!await ReadAsync(region, form, id, cancel) || (await keep.NumberAsync(region, form, id, HttpContext.Asker()!.Author, cancel)).Count > 0) return NotFound();
        return Redirect($"{Path}?tersimpan=1");
    }

    private TypedLine TypedOf(OfficeRecord person) =>
        new(person.Id, Request.Form[$"was.{person.Id}"].ToString(), Fields.ToDictionary(field => field.Code, field => (string?)Request.Form[$"{field.Code}.{person.Id}"]));

    private async Task<bool> ReadAsync(string region, string form, Guid id, CancellationToken cancel)
    {
        if (await read.AnswerAsync(region, form, id, cancel) is not { } open) return false;
        Open = open;
        Trail = new(Lines, region, open.People.ToDictionary(person => person.Id), await read.TrailAsync(open, cancel), new Dictionary<Guid, string>());
        return true;
    }
}
