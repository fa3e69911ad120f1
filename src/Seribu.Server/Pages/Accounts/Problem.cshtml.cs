using Microsoft.AspNetCore.Mvc.RazorPages;
using Seribu.Domain.Accounts;
using Seribu.Server.Accounts;
using Seribu.Server.Host;

namespace Seribu.Server.Pages.Accounts;

/// <summary>Says in words what went wrong, what is safe and what to do.</summary>
[Policy(Policy.Anyone)]
[OpenToSlip]
public sealed class ProblemPage : PageModel
{
    private static readonly int[] Explained = [400, 403, 404, 413, 429, 503, 507];

    public string Kind { get; private set; } = "";

    public string Title => $"problem-page.{Kind}.title";

    public string Text => $"problem-page.{Kind}.text";

    public string? Incident { get; private set; }

    public void OnGet(int status)
    {
        // Asked for by its address, there is nothing to explain.
        var refusal = HttpContext.Features.Get<Refusal>() ?? new(StatusCodes.Status404NotFound, null);

        Response.StatusCode = refusal.Status;
        Kind = Explained.Contains(refusal.Status) ? refusal.Status.ToString() : refusal.Status < 500 ? "400" : "500";
        Incident = refusal.Incident;
    }
}
