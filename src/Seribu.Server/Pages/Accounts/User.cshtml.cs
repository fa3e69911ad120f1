using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Server.Accounts;
using Seribu.Server.Host;

namespace Seribu.Server.Pages.Accounts;

/// <summary>One account: its roles, its lock, a new slip.</summary>
[Policy(Policy.Users)]
public sealed class UserPage(FindAccounts find, ResetAccount reset, Grants grants, GrantChoices choices, Devices devices, Author author) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public ListedAccount Account { get; private set; } = null!;

    public IReadOnlyList<HeldGrant> Held { get; private set; } = [];

    public IReadOnlyList<Role> Roles => choices.RolesOf(author);

    public IReadOnlyList<Device> Devices { get; private set; } = [];

    public Slip? Slip { get; private set; }

    /// <summary>A day and an hour as the clocks of whoever looks show them.</summary>
    public DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(Here(instant));

    public TimeOnly TimeOf(DateTimeOffset instant) => TimeOnly.FromDateTime(Here(instant));

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public async Task<IActionResult> OnPostResetAsync(CancellationToken cancel)
    {
        if (await find.FindManagedAsync(Id, author, cancel) is not { } account) return NotFound();

        Slip = await reset.ResetAsync(account, author, cancel);
        return await ShowAsync(cancel);
    }

    public async Task<IActionResult> OnPostLockAsync(CancellationToken cancel)
    {
        if (Id == author.Id || await find.FindManagedAsync(Id, author, cancel) is not { } account) return NotFound();

        await reset.LockAsync(account, author, cancel);
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostUnlockAsync(CancellationToken cancel)
    {
        if (await find.FindManagedAsync(Id, author, cancel) is not { } account) return NotFound();

        await reset.UnlockAsync(account, author, cancel);
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostEndAsync(Guid grant, CancellationToken cancel)
    {
        if (await find.FindManagedAsync(Id, author, cancel) is null || !await grants.EndAsync(Id, grant, author, cancel)) return NotFound();

        // With the last role the account leaves this list.
        return await find.FindAsync(Id, author, cancel) is null ? LocalRedirect("/pengguna") : RedirectToPage();
    }

    public async Task<IActionResult> OnPostRevokeAsync(Guid device, CancellationToken cancel) =>
        await find.FindManagedAsync(Id, author, cancel) is not null && await devices.RevokeAsync(Id, device, author, cancel) ? RedirectToPage() : NotFound();

    private async Task<IActionResult> ShowAsync(CancellationToken cancel)
    {
        if (await find.FindAsync(Id, author, cancel) is not { } account) return NotFound();

        Account = account;
        Held = await choices.HeldAsync(Id, cancel);
        Devices = await devices.OfAsync(Id, cancel);
        return Page();
    }

    private DateTime Here(DateTimeOffset instant) => FieldClock.At(author.Grants is [var first, ..] ? first.Region : "", instant).DateTime;
}
