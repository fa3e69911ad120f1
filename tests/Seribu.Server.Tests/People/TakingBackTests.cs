using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Domain.Care;
using A = Seribu.Server.Tests.Book.A;

namespace Seribu.Server.Tests.People;

public sealed class TakingBackOnSqlite(VillageOnSqlite village) : TakingBackTests(village), IClassFixture<VillageOnSqlite>;

public sealed class TakingBackOnPostgres(VillageOnPostgres village) : TakingBackTests(village), IClassFixture<VillageOnPostgres>;

/// <summary>A line is taken back from its own page, and so is a decision; both stay in the book.</summary>
public abstract class TakingBackTests(Village village) : IAsyncLifetime
{
    private readonly Guid house = Guid.CreateVersion7(), child = Guid.CreateVersion7();

    private string Line(Guid fact) => $"/desa/{Village.Code}/catatan/{child}/{fact}";

    public async ValueTask InitializeAsync() => await village.HasAsync(A.Household(house), A.Child(child, house), A.Weighing(child, 9.4m, new(2026, 10, 12), 78.5m));

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_withdrawn_measurement_no_longer_counts_and_stays_in_the_book()
    {
        var fact = A.Weighing(child, 9.3m, new(2026, 11, 17));
        await village.HasAsync(fact);
        var midwife = await village.MidwifeAsync();

        var silent = await Village.FillAsync(midwife, Line(fact.Id), ("Reason", " "));
        var page = await Village.FillAsync(midwife, Line(fact.Id), ("Reason", "anak lain"));

        Assert.Contains("Wajib diisi.", silent, StringComparison.Ordinal);
        Assert.Contains("Penarikan catatan", page, StringComparison.Ordinal);
        Assert.Equal("0", await village.AskAsync("SELECT COUNT(*) FROM child_visit WHERE fact = @fact", ("@fact", fact.Id)));
        Assert.Equal("1", await village.AskAsync("SELECT COUNT(*) FROM entry WHERE id = @fact", ("@fact", fact.Id)));
    }

    [Fact]
    public async Task A_withdrawal_that_was_a_mistake_is_undone_by_the_midwife_and_the_measurement_counts_again()
    {
        var fact = A.Weighing(child, 9.3m, new(2026, 11, 16));
        await village.HasAsync(fact);
        var midwife = await village.MidwifeAsync();
        await Village.FillAsync(midwife, Line(fact.Id), ("Reason", "anak lain"));
        var withdrawal = await village.IdAsync("SELECT id FROM entry WHERE kind = 'withdrawal' AND subject = @child", ("@child", child));

        var taken = await Village.ReadAsync(midwife, Line(fact.Id));
        using var foreign = await (await village.AsAsync(Roles.Kpm)).GetAsync(Line(withdrawal));
        var page = await Village.FillAsync(midwife, Line(withdrawal), ("Reason", "memang anak ini"));

        Assert.Contains("Catatan ini ditarik", taken, StringComparison.Ordinal);
        Assert.Contains($"href=\"{Line(withdrawal)}\"", taken, StringComparison.Ordinal);
        Assert.DoesNotContain("Berlakukan lagi", await foreign.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("Penarikan catatan", page, StringComparison.Ordinal);
        Assert.Equal("9300", await village.AskAsync("SELECT weight_g FROM child_visit WHERE fact = @fact", ("@fact", fact.Id)));
        Assert.DoesNotContain("Catatan ini ditarik", await Village.ReadAsync(midwife, Line(fact.Id)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_let_a_number_through_may_think_better_of_it_and_it_is_held_back_again()
    {
        var doubtful = A.Fact(Kinds.ChildVisit, new ChildVisit { WeightKg = 4.0m }, child, new(2026, 11, 18)) with { Confirmed = ["weight-flagged", "loss-impossible", "weight-digit-slip"] };
        await village.HasAsync(doubtful);
        var (midwife, other) = (await village.MidwifeAsync(), await village.AsAsync(Roles.Nutritionist));
        var page = $"/desa/{Village.Code}/orang/{child}";
        await Village.FillToAsync(midwife, "/kata-sandi", $"{page}?handler=Decide", ("fact", doubtful.Id.ToString()), ("choice", "release"));
        var verdict = await village.IdAsync("SELECT id FROM entry WHERE kind = 'verdict' AND subject = @child", ("@child", child));
        const string Held = "SELECT held FROM child_visit WHERE fact = @fact";
        var released = await village.AskAsync(Held, ("@fact", doubtful.Id));

        var foreign = await Village.FillToAsync(other, "/kata-sandi", Line(verdict), ("Reason", "bukan keputusan saya"));
        var still = await village.AskAsync(Held, ("@fact", doubtful.Id));
        var asked = await Village.FillAsync(midwife, Line(verdict), ("Reason", "salah tekan"));

        Assert.DoesNotContain("name=\"Reason\"", await Village.ReadAsync(other, Line(verdict)), StringComparison.Ordinal);
        Assert.Contains("Ditolak, perlu diperbaiki.", foreign, StringComparison.Ordinal);
        Assert.Equal(("0", "0", "1"), (released, still, await village.AskAsync(Held, ("@fact", doubtful.Id))));
        Assert.Contains("Angka ditahan", asked, StringComparison.Ordinal);
    }
}
