namespace Seribu.Domain.Regions;

/// <summary>What a region is. The code alone tells.</summary>
public enum RegionKind
{
    /// <summary>Provinsi: <c>19</c>.</summary>
    Province,

    /// <summary>Kabupaten: <c>19.05</c>, the second part below 71.</summary>
    Kabupaten,

    /// <summary>Kota: <c>33.75</c>, the second part 71 and above.</summary>
    Kota,

    /// <summary>Kecamatan, distrik in Papua: <c>19.05.01</c>.</summary>
    SubDistrict,

    /// <summary>Kelurahan, a village without a budget of its own: <c>19.05.01.1001</c>.</summary>
    Kelurahan,

    /// <summary>Desa, under whatever local name: <c>19.05.01.2004</c>.</summary>
    Desa,

    /// <summary>Desa adat: <c>91.03.01.3007</c>.</summary>
    DesaAdat,
}

/// <summary>A region of the Ministry of Home Affairs' list.</summary>
/// <param name="Code">The dotted code, 2, 5, 8 or 13 characters.</param>
/// <param name="Name">Its name; of regencies with <c>Kabupaten</c> or <c>Kota</c>.</param>
public sealed record Region(string Code, string Name)
{
    /// <summary>Province, regency, city, sub-district or one of three sorts of village.</summary>
    public RegionKind Kind => Code.Length switch
    {
        2 => RegionKind.Province,
        5 => Code[3] >= '7' ? RegionKind.Kota : RegionKind.Kabupaten,
        8 => RegionKind.SubDistrict,
        _ => Code[9] switch { '1' => RegionKind.Kelurahan, '3' => RegionKind.DesaAdat, _ => RegionKind.Desa },
    };

    /// <summary>Whether it keeps a book: a village of any sort.</summary>
    public bool IsVillage => Code.Length == 13;

    /// <summary>The code of the region this one is part of; empty for a province.</summary>
    public string ParentCode => Code.Length == 2 ? "" : Code[..Code.LastIndexOf('.')];
}
