using Seribu.Domain.Book;
using Seribu.Domain.Care;
using Seribu.Domain.People;
using Seribu.Domain.Regions;

namespace Seribu.Server.People;

/// <summary>The form of a child of another village that is measured at this posyandu, as it was typed.</summary>
public sealed class VisitorForm
{
    public Guid Id { get; set; } = Guid.CreateVersion7();

    public Guid Child { get; set; } = Guid.CreateVersion7();

    public string? Name { get; set; }

    public string? Sex { get; set; }

    public string? BornOn { get; set; }

    /// <summary>The code of the village the child belongs to, when it is known.</summary>
    public string? Village { get; set; }

    public string? On { get; set; }

    public string? Weight { get; set; }

    public string? Length { get; set; }

    public string? Measure { get; set; }

    public List<string> Confirmed { get; set; } = [];
}

/// <summary>Notes a visitor whose own book this writer cannot write in: the measurement stands here, and the child is counted nowhere in this village.</summary>
public sealed class RecordVisitor(WriteFact write)
{
    public async Task<Written> WriteAsync(Author author, VillageCode village, VisitorForm form, CancellationToken cancel)
    {
        var typed = new Typed();
        var on = typed.DayNeeded("on", form.On);
        var born = typed.DayNeeded("born_on", form.BornOn);
        var name = typed.TextNeeded("name", form.Name);
        var (weight, length) = (typed.Number("weight_kg", form.Weight), typed.Number("length_cm", form.Length));
        if (Wire.Read(Wire.Sexes, form.Sex) is null) typed.Wrong("sex", "missing");
        if (weight is null && length is null && typed.Problems.Count == 0) typed.Wrong("weight_kg", "missing");
        if (Typed.Text(form.Village) is { } code && !VillageCode.TryParse(code, out _)) typed.Wrong("village", "not-a-village");
        if (typed.Problems.Count > 0) return Written.Refused(typed.Problems);

        Fact[] facts =
        [
            New(form, Kinds.Person, village, on, new RegisterChange(Register.Person, [Field("name", name!), Field("sex", form.Sex!), Field("born_on", FactWriter.Day(born))])),
            New(form, Kinds.Departure, village, on, new LeavesVillage(on, Typed.Text(form.Village), Departure.NeverHere)),
            New(form, Kinds.ChildVisit, village, on, new ChildVisit { Present = true, WeightKg = weight, LengthCm = length, Measure = length is null ? null : Wire.Read(Wire.Postures, form.Measure) })
                with { Confirmed = [.. form.Confirmed.SelectMany(codes => codes.Split(','))] },
        ];

        var written = Written.Refused();
        foreach (var fact in facts)
        {
            written = await write.OfferAsync(author, fact, cancel);
            if (!written.Stands) return written;
        }

        return written;
    }

    private static Fact New(VisitorForm form, string kind, VillageCode village, DateOnly on, FactBody body) =>
        WriteFact.New(NamedIds.Of(form.Id.ToString(), kind), kind, village, form.Child, on, body);

    private static FieldChange Field(string name, string value) => new(Register.Person.Field(name)!, value, null);
}
