using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Server.Accounts;
using Seribu.Server.Book;
using Seribu.Server.Scorecards;

namespace Seribu.Server.Pages.Scorecards;

/// <summary>What a district chooses year by year: the rule set, and when quarters close by themselves.</summary>
[Policy(Policy.Settings)]
public sealed class SettingsPage(ChooseRules choose, RuleBooks rules) : PageModel
{
    public string District { get; private set; } = "";

    public DistrictChoices Choices { get; private set; } = null!;

    public IReadOnlyList<Problem> Problems { get; private set; } = [];

    /// <summary>The year that could not be kept, with what was typed for it.</summary>
    public YearChoice? Typed { get; private set; }

    public bool IsKept { get; private set; }

    public RuleBooks Rules => rules;

    public async Task<IActionResult> OnGetAsync(string? tersimpan, CancellationToken cancel)
    {
        IsKept = tersimpan is not null;
        return await ReadAsync(cancel) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(int year, string? chosen, string? days, CancellationToken cancel)
    {
        if (!await ReadAsync(cancel)) return NotFound();

        var count = int.TryParse(days, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
        Typed = new(year, chosen ?? "", count, true);
        Problems = await choose.HandleAsync(District, Typed, HttpContext.Asker()!.Author, cancel);
        return Problems.Count > 0 ? Page() : Redirect("/pengaturan?tersimpan=1");
    }

    private async Task<bool> ReadAsync(CancellationToken cancel)
    {
        if (HttpContext.Asker()!.Scope.Grants is not [{ Region.Length: 5 } grant, ..]) return false;

        District = grant.Region;
        Choices = await choose.ReadAsync(District, cancel);
        return true;
    }
}
