using Seribu.Domain.Book;
using Seribu.Domain.Regions;
using Seribu.Server.Book;
using Seribu.Server.Store;

namespace Seribu.Server.People;

/// <summary>Reads a register row as facts write its values: what a form is shown with and what a change is compared with.</summary>
internal static class RegisterRows
{
    public static Task<RegisterRow?> FindAsync(Session session, VillageCode village, Register register, Guid id, CancellationToken cancel)
    {
        var table = StateTables.Of(register);
        return session.FirstAsync<RegisterRow>(
            $"SELECT {table.ColumnList} FROM {table.Name} WHERE village_code = @village AND id = @id", row => StateReader.Register(register, row), cancel, ("@village", village), ("@id", id));
    }

    /// <summary>The posyandu of a village that are open, by name.</summary>
    public static Task<List<(Guid Id, string Name)>> PosyanduAsync(Session session, VillageCode village, CancellationToken cancel) =>
        session.ListAsync(
            "SELECT id, name FROM posyandu WHERE village_code = @village AND (open IS NULL OR open = 1) ORDER BY name", row => (row.Id(0), row.TextOrNull(1) ?? ""), cancel, ("@village", village));
}
