using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Domain.People;
using Seribu.Domain.Regions;
using Seribu.Server.Store;

namespace Seribu.Server.Book;

/// <summary>What of a row an author may see.</summary>
internal sealed class Masking(Visibility sees)
{
    private static readonly HashSet<string> Civil = ["address", "phone", "location", "kk", "kk_numbers", "temporary_id", "health_cover_no", "certificate_no", "kia_no"];
    private static readonly HashSet<string> Measured = ["weight_g", "length_tmm", "head_tmm", "arm_tmm", "doses", "note", "height_cm", "weight_before_kg"];
    private static readonly HashSet<string> Clinic = ["hb_tenths", "blood_pressure"];
    private static readonly HashSet<string> Inside = ["village_code", "home", "folded", "author"];

    public static Masking Of(Author author, VillageCode village) =>
        new(author.Grants.Where(g => g.Reaches(village.Text)).Select(g => Visibility.Of(g.Role)).Aggregate(Visibility.None, Wider));

    public Dictionary<string, object?> Row(Table table, object?[] cells)
    {
        var row = new Dictionary<string, object?>(cells.Length);
        for (var i = 0; i < cells.Length; i++)
        {
            var name = table.Columns[i].Name;
            if (cells[i] is null || Inside.Contains(name) || IsHidden(name)) continue;
            row[name] = name == "nik" ? Nik.Read((string)cells[i]!).Value?.Masked : cells[i] is byte[] id ? new Guid(id, bigEndian: true) : cells[i];
        }

        return row;
    }

    private bool IsHidden(string column) =>
        (Civil.Contains(column) && !sees.Civil) || (Measured.Contains(column) && sees.Clinical < Clinical.Growth) || (Clinic.Contains(column) && sees.Clinical < Clinical.Full) ||
        (column is "name" or "nik" && !sees.Names);

    private static Visibility Wider(Visibility a, Visibility b) =>
        new(a.Names || b.Names, a.Civil || b.Civil, a.Clinical > b.Clinical ? a.Clinical : b.Clinical, a.FullNik || b.FullNik);
}
