using Seribu.Server.Accounts;
using Seribu.Server.Look.Words;
using Seribu.Server.People;

namespace Seribu.Server.Pages.People;

/// <summary>A page that writes one kind of fact about a pregnancy.</summary>
public abstract class PregnancyWritePage(ReadPregnancy read, Asker asker, Texts words, string kind) : CasePage(words)
{
    public PregnancySheet Sheet { get; private set; } = null!;

    public override string Path => $"/desa/{Village}/kehamilan/{Id}";

    protected override async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (await read.FindAsync(asker, Village, Id, null, cancel) is not { } sheet || !sheet.Case.May(kind)) return false;

        Sheet = sheet;
        return true;
    }
}
