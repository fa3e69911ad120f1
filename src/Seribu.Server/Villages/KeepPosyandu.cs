using System.Globalization;
using System.Text.Json;
using Seribu.Domain.Book;
using Seribu.Domain.Regions;
using Seribu.Server.Book;
using Seribu.Server.Host;
using Seribu.Server.Store;

namespace Seribu.Server.Villages;

/// <summary>The fields of a posyandu as a form holds them.</summary>
/// <param name="Name">Its name.</param>
/// <param name="DayOfMonth">Its usual day, 1 to 31, as typed.</param>
/// <param name="Place">Where it meets.</param>
/// <param name="Serves">Hamlets, separated by commas or lines.</param>
public sealed record PosyanduForm(string? Name, string? DayOfMonth, string? Place, string? Serves)
{
    private static readonly char[] Separators = [',', ';', '\n', '\r'];

    /// <summary>The fields of a posyandu that is kept already.</summary>
    public static PosyanduForm Of(PosyanduRow row) =>
        new(row.Name, row.DayOfMonth?.ToString(CultureInfo.InvariantCulture), row.Place, string.Join(", ", row.Serves));

    /// <summary>The fields as facts write them, by name.</summary>
    internal IReadOnlyList<(string Field, string? Value)> Fields =>
    [
        ("name", Text(Name)), ("day_of_month", Text(DayOfMonth)), ("place", Text(Place)),
        ("serves", Hamlets is { Count: > 0 } hamlets ? JsonSerializer.Serialize(hamlets) : null),
    ];

    private List<string> Hamlets => [.. (Serves ?? "").Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct()];

    private static string? Text(string? typed) => typed?.Trim() is { Length: > 0 } text ? text : null;
}

/// <summary>Adds, changes, closes and merges posyandu: facts of the village's book like everything else of the field.</summary>
public sealed class KeepPosyandu(Database database, Intake intake, FieldClock clock)
{
    /// <summary>Adds a posyandu, or writes what changed of one. Only changed fields travel, each with the value the form was shown with.</summary>
    public async Task<IReadOnlyList<Problem>> WriteAsync(VillageCode village, Guid id, PosyanduForm form, PosyanduForm? before, Author author, CancellationToken cancel)
    {
        if (Problem(form) is { } problem) return [problem];

        // What the form was shown with comes back from the browser: a day that never was one stands for none.
        if (!IsDayOrEmpty(before?.DayOfMonth)) before = before! with { DayOfMonth = null };
        var shown = before?.Fields.ToDictionary(field => field.Field, field => field.Value);
        var changes = form.Fields.Where(field => field.Value != shown?.GetValueOrDefault(field.Field))
            .Select(field => Change(field.Field, field.Value, shown?.GetValueOrDefault(field.Field))).ToList();
        if (before is null) changes.Add(Change("open", "y", null));
        return changes.Count == 0 ? [] : await OfferAsync(author, [Fact(village, id, new RegisterChange(Register.Posyandu, changes))], cancel);
    }

    /// <summary>Opens or closes a posyandu. One that has households cannot be closed; they are moved first.</summary>
    public async Task<IReadOnlyList<Problem>> OpenAsync(VillageCode village, PosyanduRow row, bool open, Author author, CancellationToken cancel)
    {
        if (!open && row.Households > 0) return [new("open", "posyandu-has-households", Gravity.Refused, row.Households.ToString(CultureInfo.InvariantCulture))];
        return await OfferAsync(author, [Opened(village, row, open)], cancel);
    }

    /// <summary>Merges a posyandu into another: its households move from today on, and it closes. Earlier quarters keep it.</summary>
    public async Task<IReadOnlyList<Problem>> MergeAsync(VillageCode village, PosyanduRow merged, Guid into, Author author, CancellationToken cancel)
    {
        if (merged.Id == into) return [new("into", "same-posyandu", Gravity.Refused)];

        List<Guid> homes;
        await using (var session = await database.ReadAsync(cancel))
        {
            var known = await session.FirstAsync("SELECT 1 FROM posyandu WHERE village_code = @village AND id = @into", r => r.Long(0), cancel, ("@village", village), ("@into", into));
            if (known == 0) return [new("into", "no-such-subject", Gravity.Refused)];
            homes = await session.ListAsync(
                "SELECT id FROM household WHERE village_code = @village AND posyandu = @merged AND left_on IS NULL", r => r.Id(0), cancel, ("@village", village), ("@merged", merged.Id));
        }

        var facts = homes.Select(home => Fact(village, home, new Relocation(null, into, null))).Append(Opened(village, merged, open: false));
        return await OfferAsync(author, [.. facts], cancel);
    }

    private static Problem? Problem(PosyanduForm form) => form switch
    {
        _ when string.IsNullOrWhiteSpace(form.Name) => new("name", "missing", Gravity.Refused),
        _ when !IsDayOrEmpty(form.DayOfMonth) => new("day_of_month", "not-a-day-of-month", Gravity.Refused),
        _ => null,
    };

    private static bool IsDayOrEmpty(string? typed) =>
        typed?.Trim() is not { Length: > 0 } day || (int.TryParse(day, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 31);

    private Fact Opened(VillageCode village, PosyanduRow row, bool open) =>
        Fact(village, row.Id, new RegisterChange(Register.Posyandu, [Change("open", open ? "y" : "n", row.IsOpen ? "y" : "n")]));

    private static FieldChange Change(string field, string? value, string? shown) => new(Register.Posyandu.Field(field)!, value, shown);

    private Fact Fact(VillageCode village, Guid subject, FactBody body) => new()
    {
        Id = Guid.CreateVersion7(),
        Kind = body is RegisterChange change ? change.Register.Kind : Kinds.Relocation,
        Village = village,
        Subject = subject,
        On = clock.Today(village),
        Body = body,
    };

    private async Task<IReadOnlyList<Problem>> OfferAsync(Author author, IReadOnlyList<Fact> facts, CancellationToken cancel)
    {
        var answers = await intake.OfferAsync(new(facts[0].Village, author, "office", [.. facts.Select(fact => new ReadOnlyMemory<byte>(FactWriter.Write(fact)))]), cancel);
        return [.. answers.SelectMany(answer => answer switch
        {
            Refused refused => refused.Problems,
            Doubted doubted => doubted.Problems,
            _ => [],
        }).DistinctBy(problem => (problem.Field, problem.Code))];
    }
}
