using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Server.Accounts;
using Seribu.Server.Exchange;
using Seribu.Server.Look.Words;

namespace Seribu.Server.Pages.People;

/// <summary>A list that names people, as it leaves the office.</summary>
/// <param name="Word">The list's word in the access log, e.g. <c>families</c>.</param>
/// <param name="FileName">The file's name without its ending.</param>
/// <param name="Heads">The heads of its columns.</param>
/// <param name="Rows">Texts, whole numbers, decimals and days.</param>
public sealed record ExportList(string Word, string FileName, IReadOnlyList<string> Heads, IReadOnlyList<IReadOnlyList<object?>> Rows);

/// <summary>Takes a named list out as a file. The purpose is asked first and kept.</summary>
public abstract class ExportPage(AccessLog log, Asker asker, Texts words) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Village { get; set; } = "";

    [BindProperty]
    public Purpose? Purpose { get; set; }

    /// <summary><c>csv</c> or <c>xlsx</c>.</summary>
    [BindProperty]
    public string? Format { get; set; }

    public ExportList List { get; private set; } = null!;

    /// <summary>The purpose was not chosen.</summary>
    public bool PurposeMissing { get; private set; }

    /// <summary>What is taken out, in words.</summary>
    public abstract string Title { get; }

    /// <summary>The page with the list.</summary>
    public abstract string Back { get; }

    protected Asker Asker => asker;

    protected Texts Words => words;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await LoadAsync(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(cancel)) return NotFound();
        if (Purpose is not { } purpose || !Enum.IsDefined(purpose))
        {
            PurposeMissing = true;
            return Page();
        }

        var workbook = Format == "xlsx";
        await log.ExportedAsync(asker.Author, Village, $"{List.Word}-{(workbook ? "xlsx" : "csv")}", List.Rows.Count, purpose, cancel);
        return workbook ? File(Xlsx(), XlsxWriter.MediaType, $"{List.FileName}.xlsx") : File(Csv(), "text/csv; charset=utf-8", $"{List.FileName}.csv");
    }

    /// <summary>The list; nothing when there is none in the asker's reach.</summary>
    protected abstract Task<ExportList?> ReadAsync(CancellationToken cancel);

    private async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (await ReadAsync(cancel) is not { } list) return false;

        List = list;
        return true;
    }

    private byte[] Csv()
    {
        var file = new MemoryStream();
        file.Write([0xEF, 0xBB, 0xBF]);
        using (var csv = new CsvWriter(file, words.Language == Language.Indonesian ? ';' : ',', endWithReturn: true))
        {
            foreach (var head in List.Heads) csv.Text(head);
            csv.EndRow();
            foreach (var row in List.Rows)
            {
                foreach (var cell in row)
                    switch (cell)
                    {
                        case null: csv.Empty(); break;
                        case int whole: csv.Whole(whole); break;
                        case long whole: csv.Whole(whole); break;
                        case decimal number: csv.Text(Figure(number)); break;
                        case DateOnly day: csv.Text(FactWriter.Day(day)); break;
                        default: csv.SafeText((string)cell); break;
                    }

                csv.EndRow();
            }
        }

        return file.ToArray();
    }

    // A spreadsheet in Indonesian reads a comma; in a file with commas between its cells that is a point.
    private string Figure(decimal number)
    {
        var text = number.ToString("0.###", CultureInfo.InvariantCulture);
        return words.Language == Language.Indonesian ? text.Replace('.', ',') : text;
    }

    private byte[] Xlsx()
    {
        var file = new MemoryStream();
        using (var book = new XlsxWriter(file))
        {
            book.Sheet(List.Word, [.. List.Heads.Select((head, at) => Math.Max(head.Length + 2, at == 0 ? 26 : 12))]);
            book.Row([.. List.Heads.Select(head => XlsxCell.Text(head, XlsxStyle.Head))]);
            foreach (var row in List.Rows)
                book.Row([.. row.Select(cell => cell switch
                {
                    null => XlsxCell.Empty,
                    int whole => XlsxCell.Whole(whole),
                    long whole => XlsxCell.Whole(whole),
                    decimal number => XlsxCell.Hundredths(number),
                    DateOnly day => XlsxCell.Day(day),
                    _ => XlsxCell.Text((string)cell),
                })]);
        }

        return file.ToArray();
    }
}
