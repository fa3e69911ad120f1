using Seribu.Domain.Accounts;
using Seribu.Server.Accounts;
using Seribu.Server.Look.Words;
using Seribu.Server.People;

namespace Seribu.Server.Pages.People;

/// <summary>Takes the couples before their wedding out as a file.</summary>
[Policy(Policy.ExportPeople)]
public sealed class CouplesExportPage(ReadVillage read, RegisterCouple register, AccessLog log, Asker asker, Texts words) : ExportPage(log, asker, words)
{
    public override string Title => Words["couples.list"];

    public override string Back => $"/desa/{Village}/catin";

    protected override async Task<ExportList?> ReadAsync(CancellationToken cancel)
    {
        if (await read.FindAsync(Asker.Scope, Village, cancel) is not { } choices) return null;

        var couples = await register.ListAsync(choices.Village, cancel);
        return new("couples", $"catin-{Village}",
            [Words["couples.bride"], Words["label.born_on"], Words["couples.groom"], Words["couples.planned"], Words["couples.registered"]],
            [.. couples.Select(couple => (object?[])[couple.BrideName, couple.BrideBornOn, couple.GroomName, couple.PlannedOn, couple.RegisteredOn])]);
    }
}
