using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Domain.People;
using Seribu.Domain.Regions;

namespace Seribu.Server.Book;

/// <summary>What of a row an author may see.</summary>
internal sealed class Masking(Visibility sees)
{
    private static readonly HashSet<string> Civil = ["address", "phone", "location", "kk", "kk_numbers", "temporary_id", "health_cover_no", "certificate_no", "kia_no"];
    private static readonly HashSet<string> Measured = ["weight_g", "length_tmm", "head_tmm", "arm_tmm", "doses", "note", "height_cm", "weight_before_kg", "args"];
    private static readonly HashSet<string> Clinic = ["hb_tenths", "blood_pressure"];
    private static readonly HashSet<string> Inside = ["village_code", "folded", "changed"];

    /// <summary>How much of a person's health is seen.</summary>
    public Clinical Clinical => sees.Clinical;

    public static Masking Of(Author author, VillageCode village) =>
        new(author.Grants.Where(g => g.Reaches(village.Text)).Select(g => Visibility.Of(g.Role)).Aggregate(Visibility.None, Wider));

    /// <summary>Whether a column is shown at all.</summary>
    public bool Shows(string column) => !Inside.Contains(column)
        && (!Civil.Contains(column) || sees.Civil)
        && (!Measured.Contains(column) || sees.Clinical >= Clinical.Growth)
        && (!Clinic.Contains(column) || sees.Clinical >= Clinical.Full)
        && (column is not ("name" or "nik") || sees.Names);

    /// <summary>A cell as it is shown: of a national number no more than its first digits.</summary>
    public static object? Cell(string column, object? cell) => cell switch
    {
        string nik when column == "nik" => Nik.Read(nik).Value?.Masked,
        byte[] id => new Guid(id, bigEndian: true),
        _ => cell,
    };

    private static Visibility Wider(Visibility a, Visibility b) =>
        new(a.Names || b.Names, a.Civil || b.Civil, a.Clinical > b.Clinical ? a.Clinical : b.Clinical, a.FullNik || b.FullNik);
}
