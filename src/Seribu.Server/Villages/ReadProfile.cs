using Seribu.Domain.Regions;
using Seribu.Server.Accounts;
using Seribu.Server.Book;
using Seribu.Server.Store;

namespace Seribu.Server.Villages;

/// <summary>Reads a village's profile.</summary>
public sealed class ReadProfile(Database database)
{
    private const int MostChanges = 20;

    /// <summary>The profile; nothing when the village keeps no book here.</summary>
    public async Task<VillageProfile?> AnswerAsync(VillageCode village, CancellationToken cancel)
    {
        await using var session = await database.ReadAsync(cancel);
        if (await session.FirstAsync("SELECT 1 FROM book WHERE village_code = @village", r => r.Long(0), cancel, ("@village", village)) == 0) return null;

        return new()
        {
            Village = village,
            Officers = (await session.ListAsync(
                "SELECT office, name FROM village_officer WHERE village_code = @village", r => (Office: r.Text(0), Name: r.Text(1)), cancel, ("@village", village)))
                .ToDictionary(officer => officer.Office, officer => officer.Name),
            Posyandu = await session.ListAsync(
                """
                SELECT p.id, p.name, p.day_of_month, p.place, p.serves, p.open,
                    (SELECT COUNT(*) FROM household h WHERE h.village_code = p.village_code AND h.posyandu = p.id AND h.left_on IS NULL)
                FROM posyandu p WHERE p.village_code = @village ORDER BY p.name
                """,
                r => new PosyanduRow(r.Id(0), r.TextOrNull(1), r.IntOrNull(2), r.TextOrNull(3), StateReader.Texts(r.TextOrNull(4)), r.YesOrNull(5) != false, r.Int(6)),
                cancel, ("@village", village)),
            Changes = await OfficeTrail.OfAsync(session, village.Text, MostChanges, cancel),
        };
    }
}
