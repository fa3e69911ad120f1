using Seribu.Domain.Book;
using Seribu.Domain.People;
using Seribu.Domain.Regions;
using Seribu.Server.Book;
using Seribu.Server.Store;

namespace Seribu.Server.People;

/// <summary>One partner of a couple, as it was typed: found by the national number, else registered.</summary>
public sealed class PartnerForm
{
    public Guid Id { get; set; } = Guid.CreateVersion7();

    public string? Nik { get; set; }

    public string? Name { get; set; }

    public string? BornOn { get; set; }
}

/// <summary>The form of a couple before its wedding, as it was typed.</summary>
public sealed class CoupleForm
{
    public Guid Id { get; set; } = Guid.CreateVersion7();

    public Guid Couple { get; set; } = Guid.CreateVersion7();

    public PartnerForm Bride { get; set; } = new();

    public PartnerForm Groom { get; set; } = new();

    public string? PlannedOn { get; set; }

    public string? RegisteredOn { get; set; }

    public string? Kua { get; set; }
}

/// <summary>A couple as a list shows it.</summary>
public sealed record CoupleRow(Guid Id, Guid? Bride, string? BrideName, DateOnly? BrideBornOn, Guid? Groom, string? GroomName, DateOnly? PlannedOn, DateOnly? RegisteredOn);

/// <summary>Registers couples who plan to marry (catin), and lists them.</summary>
public sealed class RegisterCouple(Database database, WriteFact write)
{
    private readonly Lazy<Task<NikKey>> nikKey = new(() => NikKey.OfAsync(database, CancellationToken.None));

    /// <summary>Writes both partners, where they are new, and the couple.</summary>
    public async Task<Written> WriteAsync(Author author, VillageCode village, DateOnly today, CoupleForm form, CancellationToken cancel)
    {
        var typed = new Typed();
        var (planned, registered) = (typed.Day("planned_on", form.PlannedOn), typed.Day("registered_on", form.RegisteredOn) ?? today);
        var bride = await PartnerAsync(typed, village, today, form.Bride, "bride", "f", cancel);
        var groom = await PartnerAsync(typed, village, today, form.Groom, "groom", "m", cancel);
        if (typed.Problems.Count > 0) return Written.Refused(typed.Problems);

        foreach (var fact in new[] { bride.New, groom.New }.OfType<Fact>())
            if (await write.OfferAsync(author, fact, cancel) is { Stands: false } refused) return refused;

        (string Field, string? Value)[] fields =
        [
            ("bride", bride.Id.ToString()), ("groom", groom.Id.ToString()), ("planned_on", planned is { } day ? FactWriter.Day(day) : null),
            ("registered_on", FactWriter.Day(registered)), ("kua", Typed.Text(form.Kua)),
        ];
        return await write.OfferAsync(
            author,
            WriteFact.New(form.Id, Kinds.Couple, village, form.Couple, registered <= today ? registered : today,
                new RegisterChange(Register.Couple, [.. fields.Where(each => each.Value is not null).Select(each => new FieldChange(Register.Couple.Field(each.Field)!, each.Value, null))])),
            cancel);
    }

    /// <summary>The couples of a village, the nearest wedding first.</summary>
    public async Task<IReadOnlyList<CoupleRow>> ListAsync(VillageCode village, CancellationToken cancel)
    {
        await using var session = await database.ReadAsync(cancel);
        return await session.ListAsync(
            """
            SELECT c.id, c.bride, b.name, b.born_on, c.groom, g.name, c.planned_on, c.registered_on FROM couple c
            LEFT JOIN person b ON b.village_code = c.village_code AND b.id = c.bride LEFT JOIN person g ON g.village_code = c.village_code AND g.id = c.groom
            WHERE c.village_code = @village ORDER BY c.planned_on DESC, c.first_on DESC
            """,
            row => new CoupleRow(
                row.Id(0), row.IdOrNull(1), row.TextOrNull(2), row.TextOrNull(3) is null or RegisterChange.Unknown ? null : row.Day(3), row.IdOrNull(4), row.TextOrNull(5), row.DayOrNull(6), row.DayOrNull(7)),
            cancel, ("@village", village));
    }

    // Who carries the number already is the partner; nobody is registered twice.
    private async Task<(Guid Id, Fact? New)> PartnerAsync(Typed typed, VillageCode village, DateOnly today, PartnerForm form, string part, string sex, CancellationToken cancel)
    {
        var nik = Typed.Text(form.Nik) is { } number ? typed.Civil($"{part}.nik", Nik.Read(number), read => read.Digits) : null;
        if (nik is not null && await KnownAsync(village, nik, cancel) is { } known) return (known, null);

        var name = typed.TextNeeded($"{part}.name", form.Name);
        var born = typed.Day($"{part}.born_on", form.BornOn);
        (string Field, string? Value)[] fields =
            [("name", name), ("sex", sex), ("born_on", born is { } day ? FactWriter.Day(day) : RegisterChange.Unknown), ("nik", nik), ("nik_state", nik is null ? null : "permanent")];
        return (form.Id, WriteFact.New(
            NamedIds.Of(form.Id.ToString(), part), Kinds.Person, village, form.Id, today,
            new RegisterChange(Register.Person, [.. fields.Where(each => each.Value is not null).Select(each => new FieldChange(Register.Person.Field(each.Field)!, each.Value, null))])));
    }

    private async Task<Guid?> KnownAsync(VillageCode village, string nik, CancellationToken cancel)
    {
        var hmac = (await nikKey.Value).Of(nik);
        await using var session = await database.ReadAsync(cancel);
        return await session.FirstAsync("SELECT person FROM nik_index WHERE village_code = @village AND hmac = @hmac", row => row.IdOrNull(0), cancel, ("@village", village), ("@hmac", hmac));
    }
}
