using Seribu.Domain.Programme.Forms;
using Seribu.Server.Look.Words;
using Seribu.Server.Regions;

namespace Seribu.Server.Pages.Programme;

/// <summary>Says the value of a form's field as the reader's language writes it.</summary>
internal static class RecordWords
{
    private const int DigitsShown = 4;

    /// <summary>The value for people; a dash where there is none.</summary>
    public static string Say(this Texts words, OfficeField field, string? value, IReadOnlyDictionary<Guid, string> names, IReadOnlyDictionary<string, string>? families = null) => value is null ? Formats.Dash : field.Kind switch
    {
        FieldKind.Whole when field.Code != "year" => words.Formats.Number(Record(field, value).Whole(field.Code)!.Value),
        FieldKind.Decimal or FieldKind.Score => Decimal(words, Record(field, value).Number(field.Code)!.Value),
        FieldKind.Rupiah => words.Formats.Rupiah(Record(field, value).Whole(field.Code)!.Value),
        FieldKind.Day => words.Formats.DateShort(Record(field, value).Day(field.Code)),
        FieldKind.Yes => words["programme.yes"],
        FieldKind.Choice => words.Say(field.TitleOf(value)),
        FieldKind.Village => RegionBook.Kemendagri.NameOf(value),
        FieldKind.SubDistricts => string.Join(", ", value.Split(' ').Select(RegionBook.Kemendagri.NameOf)),
        FieldKind.Record => names.GetValueOrDefault(Guid.Parse(value), Formats.Dash),
        FieldKind.Family when families?.GetValueOrDefault(value) is { } head => $"{head} ({value})",
        FieldKind.Account => "••••" + value[^DigitsShown..],
        _ => value,
    };

    private static string Decimal(Texts words, decimal number) => words.Formats.Number(number, Math.Min(4, (int)(number / 1.0000000000m).Scale));

    private static OfficeRecord Record(OfficeField field, string value) => new("", "", Guid.Empty, new Dictionary<string, string> { [field.Code] = value });
}
