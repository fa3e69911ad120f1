using Microsoft.AspNetCore.Mvc;
using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Server.Accounts;
using Seribu.Server.Look.Words;
using Seribu.Server.People;

namespace Seribu.Server.Pages.People;

/// <summary>A household or person moves inside the village, splits off, leaves for another village, or was written into the wrong book.</summary>
[Policy(Policy.Register)]
public sealed class MovePage(
    ReadFamily read, ReadFamilies families, ReadVillage village, MoveInside inside, SplitHousehold split, LeaveVillage leave, Asker asker, Texts words) : CasePage(words)
{
    [BindProperty(SupportsGet = true, Name = "cara")]
    public Moving How { get; set; }

    [BindProperty]
    public MoveForm Form { get; set; } = new();

    public FamilySheet Sheet { get; private set; } = null!;

    public VillageChoices Choices { get; private set; } = null!;

    public IReadOnlyList<FamilyRow> Families { get; private set; } = [];

    public bool IsHousehold => Sheet.House?.Id == Sheet.Case.Id;

    /// <summary>The person who moves alone.</summary>
    public Member? Person => IsHousehold ? null : Sheet.Members.FirstOrDefault(member => member.Person.Id == Sheet.Case.Id)?.Person;

    public override string Path => $"/desa/{Village}/{(IsHousehold ? "keluarga" : "orang")}/{Sheet.Case.Id}";

    protected override string Next => How == Moving.Split ? $"/desa/{Village}/keluarga/{Form.NewHousehold}" : Path;

    /// <summary>The ways this asker may write for this subject.</summary>
    public IReadOnlyList<Moving> Ways =>
    [
        .. Sheet.Case.May(Kinds.Relocation) ? (Moving[])[Moving.Inside, Moving.Split] : [],
        .. Sheet.Case.May(Kinds.Departure) ? (Moving[])[Moving.Away, Moving.WrongVillage] : [],
        .. !IsHousehold && Sheet.Case.May(Kinds.Arrival) ? (Moving[])[Moving.Came] : [],
    ];

    protected override Task<bool> FillAsync(CancellationToken cancel)
    {
        Form.On = FactWriter.Day(Choices.Today);
        if (How == Moving.Split && !IsHousehold) Form.Members = [Sheet.Case.Id];
        return Task.FromResult(true);
    }

    protected override Task<Written> WriteAsync(CancellationToken cancel) => How switch
    {
        Moving.Inside => inside.WriteAsync(Sheet, Form, cancel),
        Moving.Split => split.WriteAsync(Sheet, Form, cancel),
        Moving.Came => leave.CameAsync(Sheet, Form, cancel),
        _ => leave.WriteAsync(Sheet, How, Form, cancel),
    };

    protected override async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (await read.FindAsync(asker, Village, Id, cancel) is not { } sheet) return false;
        if (await village.FindAsync(asker.Scope, Village, cancel) is not { } choices) return false;

        (Sheet, Choices) = (sheet, choices);
        if (Ways.Count == 0) return false;
        if (!Ways.Contains(How)) How = Ways[0];
        if (How == Moving.Inside && !IsHousehold)
            Families = [.. (await families.FindAsync(asker.Scope, new(Village) { Sort = "name" }, cancel))!.Rows.Where(row => row.Id != sheet.Case.Family.Id)];
        return true;
    }
}
