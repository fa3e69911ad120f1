using Seribu.Domain.Book;
using Seribu.Domain.People;
using Seribu.Domain.Regions;

namespace Seribu.Server.People;

/// <summary>Lets a household or person go to another village, or says that it never was of this one. Where the other book is kept here too, the history goes along.</summary>
public sealed class LeaveVillage(WriteFact write)
{
    /// <summary>Writes the departure; the book writes the arrivals.</summary>
    public async Task<Written> WriteAsync(FamilySheet sheet, Moving how, MoveForm form, CancellationToken cancel)
    {
        var typed = new Typed();
        var on = how == Moving.WrongVillage ? sheet.Case.Today : typed.DayNeeded("on", form.On);
        var to = VillageOf(typed, form.Village);
        if (how == Moving.WrongVillage && to is null && typed.Problems.Count == 0) typed.Wrong("village", "missing");
        if (to == sheet.Case.Village) typed.Wrong("village", "same-village");
        if (typed.Problems.Count > 0) return Written.Refused(typed.Problems);

        var fact = how == Moving.WrongVillage
            ? WriteFact.New(form.Id, Kinds.WrongVillage, sheet.Case.Village, sheet.Case.Id, on, new WrongVillage(to!.Value.Text))
            : WriteFact.New(form.Id, Kinds.Departure, sheet.Case.Village, sheet.Case.Id, on, new LeavesVillage(on, to?.Text, Departure.Moved));
        return await write.OfferAsync(sheet.Case.Author, fact with { Reason = Typed.Text(form.Reason) }, cancel);
    }

    /// <summary>Says that a person came from a village that keeps no book here.</summary>
    public async Task<Written> CameAsync(FamilySheet sheet, MoveForm form, CancellationToken cancel)
    {
        var typed = new Typed();
        var on = typed.DayNeeded("on", form.On);
        if (VillageOf(typed, form.Village) is not { } from)
        {
            if (typed.Problems.Count == 0) typed.Wrong("village", "missing");
            return Written.Refused(typed.Problems);
        }

        return typed.Problems.Count > 0
            ? Written.Refused(typed.Problems)
            : await write.OfferAsync(sheet.Case.Author, WriteFact.New(form.Id, Kinds.Arrival, sheet.Case.Village, sheet.Case.Id, on, new Arrival(from.Text, [], 0, null)), cancel);
    }

    private static VillageCode? VillageOf(Typed typed, string? text)
    {
        if (Typed.Text(text) is not { } code) return null;
        if (VillageCode.TryParse(code, out var village)) return village;

        typed.Wrong("village", "not-a-village");
        return null;
    }
}
