using Seribu.Domain.Book;
using Seribu.Server.Store;

namespace Seribu.Server.People;

/// <summary>Moves a household, or a person to another one, inside the village. Dated: earlier quarters keep the old posyandu.</summary>
public sealed class MoveInside(Database database, WriteFact write)
{
    /// <summary>Writes the move of a household or of one person.</summary>
    public async Task<Written> WriteAsync(FamilySheet sheet, MoveForm form, CancellationToken cancel)
    {
        var typed = new Typed();
        var on = typed.DayNeeded("on", form.On);
        var posyandu = typed.Id("posyandu", form.Posyandu);
        var household = typed.Id("household", form.Household);
        var isPerson = sheet.House is null || sheet.Case.Id != sheet.House.Id;
        if (isPerson && household is null) typed.Wrong("household", "missing");
        if (!isPerson && posyandu is null && Typed.Text(form.Rt) is null) typed.Wrong("posyandu", "missing");
        if (typed.Problems.Count > 0) return Written.Refused(typed.Problems);

        var facts = isPerson
            ? await ToHouseholdAsync(sheet, form, sheet.Case.Id, household!.Value, on, cancel)
            : [Moved(sheet, form, sheet.Case.Id, on, new(null, posyandu == sheet.House!.Posyandu ? null : posyandu, Typed.Text(form.Rt)), "to")];
        return await AllAsync(sheet, facts, cancel);
    }

    /// <summary>The facts that bring a person into another household of the village; where it lived until then is said first.</summary>
    internal async Task<IReadOnlyList<Fact>> ToHouseholdAsync(FamilySheet sheet, MoveForm form, Guid person, Guid household, DateOnly on, CancellationToken cancel)
    {
        await using var session = await database.ReadAsync(cancel);
        var to = (await House.FindAsync(session, sheet.Case.Village, household, cancel))?.Posyandu;
        var from = sheet.House?.Posyandu;
        var member = sheet.Members.First(each => each.Person.Id == person).Person;

        return
        [
            .. to is not null && from is { } before && before != to ? [Moved(sheet, form, person, member.FirstOn, new(null, before, null), "before")] : (Fact[])[],
            Moved(sheet, form, person, on, new(household, to == from ? null : to, null), "to"),
        ];
    }

    /// <summary>Offers facts one after the other; the first that does not stand says why.</summary>
    internal async Task<Written> AllAsync(FamilySheet sheet, IReadOnlyList<Fact> facts, CancellationToken cancel)
    {
        var written = Written.Refused();
        foreach (var fact in facts)
        {
            written = await write.OfferAsync(sheet.Case.Author, fact, cancel);
            if (!written.Stands) return written;
        }

        return written;
    }

    private static Fact Moved(FamilySheet sheet, MoveForm form, Guid subject, DateOnly on, Relocation body, string part) =>
        WriteFact.New(Named(form, subject, part), Kinds.Relocation, sheet.Case.Village, subject, on, body);

    // One form, several facts: each is named after the form, so that sending twice writes once.
    internal static Guid Named(MoveForm form, Guid subject, string part) => NamedIds.Of(form.Id.ToString(), subject.ToString(), part);
}
