using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seribu.Domain.Accounts;
using Seribu.Domain.Programme.Forms;
using Seribu.Server.Accounts;
using Seribu.Server.Look.Words;
using Seribu.Server.Programme.Partners;
using Seribu.Server.Programme.Records;

namespace Seribu.Server.Pages.Programme;

/// <summary>A form of a place as a list: on the screen, on paper (<c>?cetak=1</c>) and as a workbook (<c>?sebagai=xlsx</c>).</summary>
[Policy(Policy.Programme)]
public sealed class RecordsPage(ReadRecords read, OfficeForms forms, ReadFamilyNames families, AccessLog log, Texts words) : PageModel
{
    public string Region { get; private set; } = "";

    public RecordList List { get; private set; } = null!;

    public int? Year { get; private set; }

    /// <summary>The years there are records of.</summary>
    public IReadOnlyList<int> Years { get; private set; } = [];

    public bool IsPrinted { get; private set; }

    /// <summary>The families the reader may open, by their code; on paper nobody is named.</summary>
    public IReadOnlyDictionary<string, string> Families { get; private set; } = new Dictionary<string, string>();

    public bool Keeps => HttpContext.Keeps(List.Form, Region);

    /// <summary>The columns of the list.</summary>
    public IReadOnlyList<OfficeField> Columns => [.. List.Form.Fields.Where(each => each.IsListed)];

    /// <summary>The records are of several places.</summary>
    public bool IsOfPlaces => List.Records.Any(record => record.Region != Region);

    /// <summary>The sum of a column.</summary>
    public long SumOf(OfficeField field) => List.Records.Sum(record => record.Whole(field.Code) ?? 0);

    public string Value(OfficeField field, OfficeRecord record) => words.Say(field, record[field.Code], List.Names, Families);

    public string Path(string more = "") => $"{ProgrammePlace.List(Region, List.Form.Code)}?{(Year is { } year ? $"tahun={year}&" : "")}{more}".TrimEnd('?', '&');

    public async Task<IActionResult> OnGetAsync(string region, string form, int? tahun, string? cetak, string? sebagai, CancellationToken cancel)
    {
        if (forms.Find(form) is not { IsInner: false } found) return NotFound();

        (Region, Year, IsPrinted) = (region, tahun, cetak is not null);
        var all = await read.ListAsync(region, found, null, cancel);
        Years = [.. all.Records.Select(record => (int?)record.Whole("year")).OfType<int>().Distinct().Order()];
        List = tahun is null ? all : all with { Records = [.. all.Records.Where(record => record.Whole("year") is null || record.Whole("year") == tahun)] };
        if (!IsPrinted && found.Fields.Any(field => field.Kind == FieldKind.Family)) Families = await families.AnswerAsync(region, HttpContext.Asker()!.Author, cancel);
        if (sebagai != "xlsx") return Page();

        var name = $"{form}-{region}{(tahun is { } year ? "-" + year.ToString(CultureInfo.InvariantCulture) : "")}.xlsx";
        return await Workbook.HandOutAsync(log, HttpContext, region, name, stream => RecordsFile.Write(stream, List, Keeps, words));
    }
}
