using System.Text.Json;
using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Domain.Calendar;
using Seribu.Domain.Care;
using Seribu.Domain.Regions;
using Seribu.Domain.Scorecards;
using Seribu.Server.Accounts;
using Seribu.Server.Book;
using Seribu.Server.Regions;
using Seribu.Server.Store;

namespace Seribu.Server.Phone;

/// <summary>Where a book stands: what every document for a phone begins with.</summary>
internal sealed record BookHead(long Epoch, long Number, DateOnly AsOf, PhoneScope Scope)
{
    /// <summary>Reads it; nothing when the village keeps no book here.</summary>
    public static async Task<BookHead?> OfAsync(Session session, VillageCode village, Scope scope, DateOnly today, CancellationToken cancel) => await session.FirstAsync(
        "SELECT epoch, last_number, judged_on FROM book WHERE village_code = @village",
        r => new BookHead(r.Long(0), r.Long(1), r.DayOrNull(2) ?? today, PhoneScope.Of(scope, village)), cancel, ("@village", village));
}

/// <summary>Writes what a phone keeps of a village.</summary>
internal sealed class VillageDocument(Session session, VillageCode village, BookHead head, Author author, RuleBooks rules, Utf8JsonWriter json)
{
    /// <summary>Months of detail a phone keeps.</summary>
    private const int Months = 36;

    private static readonly Predicate Everybody = new("1 = 1", []);

    private readonly DocumentWriter writer = new(session, village, head.Scope.Scope, Masking.Of(author, village), json);

    private (string, object?) Since => ("@since", head.AsOf.AddMonths(-Months));

    /// <summary>Everything.</summary>
    public async Task SnapshotAsync(CancellationToken cancel)
    {
        json.WriteStartObject();
        json.WriteNumber("format", 1);
        Head(head.Number);
        json.WriteStartObject("tables");
        foreach (var table in PhoneTable.All) await writer.TableAsync(table, true, cancel, new Predicate($"{table.Young} AND {Seen(table)}", [Since]));
        await StandingsAsync(true, Everybody, cancel);
        json.WriteEndObject();
        await writer.AuthorsAsync(cancel);
        await ScorecardsAsync(cancel);
        json.WriteEndObject();
    }

    /// <summary>What changed in the lines behind one number up to another.</summary>
    public async Task ChangesAsync(long after, long upTo, DateOnly? asOf, long now, CancellationToken cancel)
    {
        json.WriteStartObject();
        Head(upTo);
        json.WriteNumber("serverTime", now);
        json.WriteBoolean("more", upTo < head.Number);
        json.WriteNull("restart");
        var gone = await GoneAsync(after, upTo, cancel);
        json.WriteStartObject("tables");
        var families = new List<Guid>();
        var people = await ReadAnewAsync(after, upTo, cancel);
        foreach (var table in PhoneTable.All)
        {
            var changed = new Predicate($"{table.Changed} AND {Seen(table)}", [("@after", after), ("@upto", upTo)]);
            var written = await writer.TableAsync(table, false, cancel, [changed, .. Families(table, families), .. About(table, people), .. Remaining(table, gone)]);
            if (table.Table.Name == Kinds.Household) families.AddRange(written);
            if (table.Table.Name is Kinds.Person or Kinds.Pregnancy) people.AddRange(written);
        }

        // A new day may change any standing; else only those of the families that were touched.
        var turned = asOf != head.AsOf;
        if (turned) await StandingsAsync(true, Everybody, cancel);
        else if (writer.Homes.Count > 0) await StandingsAsync(false, In("t.home", [.. writer.Homes], "1 = 1"), cancel);
        json.WriteEndObject();

        json.WriteStartArray("gone");
        foreach (var (kind, id) in gone)
        {
            json.WriteStartObject();
            json.WriteString("kind", kind);
            json.WriteString("id", id);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        await writer.AuthorsAsync(cancel);
        if (turned || writer.Rows > 0 || gone.Count > 0) await ScorecardsAsync(cancel);
        json.WriteEndObject();
    }

    /// <summary>Nothing but the advice to begin anew.</summary>
    public void Restart(string why, long now)
    {
        json.WriteStartObject();
        Head(head.Number);
        json.WriteNumber("serverTime", now);
        json.WriteBoolean("more", false);
        json.WriteString("restart", why);
        json.WriteStartObject("tables");
        json.WriteEndObject();
        json.WriteStartArray("gone");
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void Head(long number)
    {
        json.WriteString("village", village.Text);
        json.WriteNumber("epoch", head.Epoch);
        json.WriteNumber("number", number);
        json.WriteString("asOf", FactWriter.Day(head.AsOf));
        json.WriteString("scope", head.Scope.Key);
        json.WriteString("bundle", rules.Bundle);
        json.WriteString("quarter", Quarter.Of(head.AsOf).ToString());
    }

    // What was noted is seen by those who see that much of a person's health.
    private string Seen(PhoneTable table) => table.Table != StateTables.Noted ? "1 = 1" : Masking.Of(author, village).Clinical switch
    {
        Clinical.Full => "1 = 1",
        Clinical.Growth => "t.kind IN ('finding-step', 'consent')",
        _ => "t.kind = 'consent'",
    };

    // A family that came into the scope comes whole: its rows did not change, the reader's sight did.
    private IEnumerable<Predicate> Families(PhoneTable table, List<Guid> families) =>
        table.Home is null or "t.id" ? [] : families.Chunk(100).Select(part => In(table.Home, part, $"{table.Young} AND {Seen(table)}"));

    // Lines that take others back or bring them back: their subjects come whole.
    private async Task<List<Guid>> ReadAnewAsync(long after, long upTo, CancellationToken cancel) => await session.ListAsync(
        """
        SELECT e.subject FROM entry e WHERE e.village_code = @village AND e.number > @after AND e.number <= @upto
        AND (e.replaces IS NOT NULL OR e.kind IN ('withdrawal', 'verdict', 'merge', 'erasure')) AND e.subject IS NOT NULL
        UNION SELECT a.subject FROM entry_about a JOIN entry e ON e.village_code = a.village_code AND e.number = a.number
        WHERE e.village_code = @village AND e.number > @after AND e.number <= @upto AND (e.replaces IS NOT NULL OR e.kind IN ('withdrawal', 'verdict', 'merge', 'erasure'))
        """, r => r.Id(0), cancel, ("@village", village), ("@after", after), ("@upto", upTo));

    private IEnumerable<Predicate> About(PhoneTable table, List<Guid> people) =>
        table.About is null ? [] : people.Chunk(100).Select(part => In(table.About, part, $"{table.Young} AND {Seen(table)}"));

    // A finding that is gone is named by its fact: the others of that fact come again.
    private IEnumerable<Predicate> Remaining(PhoneTable table, IReadOnlyList<(string Kind, Guid Id)> gone) => table.Table != StateTables.Finding ? []
        : gone.Where(one => one.Kind == table.Table.Name).Select(one => one.Id).Chunk(100).Select(part => In("t.fact", part, "1 = 1"));

    private Predicate In(string column, Guid[] ids, string and) =>
        new($"{column} IN ({string.Join(", ", ids.Select((_, at) => $"@i{at}"))}) AND {and}", [Since, .. ids.Select((id, at) => ($"@i{at}", (object?)id))]);

    private async Task StandingsAsync(bool evenEmpty, Predicate families, CancellationToken cancel)
    {
        var quarter = Quarter.Of(head.AsOf);
        var set = await rules.ChosenAsync(session, village, quarter, cancel);
        await writer.StandingsAsync(evenEmpty, set.Code, quarter, families, cancel);
    }

    /// <summary>Rows that are no more, and those that changed and lie outside the scope now: the ids alone, which say nothing to whom never had them.</summary>
    private async Task<IReadOnlyList<(string Kind, Guid Id)>> GoneAsync(long after, long upTo, CancellationToken cancel)
    {
        var window = new (string, object?)[] { ("@village", village), ("@after", after), ("@upto", upTo) };
        var gone = await session.ListAsync(
            "SELECT kind, id FROM tombstone WHERE village_code = @village AND changed > @after AND changed <= @upto ORDER BY changed", r => (r.Text(0), r.Id(1)), cancel, window);
        foreach (var table in PhoneTable.All.Where(table => table.Table.Name is Kinds.Household or Kinds.Person or Kinds.Pregnancy))
        {
            var within = table.Within(head.Scope.Scope);
            gone.AddRange(await session.ListAsync(
                $"SELECT t.id FROM {table.Table.Name} t WHERE t.village_code = @village AND t.changed > @after AND t.changed <= @upto AND CASE WHEN {within.Sql} THEN 0 ELSE 1 END = 1",
                r => (table.Table.Name, r.Id(0)), cancel, [.. window, .. within.Values]));
        }

        return gone;
    }

    private async Task ScorecardsAsync(CancellationToken cancel)
    {
        var quarter = Quarter.Of(head.AsOf);
        var set = await rules.ChosenAsync(session, village, quarter, cancel);
        var funds = await session.ListAsync(
            "SELECT year, field, total, stunting FROM village_fund WHERE village_code = @village AND year = @year", r => new VillageFund(r.Int(0), r.Text(1), r.Long(2), r.Long(3)), cancel,
            ("@village", village), ("@year", quarter.Year));
        json.WriteString("ruleSet", set.Code);
        json.WriteStartArray("scorecards");
        foreach (var posyandu in head.Scope.Scope.Grants.Where(grant => grant.Reaches(village.Text)).Select(grant => grant.Posyandu).Append(null).Distinct())
        {
            var tally = await session.FirstAsync(
                "SELECT tally FROM sums WHERE village_code = @village AND rule_set = @rules AND quarter = @quarter AND posyandu = @posyandu", r => r.Text(0), cancel,
                ("@village", village), ("@rules", set.Code), ("@quarter", quarter), ("@posyandu", posyandu ?? Guid.Empty));
            var card = new Scorecard(set, quarter, quarter.ReferenceDay(head.AsOf), tally is null ? Tally.Zero(set.In(quarter)) : Tally.Parse(tally), posyandu is null ? funds : []);
            json.WriteStartObject();
            if (posyandu is { } one) json.WriteString("posyandu", one);
            else json.WriteNull("posyandu");
            json.WritePropertyName("scorecard");
            ScorecardJson.Write(json, card, village.Text, RegionBook.Kemendagri.NameOf(village.Text));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
