using Seribu.Domain.Calendar;
using Seribu.Domain.Care;
using Seribu.Domain.Regions;
using Seribu.Domain.Scorecards;
using Seribu.Server.Book;
using Seribu.Server.Host;
using Seribu.Server.Store;

namespace Seribu.Server.Scorecards;

/// <summary>Opens a village's scorecard: from the sums that are kept, from the figures it was closed with, or judged on request.</summary>
public sealed class OpenVillageSheet(Database database, RuleBooks rules, FieldClock clock, ReadScorecard read, LaterLines later, Turn turn)
{
    /// <summary>The sheet; nothing when the village keeps no book here, or has no such quarter, posyandu or rule set.</summary>
    public async Task<VillageSheet?> AnswerAsync(ScorecardAddress asked, CancellationToken cancel)
    {
        var today = clock.Today(asked.Village);
        await using var session = await database.ReadAsync(cancel);
        if (await BookAsync(session, asked.Village, cancel) is not { } book) return null;
        if (book.JudgedOn < today)
        {
            await turn.VillageAsync(asked.Village, cancel);
            book = (await BookAsync(session, asked.Village, cancel))!;
        }

        var chosen = await rules.ChosenAsync(session, asked.Village.District, cancel);
        var closings = await ReadClosings.OfAsync(session, asked.Village, cancel);
        var posyandu = await PosyanduAsync(session, asked.Village, cancel);
        var sums = await SumsAsync(session, asked, cancel);
        var levels = Levels(sums, asked.Posyandu is null ? closings : ReadClosings.None, chosen, today);
        var address = asked with { Quarter = asked.Quarter ?? DefaultQuarter(levels) };
        if (!IsPossible(address, posyandu, today) || Find(address, chosen) is not { } set) return null;

        var isKept = IsKept(address, set, chosen, today);
        return await FrozenAsync(session, new()
        {
            Address = address,
            Today = today,
            Rules = set,
            Source = isKept ? FigureSource.Kept : FigureSource.Judged,
            Scorecard = isKept ? await KeptAsync(session, address, set, sums, today, cancel) : await read.AnswerAsync(session, address.Question(set), cancel),
            Book = new(book.Number, book.Hash),
            Posyandu = posyandu,
            Levels = levels,
            Closing = closings.GetValueOrDefault(address.Quarter!.Value),
        }, cancel);
    }

    private sealed record BookRow(long Number, string Hash, DateOnly? JudgedOn);

    private static Task<BookRow?> BookAsync(Session session, VillageCode village, CancellationToken cancel) => session.FirstAsync(
        "SELECT last_number, last_hash, judged_on FROM book WHERE village_code = @village",
        r => new BookRow(r.Long(0), BookStamp.Text(r.Bytes(1)), r.DayOrNull(2)), cancel, ("@village", village));

    private static Task<List<PosyanduName>> PosyanduAsync(Session session, VillageCode village, CancellationToken cancel) => session.ListAsync(
        "SELECT id, name, open FROM posyandu WHERE village_code = @village ORDER BY name",
        r => new PosyanduName(r.Id(0), r.TextOrNull(1) ?? "", r.YesOrNull(2) != false), cancel, ("@village", village));

    private static async Task<Dictionary<Quarter, QuarterLevel>> SumsAsync(Session session, ScorecardAddress address, CancellationToken cancel) =>
        (await session.ListAsync(
            "SELECT quarter, rule_set, tally FROM sums WHERE village_code = @village AND posyandu = @posyandu",
            r => Quarter.TryParse(r.Text(0), out var quarter) ? new QuarterLevel(quarter, r.Text(1), Tally.Parse(r.Text(2))) : throw new InvalidDataException(r.Text(0)),
            cancel, ("@village", address.Village), ("@posyandu", address.Posyandu ?? Guid.Empty))).ToDictionary(level => level.Quarter);

    // Figures that were closed stay as they were closed; also in the line through the quarters.
    private static List<QuarterLevel> Levels(Dictionary<Quarter, QuarterLevel> sums, IReadOnlyDictionary<Quarter, Closing> closings, Func<Quarter, RuleSet> chosen, DateOnly today) =>
    [
        .. RuleBooks.Kept(today).Reverse().Select(quarter => closings.GetValueOrDefault(quarter) is { IsFrozen: true } closing
            ? new QuarterLevel(quarter, closing.Rules, closing.Tally)
            : sums.GetValueOrDefault(quarter) ?? new(quarter, chosen(quarter).Code, null)),
    ];

    // The last quarter that has ended; the running one while no earlier one has any figures.
    private static Quarter DefaultQuarter(List<QuarterLevel> levels) => levels[^2].Total.Due > 0 ? levels[^2].Quarter : levels[^1].Quarter;

    private static bool IsPossible(ScorecardAddress address, List<PosyanduName> posyandu, DateOnly today) =>
        address.Quarter!.Value.FirstDay <= today
        && !(address.AsOf < address.Quarter.Value.FirstDay || address.AsOf > today)
        && (address.Posyandu is not { } id || posyandu.Exists(one => one.Id == id));

    private RuleSet? Find(ScorecardAddress address, Func<Quarter, RuleSet> chosen)
    {
        var set = address.Rules is { } code ? rules.Find(code) : chosen(address.Quarter!.Value);
        return set?.HasRowsFor(address.Quarter!.Value) == true ? set : null;
    }

    private static bool IsKept(ScorecardAddress address, RuleSet set, Func<Quarter, RuleSet> chosen, DateOnly today)
    {
        var quarter = address.Quarter!.Value;
        return set.Code == chosen(quarter).Code && RuleBooks.Kept(today).Contains(quarter)
            && quarter.ReferenceDay(address.AsOf ?? today) == quarter.ReferenceDay(today);
    }

    private static async Task<Scorecard> KeptAsync(
        Session session, ScorecardAddress address, RuleSet set, Dictionary<Quarter, QuarterLevel> sums, DateOnly today, CancellationToken cancel)
    {
        var quarter = address.Quarter!.Value;
        var tally = sums.GetValueOrDefault(quarter) is { Tally: { } known } level && level.Rules == set.Code ? known : Tally.Zero(set.In(quarter));
        var funds = address.Posyandu is null ? await ReadScorecard.FundsAsync(session, address.Question(set), cancel) : [];
        return new(set, quarter, quarter.ReferenceDay(today), tally, funds);
    }

    // A closed quarter shows what was closed, and beside it what would stand there today.
    private async Task<VillageSheet> FrozenAsync(Session session, VillageSheet sheet, CancellationToken cancel)
    {
        if (sheet is not { Closing: { IsFrozen: true, Tally: { } tally } closing, Address: { Posyandu: null, Today: false, AsOf: null } }) return sheet;
        if (sheet.Rules.Code != closing.Rules) return sheet;

        var funds = sheet.Scorecard.Funds.Select(line => new VillageFund(sheet.Quarter.Year, line.Field, line.Total, line.Stunting));
        var live = sheet.Scorecard.Tally;
        var isSame = live.Equals(tally);
        return sheet with
        {
            Source = FigureSource.Closed,
            Scorecard = new(sheet.Rules, sheet.Quarter, sheet.Quarter.LastDay, tally, funds),
            Book = await ReadClosings.StampAsync(session, sheet.Address.Village, closing.Number, cancel) ?? sheet.Book,
            Later = isSame ? null : live,
            LaterLines = isSame ? 0 : await later.CountAsync(session, sheet.Address.Village, sheet.Quarter, closing.Number, sheet.Book.Number, cancel),
        };
    }
}
