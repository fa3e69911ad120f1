using Seribu.Domain.Regions;
using Seribu.Growth;
using Seribu.Server.Regions;

namespace Seribu.Server.Demo;

/// <summary>Gives out NIK and KK numbers that are well made and given to nobody else in the region.</summary>
/// <remarks>Serials count down from 9999, where no register office has come yet, in a range of their own for each village.</remarks>
internal sealed class CivilNumbers(VillageShare village, int villages)
{
    private const int ForeignSubDistricts = 7;

    // Counted from Aceh, this is southern Sumatra and Java, where most of those who come to the islands come from.
    private const int FirstForeign = 1300;

    private static readonly Lazy<string[]> SubDistricts = new(() =>
        [.. RegionBook.Kemendagri.Under("").Where(region => region.Kind == RegionKind.SubDistrict).Select(region => Plain(region.Code))]);

    private readonly int range = Math.Max(4, 5000 / villages);
    private readonly Dictionary<string, int> given = new(StringComparer.Ordinal);

    /// <summary>A NIK: sub-district, birth date (the day + 40 for a woman), serial. Some were first registered elsewhere.</summary>
    public string Nik(Dice dice, Sex sex, DateOnly bornOn, bool mayBeForeign)
    {
        var place = mayBeForeign && dice.Chance(0.12) ? Elsewhere(dice) : Here;
        var day = bornOn.Day + (sex == Sex.Female ? 40 : 0);
        return Numbered($"{place}{day:D2}{bornOn.Month:D2}{bornOn.Year % 100:D2}");
    }

    /// <summary>A KK number: sub-district, day of issue, serial.</summary>
    public string Kk(DateOnly issuedOn) => Numbered($"{Here}{issuedOn.Day:D2}{issuedOn.Month:D2}{issuedOn.Year % 100:D2}");

    private string Here => Plain(village.Code.SubDistrict);

    private static string Plain(string code) => code.Replace(".", "", StringComparison.Ordinal);

    // Each village has its own few places that people came from, so that two villages never give the same number.
    private string Elsewhere(Dice dice) =>
        SubDistricts.Value[(FirstForeign + (village.Index * ForeignSubDistricts) + dice.Between(0, ForeignSubDistricts - 1)) % SubDistricts.Value.Length];

    private string Numbered(string start)
    {
        var count = given.GetValueOrDefault(start);
        given[start] = count + 1;
        return $"{start}{9999 - ((village.Index * range % 5000) + count):D4}";
    }
}
