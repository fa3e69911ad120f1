using Seribu.Domain.Book;
using Seribu.Domain.People;
using Seribu.Domain.Regions;
using Seribu.Growth;
using Seribu.Server.Store;

namespace Seribu.Server.People;

/// <summary>A person as the register knows them, with what names them.</summary>
public sealed record Member(Guid Id)
{
    public string? Name { get; init; }

    public Sex? Sex { get; init; }

    public DateOnly? BornOn { get; init; }

    public BirthPrecision BornPrecision { get; init; }

    public string? Nik { get; init; }

    public string? NikState { get; init; }

    public string? TemporaryId { get; init; }

    public string? Kk { get; init; }

    public Guid? Household { get; init; }

    public Guid? Mother { get; init; }

    public Guid? Father { get; init; }

    public string? Relation { get; init; }

    public int? BirthOrder { get; init; }

    public int? Multiple { get; init; }

    public string? Education { get; init; }

    public string? Phone { get; init; }

    public string? HealthCoverNo { get; init; }

    public string? CertificateNo { get; init; }

    public DateOnly FirstOn { get; init; }

    public Leaving? Left { get; init; }

    public DateOnly? CameOn { get; init; }

    public string? FromVillage { get; init; }

    /// <summary>The pregnancy the person was born of, when the birth was recorded here.</summary>
    public Guid? BornOf { get; init; }

    /// <summary>The personal parts were deleted by right.</summary>
    public bool Erased { get; init; }

    /// <summary>The book's line that last changed this row.</summary>
    public long Changed { get; init; }
}

/// <summary>Reads people of one village by their family or one by one.</summary>
internal static class Members
{
    private const string Columns = """
        p.id, p.name, p.sex, p.born_on, p.born_precision, p.nik, p.nik_state, p.temporary_id, p.kk, p.household, p.mother, p.father, p.relation, p.birth_order, p.multiple,
        p.education, p.phone, p.health_cover_no, p.certificate_no, p.first_on, p.left_on, p.left_as, p.to_village, p.came_on, p.from_village, p.born_of, p.erased, p.changed
        """;

    /// <summary>The members of a family, those who left included, oldest first.</summary>
    public static Task<List<Member>> OfFamilyAsync(Session session, VillageCode village, Guid home, CancellationToken cancel) =>
        session.ListAsync(
            $"SELECT {Columns} FROM person p WHERE p.village_code = @village AND p.home = @home ORDER BY p.born_on, p.id", Read, cancel, ("@village", village), ("@home", home));

    /// <summary>One person, or nothing.</summary>
    public static Task<Member?> FindAsync(Session session, VillageCode village, Guid id, CancellationToken cancel) =>
        session.FirstAsync($"SELECT {Columns} FROM person p WHERE p.village_code = @village AND p.id = @id", Read, cancel, ("@village", village), ("@id", id));

    /// <summary>Every person of a village.</summary>
    public static Task<List<Member>> OfVillageAsync(Session session, VillageCode village, CancellationToken cancel) =>
        session.ListAsync($"SELECT {Columns} FROM person p WHERE p.village_code = @village ORDER BY p.first_on, p.id", Read, cancel, ("@village", village));

    private static Member Read(Row row) => new(row.Id(0))
    {
        Name = row.TextOrNull(1),
        Sex = Wire.Read(Wire.Sexes, row.TextOrNull(2)),
        BornOn = row.TextOrNull(3) is null or RegisterChange.Unknown ? null : row.Day(3),
        BornPrecision = Wire.Read(Wire.Precisions, row.TextOrNull(4)) ?? BirthPrecision.Day,
        Nik = row.TextOrNull(5),
        NikState = row.TextOrNull(6),
        TemporaryId = row.TextOrNull(7),
        Kk = row.TextOrNull(8),
        Household = row.IdOrNull(9),
        Mother = row.IdOrNull(10),
        Father = row.IdOrNull(11),
        Relation = row.TextOrNull(12),
        BirthOrder = row.IntOrNull(13),
        Multiple = row.IntOrNull(14),
        Education = row.TextOrNull(15),
        Phone = row.TextOrNull(16),
        HealthCoverNo = row.TextOrNull(17),
        CertificateNo = row.TextOrNull(18),
        FirstOn = row.Day(19),
        Left = row.DayOrNull(20) is { } left ? new(left, row.WordOrNull<Departure>(21)!.Value, row.TextOrNull(22)) : null,
        CameOn = row.DayOrNull(23),
        FromVillage = row.TextOrNull(24),
        BornOf = row.IdOrNull(25),
        Erased = row.Yes(26),
        Changed = row.Long(27),
    };
}
