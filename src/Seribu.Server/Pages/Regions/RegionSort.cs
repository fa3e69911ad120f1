using Seribu.Domain.Growth;
using Seribu.Server.Scorecards;

namespace Seribu.Server.Pages.Regions;

/// <summary>By which column a region's table is sorted, for those whose browser does not do it.</summary>
public sealed record RegionSort(string Column, bool IsDescending)
{
    public static readonly RegionSort Default = new("konvergensi", false);

    private static readonly Dictionary<string, Func<RegionRow, Skdn, decimal?>> Columns = new()
    {
        ["nama"] = (_, _) => 0,
        ["desa"] = (row, _) => row.Villages,
        ["rt"] = (row, _) => row.Tally.Households,
        ["konvergensi"] = (row, _) => row.Total.Percent,
        ["perubahan"] = (row, _) => row.Change,
        ["rt-konvergen"] = (row, _) => row.Households.Percent,
        ["ds"] = (_, month) => month.Participation.Percent,
        ["masalah"] = (row, _) => row.Tally.ChildrenWithProblem,
        ["tutup"] = (row, _) => row.Closed,
        ["buku"] = (row, _) => row.Silent,
    };

    /// <summary>Reads an address; nothing when it names no column.</summary>
    public static RegionSort? Read(string? column, string? direction) =>
        string.IsNullOrEmpty(column) ? Default : Columns.ContainsKey(column) ? new(column, direction == "turun") : null;

    /// <summary>What has no value stays at the end, whichever way the rest is sorted.</summary>
    public IReadOnlyList<RegionRow> Of(IReadOnlyList<RegionRow> rows, Func<RegionRow, Skdn> month)
    {
        var keyed = rows.Select(row => (Row: row, Key: Columns[Column](row, month(row)))).OrderBy(each => each.Key is null);
        if (Column == "nama")
        {
            var byName = rows.OrderBy(row => RegionPlace.Name(row.Code, ""), StringComparer.OrdinalIgnoreCase);
            return [.. IsDescending ? byName.Reverse() : byName];
        }

        return [.. (IsDescending ? keyed.ThenByDescending(each => each.Key) : keyed.ThenBy(each => each.Key)).Select(each => each.Row)];
    }
}
