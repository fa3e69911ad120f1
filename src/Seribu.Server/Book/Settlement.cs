using Seribu.Domain.Book;
using Seribu.Domain.Calendar;
using Seribu.Domain.Scorecards;
using Seribu.Server.Store;

namespace Seribu.Server.Book;

/// <summary>Writes down what was done at a village's desk: state, results, sums, and the book itself.</summary>
internal sealed class Settlement(VillageDesk desk, BulkWriter bulk, NikKey nikKey, Func<Quarter, RuleSet> rules, DateOnly today)
{
    private readonly Results results = new(desk.Session, desk.Village, rules, today);

    /// <summary>After a portion: writes down what stands alone, and lets go of it.</summary>
    public async Task PortionAsync(CancellationToken cancel)
    {
        if (!desk.StandsAlone) return;
        await WriteAsync(new(desk.Village, desk.State, desk.Loader.Stored, nikKey), cancel);
        desk.LetGo();
    }

    /// <summary>Writes the rest, and closes the book.</summary>
    public async Task CloseAsync(long receivedAt, CancellationToken cancel)
    {
        if (desk.Page.Count == 0) return;
        await desk.Page.WriteAsync(desk.Session, bulk, receivedAt, cancel);
        await desk.Session.RunAsync("UPDATE book SET judged_on = COALESCE(judged_on, @today) WHERE village_code = @village", cancel, ("@today", today), ("@village", desk.Village));

        var writer = new StateWriter(desk.Village, desk.State, desk.Loader.Stored, nikKey);
        if (desk.VillageTouched)
        {
            await desk.Loader.VillageAsync(cancel);
            await VillageLines.WriteAsync(desk, writer, cancel);
        }

        await WriteAsync(writer, cancel);
        await results.SumsAsync(bulk, cancel);
    }

    /// <summary>The state of whom lines were about, and the judgement of their families.</summary>
    private async Task WriteAsync(StateWriter writer, CancellationToken cancel)
    {
        var members = desk.State.Members();
        var homes = desk.OldHomes.ToHashSet();
        foreach (var (home, family) in members)
        {
            var concerns = family.Exists(s => desk.Touched.Contains(s.Id));
            foreach (var subject in family)
                if (concerns || (writer.StoredHome(subject) is { } before && before != home))
                {
                    homes.Add(home);
                    if (desk.Touched.Contains(subject.Id) || writer.StoredHome(subject) != home) writer.Take(subject);
                }

            await writer.SpillAsync(bulk, cancel);
        }

        foreach (var subject in desk.Touched)
            if (desk.State.Find(subject) is { Row.Register.Kind: Kinds.Posyandu or Kinds.Couple } state) writer.Take(state);
        writer.Drop(desk.Touched, desk.Page.Number);
        await writer.WriteAsync(bulk, cancel);
        await results.JudgeAsync(bulk, homes, home => members.TryGetValue(home, out var family) ? desk.State.File(home, family) : null, !desk.StandsAlone, cancel);
    }
}
