using Seribu.Domain.Book;
using Seribu.Domain.Care;

namespace Seribu.Server.People;

/// <summary>The form of a visit to a house, as it was typed.</summary>
public sealed class HouseholdVisitForm
{
    public Guid Id { get; set; } = Guid.CreateVersion7();

    public string? On { get; set; }

    public string? Purpose { get; set; }

    public List<Guid> Persons { get; set; } = [];

    public string? SafeWater { get; set; }

    public string? Latrine { get; set; }

    public string? Topics { get; set; }

    public string? Note { get; set; }

    public List<string> Confirmed { get; set; } = [];
}

/// <summary>Writes a visit to a house: it counts as a home visit for each person named.</summary>
public sealed class RecordHouseholdVisit(WriteFact write)
{
    public async Task<Written> WriteAsync(OpenedCase house, HouseholdVisitForm form, CancellationToken cancel)
    {
        var typed = new Typed();
        var on = typed.DayNeeded("on", form.On);
        if (typed.Problems.Count > 0) return Written.Refused(typed.Problems);

        var visit = new HouseholdVisit
        {
            Purpose = Typed.Text(form.Purpose),
            Persons = form.Persons,
            SafeWater = Typed.YesNo(form.SafeWater),
            Latrine = Typed.YesNo(form.Latrine),
            Topics = (form.Topics ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
            Note = Typed.Text(form.Note),
        };
        var fact = WriteFact.New(form.Id, Kinds.HouseholdVisit, house.Village, house.Family.Id, on, visit);
        return await write.OfferAsync(house.Author, fact with { Confirmed = [.. form.Confirmed.SelectMany(codes => codes.Split(','))] }, cancel);
    }
}
