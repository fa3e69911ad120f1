using Seribu.Domain.Calendar;
using Seribu.Domain.Growth;
using Seribu.Server.Regions;
using Seribu.Server.Scorecards;

namespace Seribu.Server.Pages.Regions;

/// <summary>Addresses, names and months of a region's table.</summary>
internal static class RegionPlace
{
    public static string Path(string region, Quarter quarter, bool byVillage, RegionSort sort, string beside = "")
    {
        var parts = new List<string> { $"kuartal={quarter}" };
        if (byVillage) parts.Add("per=desa");
        if (sort != RegionSort.Default) parts.Add($"urut={sort.Column}&arah={(sort.IsDescending ? "turun" : "naik")}");
        return $"/wilayah/{region}{beside}?{string.Join('&', parts)}";
    }

    /// <summary>Down to a place of the table: another table, or the village's own scorecard.</summary>
    public static string Down(RegionRow row, Quarter quarter) =>
        row.Code.Length == 13 ? $"/desa/{row.Code}/scorecard?kuartal={quarter}" : $"/wilayah/{row.Code}?kuartal={quarter}";

    /// <summary>The name of a place; of a village in a larger region with its sub-district, because names repeat.</summary>
    public static string Name(string code, string region) => code.Length == 13 && region.Length < 8
        ? $"{RegionBook.Kemendagri.NameOf(code)}, {RegionBook.Kemendagri.NameOf(code[..8])}"
        : RegionBook.Kemendagri.NameOf(code);

    /// <summary>The last month of the quarter, or the running one.</summary>
    public static DateOnly MonthOf(RegionTable table)
    {
        var day = table.Quarter.ReferenceDay(table.Today);
        return new(day.Year, day.Month, 1);
    }

    /// <summary>The month of a place; nothing while one of its villages is not counted yet.</summary>
    public static Skdn Weighed(IReadOnlyDictionary<string, Skdn> villages, RegionRow row)
    {
        var within = villages.Where(village => village.Key == row.Code || village.Key.StartsWith(row.Code + ".", StringComparison.Ordinal)).Select(village => village.Value).ToList();
        return within.Count < row.Villages ? default : within.Aggregate(default(Skdn), (sum, village) => sum + village);
    }
}
