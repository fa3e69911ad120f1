using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Seribu.Server.Exchange;

/// <summary>How a cell of a workbook looks.</summary>
public enum XlsxStyle
{
    /// <summary>Words; a spreadsheet never takes them for a number, a date or a formula.</summary>
    Text,

    /// <summary>Words in bold.</summary>
    Bold,

    /// <summary>The title of a sheet.</summary>
    Title,

    /// <summary>The head of a column: bold, with a line below.</summary>
    Head,

    /// <summary>A whole number, grouped.</summary>
    Whole,

    /// <summary>A number with two decimals.</summary>
    Hundredths,

    /// <summary>A day.</summary>
    Day,
}

/// <summary>A cell: words, a number, a day, or nothing.</summary>
public readonly record struct XlsxCell(XlsxStyle Style, string? Words, decimal? Number)
{
    public static XlsxCell Empty => default;

    public static XlsxCell Text(string? words, XlsxStyle style = XlsxStyle.Text) => new(style, words, null);

    public static XlsxCell Whole(long number) => new(XlsxStyle.Whole, null, number);

    /// <summary>Two decimals; without a value the cell stays empty.</summary>
    public static XlsxCell Hundredths(decimal? number) => new(XlsxStyle.Hundredths, null, number);

    public static XlsxCell Day(DateOnly? day) => new(XlsxStyle.Day, null, day is { } known ? known.DayNumber - FirstDay : null);

    // The format counts days from this one, and believes that 1900 was a leap year.
    private static readonly int FirstDay = new DateOnly(1899, 12, 30).DayNumber;
}

/// <summary>Writes a workbook row by row (ECMA-376): nothing of a sheet is kept in memory.</summary>
public sealed class XlsxWriter : IDisposable
{
    /// <summary>What a browser is told it gets.</summary>
    public const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Packages = "http://schemas.openxmlformats.org/package/2006";
    private const int LongestName = 31;

    private readonly ZipArchive zip;
    private readonly List<string> names = [];
    private XmlWriter? sheet;
    private int row;

    /// <param name="stream">Where to; it is left open.</param>
    public XlsxWriter(Stream stream) => zip = new(stream, ZipArchiveMode.Create, leaveOpen: true);

    /// <summary>Rows written to the present sheet.</summary>
    public int Rows => row;

    /// <summary>Begins a sheet with the widths of its columns in characters.</summary>
    public void Sheet(string name, params ReadOnlySpan<int> widths)
    {
        EndSheet();
        names.Add(NameOf(name));
        sheet = Part($"xl/worksheets/sheet{names.Count}.xml");
        row = 0;
        sheet.WriteStartElement("worksheet", Main);
        sheet.WriteStartElement("cols");
        for (var at = 0; at < widths.Length; at++)
            Element(sheet, "col", ("min", $"{at + 1}"), ("max", $"{at + 1}"), ("width", $"{widths[at]}"), ("customWidth", "1"));
        sheet.WriteEndElement();
        sheet.WriteStartElement("sheetData");
    }

    /// <summary>Writes a row.</summary>
    public void Row(params ReadOnlySpan<XlsxCell> cells)
    {
        var xml = sheet ?? throw new InvalidOperationException("No sheet was begun.");
        row++;
        xml.WriteStartElement("row");
        xml.WriteAttributeString("r", Text(row));
        for (var at = 0; at < cells.Length; at++) Cell(xml, cells[at], $"{Column(at)}{Text(row)}");
        xml.WriteEndElement();
    }

    /// <summary>Ends the workbook.</summary>
    public void Dispose()
    {
        EndSheet();
        if (names.Count > 0) Frame();
        zip.Dispose();
    }

    private static void Cell(XmlWriter xml, XlsxCell cell, string place)
    {
        if (cell.Words is null && cell.Number is null) return;

        xml.WriteStartElement("c");
        xml.WriteAttributeString("r", place);
        xml.WriteAttributeString("s", Text((int)cell.Style));
        if (cell.Number is { } number)
        {
            xml.WriteElementString("v", number.ToString(CultureInfo.InvariantCulture));
        }
        else
        {
            xml.WriteAttributeString("t", "inlineStr");
            xml.WriteStartElement("is");
            xml.WriteStartElement("t");
            xml.WriteAttributeString("xml", "space", null, "preserve");
            xml.WriteString(Printable(cell.Words!));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private void EndSheet()
    {
        sheet?.Dispose();
        sheet = null;
    }

    private void Frame()
    {
        Write("xl/workbook.xml", "workbook", Main, xml =>
        {
            xml.WriteStartElement("sheets");
            for (var at = 1; at <= names.Count; at++)
            {
                xml.WriteStartElement("sheet");
                xml.WriteAttributeString("name", names[at - 1]);
                xml.WriteAttributeString("sheetId", Text(at));
                xml.WriteAttributeString("r", "id", Relations, $"rId{at}");
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        });
        Write("xl/_rels/workbook.xml.rels", "Relationships", $"{Packages}/relationships", xml =>
        {
            for (var at = 1; at <= names.Count; at++) Relation(xml, $"rId{at}", "worksheet", $"worksheets/sheet{at}.xml");
            Relation(xml, "styles", "styles", "styles.xml");
        });
        Write("_rels/.rels", "Relationships", $"{Packages}/relationships", xml => Relation(xml, "rId1", "officeDocument", "xl/workbook.xml"));
        Write("xl/styles.xml", "styleSheet", Main, XlsxStyles.Write);
        Write("[Content_Types].xml", "Types", $"{Packages}/content-types", xml =>
        {
            const string Kind = "application/vnd.openxmlformats-officedocument.spreadsheetml";
            Element(xml, "Default", ("Extension", "rels"), ("ContentType", "application/vnd.openxmlformats-package.relationships+xml"));
            Element(xml, "Default", ("Extension", "xml"), ("ContentType", "application/xml"));
            Element(xml, "Override", ("PartName", "/xl/workbook.xml"), ("ContentType", $"{Kind}.sheet.main+xml"));
            Element(xml, "Override", ("PartName", "/xl/styles.xml"), ("ContentType", $"{Kind}.styles+xml"));
            for (var at = 1; at <= names.Count; at++)
                Element(xml, "Override", ("PartName", $"/xl/worksheets/sheet{at}.xml"), ("ContentType", $"{Kind}.worksheet+xml"));
        });
    }

    private static void Relation(XmlWriter xml, string id, string kind, string target) =>
        Element(xml, "Relationship", ("Id", id), ("Type", $"{Relations}/{kind}"), ("Target", target));

    private void Write(string path, string root, string space, Action<XmlWriter> content)
    {
        using var xml = Part(path);
        xml.WriteStartElement(root, space);
        content(xml);
    }

    internal static void Element(XmlWriter xml, string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement(name);
        foreach (var (attribute, value) in attributes) xml.WriteAttributeString(attribute, value);
        xml.WriteEndElement();
    }

    private XmlWriter Part(string path) =>
        XmlWriter.Create(zip.CreateEntry(path).Open(), new() { CloseOutput = true, Encoding = new UTF8Encoding(false) });

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Column(int at) => at < 26 ? $"{(char)('A' + at)}" : $"{Column((at / 26) - 1)}{(char)('A' + (at % 26))}";

    // Control characters are no XML; half a character is none either.
    private static string Printable(string words) => new([.. words.Where(XmlConvert.IsXmlChar)]);

    private static string NameOf(string name)
    {
        var plain = new string([.. name.Select(letter => "[]:*?/\\'".Contains(letter) ? ' ' : letter)]);
        return plain.Length <= LongestName ? plain : plain[..LongestName];
    }
}
