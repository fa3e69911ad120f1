using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seribu.Domain.Accounts;
using Seribu.Domain.Programme.Forms;
using Seribu.Domain.Programme.Meetings;
using Seribu.Server.Accounts;
using Seribu.Server.Host;
using Seribu.Server.Programme.Gatherings;
using Seribu.Server.Store;

namespace Seribu.Server.Pages.Programme;

/// <summary>The code people check in by: on paper it holds until the last day's end, on a screen (<c>?layar=1</c>) ten minutes, and the screen draws a new one.</summary>
[Policy(Policy.Programme)]
public sealed class CheckInSheetPage(ReadGathering read, OfficeForms forms, Database database, FieldClock clock) : PageModel
{
    private const int MinutesOnScreen = 10, SecondsBetween = 300;

    public OpenGathering Open { get; private set; } = null!;

    public bool IsOnScreen { get; private set; }

    /// <summary>Where the code leads; none when the gathering is over.</summary>
    public string? Address { get; private set; }

    public DateTimeOffset Until { get; private set; }

    public async Task<IActionResult> OnGetAsync(string region, string form, Guid id, string? layar, CancellationToken cancel)
    {
        if (await read.AnswerAsync(region, form, id, cancel) is not { } open || !HttpContext.Keeps(forms[open.Kind.Line], region)) return NotFound();

        (Open, IsOnScreen) = (open, layar is not null);
        var end = EndOf(region, Attendance.LastDay(open.Record));
        Until = IsOnScreen && clock.Now.AddMinutes(MinutesOnScreen) < end ? clock.Now.AddMinutes(MinutesOnScreen) : end;
        if (Until < clock.Now) return Page();

        var code = new CheckInCode(region, form, id, Until).Seal(await CheckInCode.KeyAsync(database, cancel));
        Address = $"{Request.Scheme}://{Request.Host}/hadir/{code}";
        if (IsOnScreen) Response.Headers.Append("Refresh", $"{SecondsBetween}");
        return Page();
    }

    // Midnight of the place after its last day.
    private static DateTimeOffset EndOf(string region, DateOnly last)
    {
        var midnight = new DateTimeOffset(last.AddDays(1).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        return midnight - FieldClock.At(region, midnight).Offset;
    }
}
