using Seribu.Domain.Book;
using Seribu.Domain.People;

namespace Seribu.Server.Exchange.Kpm;

/// <summary>Who a row is about. Within a district the same number is the same family, pregnancy or child (FACTS §7).</summary>
internal sealed class KpmIds(string district)
{
    /// <summary>The name of this source in ids.</summary>
    public const string Source = "kpm";

    private readonly Dictionary<string, Guid> byNik = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Family, string Name, DateOnly? BornOn), Guid> byName = [];

    public Guid Household(string family) => NamedIds.Of(Source, district, "household", family);

    public Guid Child(string child) => NamedIds.Of(Source, district, "child", child);

    public Guid Pregnancy(string kiaNo) => NamedIds.Of(Source, district, "pregnancy", kiaNo);

    public static Guid Posyandu(string village, string name) => NamedIds.Of(Source, village, "posyandu", FoldedName.Of(name).Text);

    /// <summary>The woman of a pregnancy: the same NIK; else the same family, birth date and name; else somebody new.</summary>
    public Guid Woman(KpmRow row)
    {
        var key = (row.Family, FoldedName.Of(row.Name ?? "").Text, row.BornOn);
        if (row.Nik is { } nik && byNik.TryGetValue(nik, out var known)) return byName[key] = known;
        if (!byName.TryGetValue(key, out var woman)) woman = byName[key] = NamedIds.Of(Source, district, "woman", key.Family, key.Text, key.BornOn?.ToString("O") ?? "");
        if (row.Nik is { } mine) byNik[mine] = woman;
        return woman;
    }

    /// <summary>Makes a woman of the register known, so that a row with her number or name finds her.</summary>
    public void Know(Guid id, string? nik, string? family, string? name, DateOnly? bornOn)
    {
        if (nik is not null) byNik.TryAdd(nik, id);
        if (family is not null) byName.TryAdd((family, FoldedName.Of(name ?? "").Text, bornOn), id);
    }
}
