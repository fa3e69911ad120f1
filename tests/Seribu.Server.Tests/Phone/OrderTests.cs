using Seribu.Domain.Book;
using Seribu.Domain.Care;
using Seribu.Server.Book;
using Seribu.Server.Store;
using Seribu.Server.Tests.Stores;
using A = Seribu.Server.Tests.Book.A;
using Office = Seribu.Server.Tests.Book.Office;

namespace Seribu.Server.Tests.Phone;

public sealed class OrderOnSqlite(SqliteStore store) : OrderTests(store), IClassFixture<SqliteStore>;

public sealed class OrderOnPostgres(PostgresStore store) : OrderTests(store), IClassFixture<PostgresStore>;

/// <summary>The law of sync: any order, any repetition, any split into batches end in the same books.</summary>
public abstract class OrderTests(TestStore store)
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public async Task A_phones_months_end_the_same_however_they_arrive(int seed)
    {
        var dice = new Random(seed);
        var facts = History(dice);
        await using var straight = await Office.OpenAsync(await store.NewAsync());
        await using var tangled = await Office.OpenAsync(await store.NewAsync());
        foreach (var fact in facts) Assert.IsType<Accepted>(Assert.Single(await straight.Offer(fact)));

        await TangleAsync(tangled, facts, dice);

        await straight.BookAndStateAgree();
        await tangled.BookAndStateAgree();
        var (expected, actual) = (await StateAsync(straight), await StateAsync(tangled));
        Assert.Empty(expected.Except(actual).Select(row => "missing " + row).Concat(actual.Except(expected).Select(row => "extra " + row)));
        Assert.Equal($"{facts.Count}", await tangled.Ask("SELECT last_number FROM book WHERE village_code = @v", ("@v", A.Village)));
    }

    /// <summary>Shuffled, in batches of any size, some of them twice, until every fact has its receipt; what waits is offered again.</summary>
    private static async Task TangleAsync(Office office, IReadOnlyList<Fact> facts, Random dice)
    {
        var left = facts.ToList();
        for (var round = 0; left.Count > 0; round++)
        {
            Assert.True(round < 20, $"{left.Count} facts never found their place.");
            var stood = new HashSet<Guid>();
            var shuffled = left.Concat(left.Where(_ => dice.Next(5) == 0)).OrderBy(_ => dice.Next()).ToList();
            while (shuffled.Count > 0)
            {
                var batch = shuffled.Take(dice.Next(1, 9)).ToArray();
                shuffled.RemoveRange(0, batch.Length);
                foreach (var answer in await office.Offer(batch))
                {
                    Assert.True(answer is Accepted or Waits, answer.ToString());
                    if (answer is Accepted accepted) stood.Add(accepted.Id!.Value);
                }
            }

            left.RemoveAll(fact => stood.Contains(fact.Id));
        }
    }

    /// <summary>What one phone writes: families, children, changes of changes, weighings of the same day, corrections, withdrawals and their withdrawals.</summary>
    private static List<Fact> History(Random dice)
    {
        var device = Guid.CreateVersion7();
        var facts = new List<Fact>();
        void Write(Fact fact) => facts.Add(fact with { Device = device, Seq = facts.Count + 1 });
        for (var family = 0; family < 4; family++)
        {
            var (home, child) = (Guid.CreateVersion7(), Guid.CreateVersion7());
            Write(A.Household(home));
            Write(A.Child(child, home, name: $"Anak {family}"));
            var name = $"Anak {family}";
            var visits = new List<Fact>();
            for (var step = 0; step < 8; step++)
                switch (dice.Next(6))
                {
                    case 0: Write(A.Renamed(child, $"Anak {family}.{step}", name)); name = $"Anak {family}.{step}"; break;
                    case 1: Write(A.Fact(Kinds.PreschoolMonth, new PreschoolMonth(new(2026, 9, 1), dice.Next(2) == 0, null), child, new(2026, 9, 1))); break;
                    case 2 when visits.Count > 0: Write(Weighed(child, dice, visits[^1].On) with { Replaces = visits[^1].Id, Reason = "salah baca" }); visits[^1] = facts[^1]; break;
                    case 3 when visits.Count > 0: Write(A.Fact(Kinds.Withdrawal, new Withdrawal(visits[0].Id), child) with { Reason = "salah anak" }); visits.RemoveAt(0); break;
                    default: Write(Weighed(child, dice, new(2026, 11, dice.Next(10, 13)))); visits.Add(facts[^1]); break;
                }
        }

        return facts;
    }

    private static Fact Weighed(Guid child, Random dice, DateOnly on) => A.Weighing(child, 9m + (dice.Next(4) / 10m), on);

    /// <summary>Every row of the state, without the numbers that tell the order of arrival.</summary>
    private static async Task<IReadOnlyList<string>> StateAsync(Office office)
    {
        await using var session = await office.Database.ReadAsync();
        var text = new List<string>();
        foreach (var table in StateTables.State.Where(table => table.Name != "alias"))
        {
            var shown = Enumerable.Range(0, table.Columns.Length).Where(at => table.Columns[at].Name is not ("number" or "changed")).ToList();
            foreach (var cells in await session.ListAsync($"SELECT {table.ColumnList} FROM {table.Name} WHERE village_code = @village", r => r.Cells(table), CancellationToken.None, ("@village", A.Village)))
                if (table != StateTables.NikIndex) text.Add($"{table.Name} {string.Join('|', shown.Select(at => cells[at] is byte[] bytes ? Convert.ToHexString(bytes) : cells[at]))}");
        }

        return text;
    }
}
