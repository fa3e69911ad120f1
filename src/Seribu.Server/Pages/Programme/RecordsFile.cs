using Seribu.Domain.Programme.Forms;
using Seribu.Server.Exchange;
using Seribu.Server.Look.Words;
using Seribu.Server.Programme.Records;
using Seribu.Server.Regions;

namespace Seribu.Server.Pages.Programme;

/// <summary>A form as a workbook: one row for each record, every field a column; private ones only for those who keep the form.</summary>
internal static class RecordsFile
{
    public static void Write(Stream stream, RecordList list, bool isKeeper, Texts words)
    {
        var fields = list.Form.Fields.Where(field => isKeeper || !field.IsPrivate).ToList();
        using var book = new XlsxWriter(stream);
        book.Sheet(words.Say(list.Form.Many), 15, 26, 40);
        book.Row([XlsxCell.Text(words["analysis.code"], XlsxStyle.Head), XlsxCell.Text(words["programme.place"], XlsxStyle.Head), .. fields.Select(field => XlsxCell.Text(words.Say(field.Title), XlsxStyle.Head))]);
        foreach (var record in list.Records)
            book.Row([XlsxCell.Text(record.Region), XlsxCell.Text(RegionBook.Kemendagri.NameOf(record.Region)), .. fields.Select(field => Cell(field, record, list, words))]);
        book.Row(XlsxCell.Text(words.Count("table.rows", list.Records.Count)));
    }

    private static XlsxCell Cell(OfficeField field, OfficeRecord record, RecordList list, Texts words) => field.Kind switch
    {
        _ when record[field.Code] is null => XlsxCell.Empty,
        FieldKind.Whole or FieldKind.Rupiah => XlsxCell.Whole(record.Whole(field.Code)!.Value),
        FieldKind.Decimal or FieldKind.Score => XlsxCell.Hundredths(record.Number(field.Code)),
        FieldKind.Day => XlsxCell.Day(record.Day(field.Code)),
        FieldKind.Lines or FieldKind.Text => XlsxCell.Text(record[field.Code]),
        _ => XlsxCell.Text(words.Say(field, record[field.Code], list.Names)),
    };
}
