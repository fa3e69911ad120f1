using Seribu.Domain.Accounts;
using Seribu.Server.Accounts;
using Seribu.Server.Look.Words;
using Seribu.Server.People;

namespace Seribu.Server.Pages.People;

/// <summary>Takes the pairs that may be one out as a file, for somebody who asks at the door.</summary>
[Policy(Policy.ExportPeople)]
public sealed class DuplicatesExportPage(ReadDuplicates read, AccessLog log, Asker asker, Texts words) : ExportPage(log, asker, words)
{
    public override string Title => Words["duplicates.title"];

    public override string Back => $"/desa/{Village}/ganda";

    protected override async Task<ExportList?> ReadAsync(CancellationToken cancel)
    {
        if (await read.FindAsync(Asker.Scope, Village, cancel) is not { } pairs) return null;

        return new("duplicates", $"ganda-{Village}",
            [
                Words["duplicates.one"], Words["label.born_on"], Words["families.place"], Words["duplicates.other"], Words["label.born_on"], Words["families.place"], Words["duplicates.why"], Words["duplicates.proposer"],
            ],
            [.. pairs.Select(pair => (object?[])
            [
                pair.One.Name, pair.One.BornOn, pair.One.Place, pair.Other.Name, pair.Other.BornOn, pair.Other.Place, pair.Reason is { } reason ? Words[$"duplicates.{reason}"] : null, pair.ProposedBy,
            ])]);
    }
}
