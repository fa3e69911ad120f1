using System.Text.Json;
using Seribu.Domain.People;
using Seribu.Domain.Regions;
using Seribu.Server.Store;

namespace Seribu.Server.People;

/// <summary>A household as the register knows it: where it lives, whose it is.</summary>
public sealed record House(Guid Id)
{
    public Guid? Posyandu { get; init; }

    public string? PosyanduName { get; init; }

    public string? Dusun { get; init; }

    public string? Rw { get; init; }

    public string? Rt { get; init; }

    public string? Address { get; init; }

    public string? Phone { get; init; }

    public IReadOnlyList<string> KkNumbers { get; init; } = [];

    public Guid? Head { get; init; }

    public int? Decile { get; init; }

    public IReadOnlyList<string> Programmes { get; init; } = [];

    public DateOnly FirstOn { get; init; }

    public Leaving? Left { get; init; }

    public long Changed { get; init; }

    /// <summary>Reads a household, or nothing: a person without one is a family alone.</summary>
    internal static Task<House?> FindAsync(Session session, VillageCode village, Guid id, CancellationToken cancel) =>
        session.FirstAsync(
            """
            SELECT h.id, h.posyandu, y.name, h.dusun, h.rw, h.rt, h.address, h.phone, h.kk_numbers, h.head, h.decile, h.programmes, h.first_on, h.left_on, h.left_as, h.to_village, h.changed
            FROM household h LEFT JOIN posyandu y ON y.village_code = h.village_code AND y.id = h.posyandu
            WHERE h.village_code = @village AND h.id = @id
            """,
            row => new House(row.Id(0))
            {
                Posyandu = row.IdOrNull(1),
                PosyanduName = row.TextOrNull(2),
                Dusun = row.TextOrNull(3),
                Rw = row.TextOrNull(4),
                Rt = row.TextOrNull(5),
                Address = row.TextOrNull(6),
                Phone = row.TextOrNull(7),
                KkNumbers = Texts(row.TextOrNull(8)),
                Head = row.IdOrNull(9),
                Decile = row.IntOrNull(10),
                Programmes = Texts(row.TextOrNull(11)),
                FirstOn = row.Day(12),
                Left = row.DayOrNull(13) is { } left ? new(left, row.WordOrNull<Departure>(14)!.Value, row.TextOrNull(15)) : null,
                Changed = row.Long(16),
            },
            cancel, ("@village", village), ("@id", id));

    private static string[] Texts(string? json) => json is null ? [] : JsonSerializer.Deserialize<string[]>(json)!;
}
