using Seribu.Domain.Book;
using Seribu.Domain.Care;
using Seribu.Domain.Regions;

namespace Seribu.Server.Tests.Book;

/// <summary>Facts that are valid by default; a test states only what matters to it.</summary>
internal static class A
{
    public static readonly VillageCode Village = VillageCode.Parse("19.05.01.2005");
    public static readonly VillageCode Neighbour = VillageCode.Parse("19.05.01.2006");
    public static readonly DateOnly Today = new(2026, 11, 19);

    public static Fact Fact(string kind, FactBody body, Guid? subject, DateOnly? on = null) => new()
    {
        Id = Guid.CreateVersion7(),
        Kind = kind,
        Village = Village,
        Subject = subject,
        On = on ?? Today,
        Body = body,
    };

    public static Fact Household(Guid id, Guid? posyandu = null) =>
        Fact(Kinds.Household, Change(Register.Household, ("posyandu", posyandu?.ToString())), id, new(2026, 1, 5));

    public static Fact Child(Guid id, Guid? household = null, string bornOn = "2025-02-08", string name = "Rintik Senja", string? nik = null) =>
        Fact(Kinds.Person, Change(Register.Person, ("household", household?.ToString()), ("name", name), ("sex", "m"), ("born_on", bornOn), ("nik", nik)), id, new(2026, 1, 5));

    public static Fact Woman(Guid id, Guid? household = null, string name = "Cempaka Wangi") =>
        Fact(Kinds.Person, Change(Register.Person, ("household", household?.ToString()), ("name", name), ("sex", "f"), ("born_on", "1999-03-02")), id, new(2026, 1, 5));

    public static Fact Pregnancy(Guid id, Guid woman, string lmp = "2026-06-01") =>
        Fact(Kinds.Pregnancy, Change(Register.Pregnancy, ("woman", woman.ToString()), ("lmp", lmp)), id, new(2026, 7, 1));

    public static Fact Weighing(Guid child, decimal kg, DateOnly on, decimal? cm = null) =>
        Fact(Kinds.ChildVisit, new ChildVisit { Present = true, WeightKg = kg, LengthCm = cm, Measure = cm is null ? null : Growth.Posture.Lying }, child, on);

    public static Fact Renamed(Guid person, string to, string? from) =>
        Fact(Kinds.Person, new RegisterChange(Register.Person, [new(Register.Person.Field("name")!, to, from)]), person);

    public static RegisterChange Change(Register register, params (string Field, string? Value)[] fields) =>
        new(register, [.. fields.Where(f => f.Value is not null).Select(f => new FieldChange(register.Field(f.Field)!, f.Value, null))]);
}
