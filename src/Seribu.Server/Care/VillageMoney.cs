using System.Globalization;
using Seribu.Domain.Book;
using Seribu.Domain.Care;
using Seribu.Domain.Regions;
using Seribu.Domain.Scorecards;
using Seribu.Server.Book;
using Seribu.Server.Host;
using Seribu.Server.Store;

namespace Seribu.Server.Care;

/// <summary>Money of one field of the village's budget, as table 5 of the scorecard reads it.</summary>
/// <param name="Field"><c>development</c> or <c>empowerment</c>.</param>
/// <param name="Total">All money of the field in rupiah; as typed, when it could not be kept.</param>
/// <param name="Stunting">Of it for stunting.</param>
/// <param name="Share">In percent; none before anything was noted.</param>
/// <param name="Line">The line of the book that says so.</param>
/// <param name="Problems">What is wrong with what was typed.</param>
public sealed record Money(string Field, string Total, string Stunting, decimal? Share, long? Line, IReadOnlyList<Problem> Problems);

/// <summary>Reads and keeps the village fund of a year.</summary>
public sealed class VillageMoney(Database database, Intake intake, FieldClock clock)
{
    private const long Most = 1_000_000_000_000_000;

    public static readonly IReadOnlyList<string> Fields = ["development", "empowerment"];

    /// <summary>The years that may be noted on a day: five back and the next one's budget.</summary>
    public IReadOnlyList<int> YearsOf(VillageCode village) => [.. Enumerable.Range(clock.Today(village).Year - 4, 6).Reverse()];

    /// <summary>What the book says of a year.</summary>
    public async Task<IReadOnlyList<Money>> ReadAsync(VillageCode village, int year, CancellationToken cancel)
    {
        await using var session = await database.ReadAsync(cancel);
        var known = (await session.ListAsync(
            "SELECT field, total, stunting, changed FROM village_fund WHERE village_code = @village AND year = @year",
            row => (Field: row.Text(0), Total: row.Long(1), Stunting: row.Long(2), Line: row.Long(3)), cancel, ("@village", village), ("@year", year)))
            .ToDictionary(fund => fund.Field);

        return [.. Fields.Select(field => known.TryGetValue(field, out var fund)
            ? new Money(field, Text(fund.Total), Text(fund.Stunting), new Coverage(fund.Stunting, fund.Total).Percent, fund.Line, [])
            : new Money(field, "", "", null, null, []))];
    }

    /// <summary>Keeps one field of a year. Nothing when it was kept; else what was typed, with what is wrong.</summary>
    /// <param name="village">The village.</param>
    /// <param name="year">The budget year.</param>
    /// <param name="typed">Field, total and stunting as typed.</param>
    /// <param name="fact">The id the form was rendered with: pressing twice keeps one.</param>
    /// <param name="author">Who writes.</param>
    /// <param name="cancel">Stops.</param>
    public async Task<Money?> SaveAsync(VillageCode village, int year, Money typed, Guid fact, Author author, CancellationToken cancel)
    {
        var problems = new List<Problem>();
        var total = Rupiah("total", typed.Total, problems);
        var stunting = Rupiah("stunting", typed.Stunting, problems);
        if (problems.Count > 0) return typed with { Problems = problems };

        var answer = (await intake.OfferAsync(new(village, author, "office",
        [
            FactWriter.Write(new() { Id = fact, Kind = Kinds.VillageFund, Village = village, On = clock.Today(village), Body = new VillageFund(year, typed.Field, total, stunting) }),
        ]), cancel))[0];
        return answer switch
        {
            Refused refused => typed with { Problems = refused.Problems },
            Doubted doubted => typed with { Problems = doubted.Problems },
            _ => null,
        };
    }

    // Dots and blanks group the thousands of a hand-written sum.
    private static long Rupiah(string field, string typed, List<Problem> problems)
    {
        var digits = string.Concat(typed.Where(letter => letter is not ('.' or ' ' or ','))).Replace("Rp", "", StringComparison.OrdinalIgnoreCase);
        if (digits.Length == 0) problems.Add(new(field, "missing", Gravity.Refused));
        else if (!long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var rupiah)) problems.Add(new(field, "not-whole", Gravity.Refused));
        else if (rupiah > Most) problems.Add(new(field, "out-of-range", Gravity.Refused, "0", Most.ToString(CultureInfo.InvariantCulture)));
        else return rupiah;

        return 0;
    }

    private static string Text(long rupiah) => rupiah.ToString(CultureInfo.InvariantCulture);
}
