using Seribu.Domain.Regions;
using Seribu.Server.Regions;

namespace Seribu.Server.Exchange.Eppgbm;

/// <summary>Finds the village of a row: the one that was named, or by the names the row gives for district, sub-district and village.</summary>
internal sealed class EppgbmPlaces(VillageCode? named)
{
    private readonly RegionBook regions = RegionBook.Kemendagri;
    private readonly Dictionary<(string District, string SubDistrict, string Village), VillageCode?> found = [];

    /// <summary>The book a row belongs to; nothing, and a fault, when its names lead nowhere or elsewhere.</summary>
    public VillageCode? Of(EppgbmRow row, EppgbmColumns columns, out CellFault? fault)
    {
        fault = null;
        if (named is { } village)
        {
            // A row that names another village is not this village's, whoever put it into the file.
            if (row.Village is null || Same(row.Village, regions.NameOf(village.Text))) return village;
            fault = new(columns.NameOf(columns.Village), row.Village, "other-village", regions.NameOf(village.Text));
            return null;
        }

        var key = (row.District ?? "", row.SubDistrict ?? "", row.Village ?? "");
        if (!found.TryGetValue(key, out var code)) found[key] = code = ByName(key.Item1, key.Item2, key.Item3);
        if (code is null) fault = new(columns.NameOf(columns.Village), key.Item3, "no-such-village", key.Item2, key.Item1);
        return code;
    }

    private VillageCode? ByName(string district, string subDistrict, string village)
    {
        var matches = regions.ChildrenOf("").SelectMany(province => regions.ChildrenOf(province.Code)).Where(region => Same(district, region.Name))
            .SelectMany(region => regions.ChildrenOf(region.Code)).Where(region => Same(subDistrict, region.Name))
            .SelectMany(region => regions.ChildrenOf(region.Code)).Where(region => Same(village, region.Name)).Take(2).ToList();
        return matches is [var one] ? VillageCode.Parse(one.Code) : null;
    }

    // "BANGKA BARAT", "Kab. Bangka Barat" and "Kabupaten Bangka Barat" are one; a kota is never a kabupaten.
    private static bool Same(string written, string official) => Plain(written) == Plain(official);

    private static string Plain(string name)
    {
        var folded = EppgbmColumns.Fold(name);
        foreach (var title in (string[])["kabupaten", "kab", "kecamatan", "kec", "kelurahan", "desa"])
            if (folded.Length > title.Length && folded.StartsWith(title, StringComparison.Ordinal)) return folded[title.Length..];
        return folded;
    }
}
