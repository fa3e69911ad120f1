using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Domain.Regions;
using Seribu.Server.Accounts;
using Seribu.Server.Exchange;
using Seribu.Server.Look.Words;
using Seribu.Server.Villages;

namespace Seribu.Server.Pages.Villages;

/// <summary>A village's own page: who signs, where is weighed, and what was changed.</summary>
[Policy(Policy.VillageProfile)]
public sealed class ProfilePage(ReadProfile read, NameOfficers name, Texts words) : PageModel
{
    public VillageProfile Profile { get; private set; } = null!;

    public IReadOnlyList<Problem> Problems { get; private set; } = [];

    /// <summary>Something was just kept.</summary>
    public bool IsKept { get; private set; }

    /// <summary>What was typed, while it cannot be kept.</summary>
    public IReadOnlyDictionary<string, string?> Typed { get; private set; } = new Dictionary<string, string?>();

    public async Task<IActionResult> OnGetAsync(string village, string? tersimpan, string? sebagai, CancellationToken cancel)
    {
        IsKept = tersimpan is not null;
        if (!await ReadAsync(village, cancel)) return NotFound();
        return sebagai == "xlsx" ? File(Workbook(), XlsxWriter.MediaType, $"posyandu-{Profile.Village}.xlsx") : Page();
    }

    public async Task<IActionResult> OnPostAsync(string village, CancellationToken cancel)
    {
        if (!await ReadAsync(village, cancel)) return NotFound();

        Typed = VillageProfile.Offices.ToDictionary(office => office, office => (string?)Request.Form[office].ToString());
        Problems = await name.HandleAsync(Profile.Village, Typed, HttpContext.Asker()!.Author, cancel);
        return Problems.Count > 0 ? Page() : Redirect($"/desa/{village}/profil?tersimpan=1");
    }

    public string? NameOf(string office) => Typed.GetValueOrDefault(office) ?? Profile.Officers.GetValueOrDefault(office);

    // Places and days, nobody's name.
    private byte[] Workbook()
    {
        var content = new MemoryStream();
        using (var book = new XlsxWriter(content))
        {
            book.Sheet(words["profile.posyandu"], 30, 10, 30, 40, 14, 12);
            book.Row([.. new[] { "profile.name", "profile.day", "profile.place", "profile.serves", "profile.households", "profile.weighs" }.Select(head => XlsxCell.Text(words[head], XlsxStyle.Head))]);
            foreach (var row in Profile.Posyandu)
                book.Row(XlsxCell.Text(row.Name), row.DayOfMonth is { } day ? XlsxCell.Whole(day) : XlsxCell.Empty, XlsxCell.Text(row.Place), XlsxCell.Text(string.Join(", ", row.Serves)), XlsxCell.Whole(row.Households),
                    XlsxCell.Text(words[row.IsOpen ? "answer.yes" : "answer.no"]));
        }

        return content.ToArray();
    }

    private async Task<bool> ReadAsync(string village, CancellationToken cancel)
    {
        if (!VillageCode.TryParse(village, out var code) || await read.AnswerAsync(code, cancel) is not { } profile) return false;
        Profile = profile;
        return true;
    }
}
