using System.Globalization;
using Seribu.Domain.Accounts;
using Seribu.Domain.Programme.Forms;
using Seribu.Server.Accounts;
using Seribu.Server.Programme.Records;
using Seribu.Server.Regions;

namespace Seribu.Server.Pages.Programme;

/// <summary>Addresses of the programme's pages, and what the reader may do there.</summary>
internal static class ProgrammePlace
{
    private const int FirstYear = 2000;

    public static string Path(string region, string beside = "") => $"/program/{region}{beside}";

    public static string List(string region, string form) => Path(region, $"/daftar/{form}");

    public static string Record(OfficeRecord record) => $"{List(record.Region, record.Form)}/{record.Id}";

    /// <summary>The page of a training's or meeting's participants.</summary>
    public static string Gathering(OfficeRecord record) => Path(record.Region, $"/hadirin/{record.Form}/{record.Id}");

    /// <summary>Its attendance list for paper.</summary>
    public static string AttendanceSheet(OfficeRecord record) => Path(record.Region, $"/daftar-hadir/{record.Form}/{record.Id}");

    public static string New(string region, string form) => $"{List(region, form)}/baru";

    /// <summary>Whether this request's reader keeps a form here.</summary>
    public static bool Keeps(this HttpContext http, OfficeForm form, string region) => KeepRecord.May(http.Asker()!.Author, form, region);

    /// <summary>Whether this request's reader may do something here.</summary>
    public static bool May(this HttpContext http, Policy policy, string region) => Scope.Of(http.Asker()!.Author, policy).Reaches(region);

    /// <summary>Whether this request's reader may take the sums of its place along as a file.</summary>
    public static bool MayExport(this HttpContext http) => http.Request.RouteValues["region"] is string region && http.May(Policy.ExportSums, region);

    /// <summary>The first day of the month an address asks for as <c>yyyy-MM</c>; the last month that is over when it asks for none, or for one before Seribu or after today.</summary>
    public static DateOnly MonthOf(string? typed, DateOnly today) =>
        DateOnly.TryParseExact($"{typed}-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) && month.Year >= FirstYear && month <= today
            ? month : new DateOnly(today.Year, today.Month, 1).AddMonths(-1);

    /// <summary>The villages or sub-districts of the district a place lies in.</summary>
    public static IEnumerable<(string Code, string Name)> Within(string region, bool villages)
    {
        var district = region[..Math.Min(5, region.Length)];
        var found = villages ? RegionBook.Kemendagri.VillagesOf(region.Length == 13 ? region[..8] : region) : RegionBook.Kemendagri.ChildrenOf(district);
        return found.Select(place => (place.Code, villages && region.Length < 8 ? $"{place.Name}, {RegionBook.Kemendagri.NameOf(place.Code[..8])}" : place.Name));
    }
}
