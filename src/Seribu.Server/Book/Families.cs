using Seribu.Domain.People;
using Seribu.Domain.Regions;
using Seribu.Server.Store;

namespace Seribu.Server.Book;

/// <summary>Reads families as the rules see them.</summary>
public static class Families
{
    /// <summary>The family of a household, person or pregnancy; nothing when the village does not know it.</summary>
    public static async Task<HouseholdFile?> OfAsync(Session session, VillageCode village, Guid subject, CancellationToken cancel)
    {
        var state = await LoadAsync(session, village, [subject], cancel);
        if (state.Find(subject)?.Row is null) return null;

        var home = state.HomeOf(subject);
        return state.Members().TryGetValue(home, out var members) ? state.File(home, members) : null;
    }

    /// <summary>Every family of a village.</summary>
    public static async Task<IReadOnlyList<HouseholdFile>> AllAsync(Session session, VillageCode village, CancellationToken cancel) =>
        [.. (await LoadAsync(session, village, null, cancel)).Files()];

    private static async Task<VillageState> LoadAsync(Session session, VillageCode village, IReadOnlyCollection<Guid>? subjects, CancellationToken cancel)
    {
        var state = new VillageState();
        var loader = new StateLoader(session, village.Text, state);
        await loader.AliasesAsync(cancel);
        if (subjects is null) await loader.EverythingAsync(cancel);
        else await loader.FamiliesOfAsync(subjects, cancel);
        return state;
    }
}
