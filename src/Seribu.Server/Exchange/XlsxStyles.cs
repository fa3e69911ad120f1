using System.Xml;

namespace Seribu.Server.Exchange;

/// <summary>The styles of a workbook, in the order of <see cref="XlsxStyle"/>.</summary>
internal static class XlsxStyles
{
    private const string AsText = "49", Grouped = "3", TwoDecimals = "4", Date = "14";

    // Number format, font and border of each style; fonts: plain, bold, large; borders: none, below.
    private static readonly (string Format, string Font, string Border)[] Cells =
        [(AsText, "0", "0"), (AsText, "1", "0"), (AsText, "2", "0"), (AsText, "1", "1"), (Grouped, "0", "0"), (TwoDecimals, "0", "0"), (Date, "0", "0")];

    public static void Write(XmlWriter xml)
    {
        Fonts(xml);
        List(xml, "fills", "fill", () => XlsxWriter.Element(xml, "patternFill", ("patternType", "none")), () => XlsxWriter.Element(xml, "patternFill", ("patternType", "gray125")));
        Borders(xml);
        List(xml, "cellStyleXfs", "xf", () => { });
        xml.WriteStartElement("cellXfs");
        foreach (var (format, font, border) in Cells)
            XlsxWriter.Element(xml, "xf", ("numFmtId", format), ("fontId", font), ("fillId", "0"), ("borderId", border), ("xfId", "0"),
                ("applyNumberFormat", "1"), ("applyFont", "1"), ("applyBorder", "1"));
        xml.WriteEndElement();
    }

    private static void Fonts(XmlWriter xml) => List(xml, "fonts", "font",
        () => Font(xml, "11", isBold: false), () => Font(xml, "11", isBold: true), () => Font(xml, "14", isBold: true));

    private static void Font(XmlWriter xml, string size, bool isBold)
    {
        if (isBold) XlsxWriter.Element(xml, "b");
        XlsxWriter.Element(xml, "sz", ("val", size));
        XlsxWriter.Element(xml, "name", ("val", "Calibri"));
    }

    private static void Borders(XmlWriter xml) => List(xml, "borders", "border",
        () => { },
        () => XlsxWriter.Element(xml, "bottom", ("style", "medium")));

    private static void List(XmlWriter xml, string list, string item, params ReadOnlySpan<Action> items)
    {
        xml.WriteStartElement(list);
        foreach (var content in items)
        {
            xml.WriteStartElement(item);
            content();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }
}
