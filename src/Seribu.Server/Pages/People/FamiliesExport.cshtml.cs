using Microsoft.AspNetCore.Mvc;
using Seribu.Domain.Accounts;
using Seribu.Domain.People;
using Seribu.Server.Accounts;
using Seribu.Server.Look.Words;
using Seribu.Server.People;

namespace Seribu.Server.Pages.People;

/// <summary>Takes a list of families out as a file.</summary>
[Policy(Policy.ExportPeople)]
public sealed class FamiliesExportPage(ReadFamilies read, AccessLog log, Asker asker, Texts words) : ExportPage(log, asker, words)
{
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Text { get; set; }

    [BindProperty(SupportsGet = true, Name = "posyandu")]
    public Guid? Posyandu { get; set; }

    [BindProperty(SupportsGet = true, Name = "kelompok")]
    public TargetGroup? Group { get; set; }

    [BindProperty(SupportsGet = true, Name = "terutang")]
    public bool OnlyOwed { get; set; }

    public override string Title => Words["families.export"];

    public override string Back => $"/desa/{Village}/keluarga";

    protected override async Task<ExportList?> ReadAsync(CancellationToken cancel)
    {
        var question = new FamiliesQuestion(Village) { Text = Text, Posyandu = Posyandu, Group = Group, OnlyOwed = OnlyOwed, Sort = "place" };
        if (await read.FindAsync(Asker.Scope, question, cancel) is not { } found) return null;

        return new("families", $"keluarga-{Village}",
            [
                Words["families.family"], Words["label.dusun"], Words["label.rw"], Words["label.rt"], Words["label.posyandu"], Words["families.members"], Words["families.groups"],
                Words["families.owed", found.Quarter.ToString()],
            ],
            [
                .. found.Rows.Select(row => (object?[])
                [
                    row.Name, row.Dusun, row.Rw, row.Rt, row.Posyandu, row.Members, string.Join(", ", row.Groups.Select(each => $"{Words[$"group.{each.Group}"]} {each.Count}")), row.Owed,
                ]),
            ]);
    }
}
