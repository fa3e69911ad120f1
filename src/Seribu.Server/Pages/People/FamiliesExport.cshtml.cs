using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seribu.Domain.Accounts;
using Seribu.Domain.People;
using Seribu.Server.Accounts;
using Seribu.Server.Exchange;
using Seribu.Server.Look.Words;
using Seribu.Server.People;

namespace Seribu.Server.Pages.People;

/// <summary>Takes a list of families out as a file. The purpose is asked first and kept.</summary>
[Policy(Policy.ExportPeople)]
public sealed class FamiliesExportPage(ReadFamilies read, AccessLog log, Asker asker, Texts words) : PageModel
{
    private const string List = "families-csv";

    [BindProperty(SupportsGet = true)]
    public string Village { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Text { get; set; }

    [BindProperty(SupportsGet = true, Name = "posyandu")]
    public Guid? Posyandu { get; set; }

    [BindProperty(SupportsGet = true, Name = "kelompok")]
    public TargetGroup? Group { get; set; }

    [BindProperty(SupportsGet = true, Name = "terutang")]
    public bool OnlyOwed { get; set; }

    [BindProperty]
    public Purpose? Purpose { get; set; }

    public FamiliesFound Found { get; private set; } = null!;

    /// <summary>The purpose was not chosen.</summary>
    public bool PurposeMissing { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await LoadAsync(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(cancel)) return NotFound();
        if (Purpose is not { } purpose || !Enum.IsDefined(purpose))
        {
            PurposeMissing = true;
            return Page();
        }

        await log.ExportedAsync(asker.Author, Village, List, Found.Rows.Count, purpose, cancel);
        return File(Csv(), "text/csv; charset=utf-8", $"keluarga-{Village}.csv");
    }

    private async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (await read.FindAsync(asker.Scope, new(Village) { Text = Text, Posyandu = Posyandu, Group = Group, OnlyOwed = OnlyOwed, Sort = "place" }, cancel) is not { } found) return false;

        Found = found;
        return true;
    }

    private byte[] Csv()
    {
        var file = new MemoryStream();
        file.Write([0xEF, 0xBB, 0xBF]);
        using (var csv = new CsvWriter(file, words.Language == Language.Indonesian ? ';' : ',', endWithReturn: true))
        {
            foreach (var head in new[] { "families.family", "label.dusun", "label.rw", "label.rt", "label.posyandu", "families.members", "families.groups" }) csv.Text(words[head]);
            csv.Text(words["families.owed", Found.Quarter.ToString()]);
            csv.EndRow();
            foreach (var row in Found.Rows)
            {
                foreach (var text in new[] { row.Name, row.Dusun, row.Rw, row.Rt, row.Posyandu }) csv.SafeText(text ?? "");
                csv.Whole(row.Members);
                csv.Text(string.Join(", ", row.Groups.Select(each => $"{words[$"group.{each.Group}"]} {each.Count}")));
                csv.Whole(row.Owed);
                csv.EndRow();
            }
        }

        return file.ToArray();
    }
}
