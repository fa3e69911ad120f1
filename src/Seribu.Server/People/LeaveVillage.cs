using Seribu.Domain.Book;
using Seribu.Domain.People;
using Seribu.Domain.Regions;
using Seribu.Server.Book;
using Seribu.Server.Store;

namespace Seribu.Server.People;

/// <summary>Lets a household or person go to another village, or says that it never was of this one. Where the other book is kept here too, the history goes along.</summary>
public sealed class LeaveVillage(Database database, CarryHistory carry, WriteFact write)
{
    /// <summary>Writes the departure, then the arrivals: no transaction spans two villages.</summary>
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
        var written = await write.OfferAsync(sheet.Case.Author, fact with { Reason = Typed.Text(form.Reason) }, cancel);
        if (written.Stands && to is { } other && await IsOpenAsync(other, cancel)) await CarryAsync(sheet, how, other, on, form, cancel);
        return written;
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

    private async Task CarryAsync(FamilySheet sheet, Moving how, VillageCode to, DateOnly on, MoveForm form, CancellationToken cancel)
    {
        var isHousehold = sheet.House?.Id == sheet.Case.Id;
        if (isHousehold) await HouseholdAsync(sheet, to, on, form, cancel);
        foreach (var member in isHousehold ? sheet.Here : sheet.Members.Where(member => member.Person.Id == sheet.Case.Id))
            await carry.CarryAsync(member.Person.Id, sheet.Case.Village, to, how == Moving.WrongVillage ? member.Person.FirstOn : on, Author.House, "office", cancel);
    }

    // The house they leave stays; what belongs to the household itself goes with it.
    private async Task HouseholdAsync(FamilySheet sheet, VillageCode to, DateOnly on, MoveForm form, CancellationToken cancel)
    {
        var house = sheet.House!;
        (string Field, string? Value)[] own =
        [
            ("kk_numbers", house.KkNumbers.Count == 0 ? null : System.Text.Json.JsonSerializer.Serialize(house.KkNumbers)), ("head", house.Head?.ToString()), ("decile", house.Decile?.ToString()),
            ("programmes", house.Programmes.Count == 0 ? null : System.Text.Json.JsonSerializer.Serialize(house.Programmes)), ("phone", house.Phone),
        ];
        await write.OfferAsync(
            Author.House,
            WriteFact.New(MoveInside.Named(form, house.Id, "arrives"), Kinds.Household, to, house.Id, on,
                new RegisterChange(Register.Household, [.. own.Where(each => each.Value is not null).Select(each => new FieldChange(Register.Household.Field(each.Field)!, each.Value, null))])),
            cancel);
    }

    private static VillageCode? VillageOf(Typed typed, string? text)
    {
        if (Typed.Text(text) is not { } code) return null;
        if (VillageCode.TryParse(code, out var village)) return village;

        typed.Wrong("village", "not-a-village");
        return null;
    }

    private async Task<bool> IsOpenAsync(VillageCode village, CancellationToken cancel)
    {
        await using var session = await database.ReadAsync(cancel);
        return await session.FirstAsync("SELECT 1 FROM book WHERE village_code = @village", row => row.Long(0), cancel, ("@village", village)) == 1;
    }
}
