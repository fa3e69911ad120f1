using Microsoft.AspNetCore.Mvc.RazorPages;
using Seribu.Domain.Accounts;
using Seribu.Server.Accounts;
using Seribu.Server.People;

namespace Seribu.Server.Pages.People;

/// <summary>Erasures that wait for a decision. Without names: the decision needs a basis, not a person.</summary>
[Policy(Policy.Erasure)]
public sealed class ErasuresPage(EraseCase erase, Asker asker) : PageModel
{
    public IReadOnlyList<ErasureAsked> Waiting { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => Waiting = await erase.WaitingAsync(asker.Scope, cancel);
}
