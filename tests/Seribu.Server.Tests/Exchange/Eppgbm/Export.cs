using System.IO.Compression;
using System.Security;
using System.Text;

namespace Seribu.Server.Tests.Exchange.Eppgbm;

/// <summary>Exports of e-PPGBM as its users get them, with invented children; the column titles are those of real exports (docs/rules/eppgbm.md).</summary>
internal static class Export
{
    public const string Older =
        "No,NIK,Nama,JK,Tgl Lahir,BB Lahir,TB Lahir,Nama Ortu,Prov,Kab/Kota,Kec,Pukesmas,Desa/Kel,Posyandu,RT,RW,Alamat,Usia Saat Ukur,Tanggal Pengukuran," +
        "Berat,Tinggi,Cara Ukur,LiLA,BB/U,ZS BB/U,TB/U,ZS TB/U,BB/TB,ZS BB/TB,Naik Berat Badan,PMT Diterima (kg),Jml Vit A,KPSP,KIA,Detail";

    public const string Newer =
        "No,NIK,Nama,JK,Tgl Lahir,BB Lahir,TB Lahir,Nama Ortu,Prov,Kab/Kota,Kec,Pukesmas,Desa/Kel,Posyandu,RT,RW,Alamat,Usia Saat Ukur,Tanggal Pengukuran," +
        "Berat,Tinggi,Cara Ukur,LiLA,BB/U,ZS BB/U,TB/U,ZS TB/U,BB/TB,ZS BB/TB,Naik Berat Badan,Jml Vit A,KPSP,KIA,Kelas Ibu Balita,MBG,Detail";

    /// <summary>A boy of twelve months on 12 November 2026, weighed and measured; every cell can be set by its title.</summary>
    public static string Row(string head, params (string Column, string Value)[] cells)
    {
        var row = new Dictionary<string, string>
        {
            ["No"] = "1",
            ["NIK"] = "1905011211259990",
            ["Nama"] = "Raka Anugrah",
            ["JK"] = "L",
            ["Tgl Lahir"] = "2025-11-12",
            ["BB Lahir"] = "3.1",
            ["TB Lahir"] = "49",
            ["Nama Ortu"] = "Sarmila",
            ["Prov"] = "KEP. BANGKA BELITUNG",
            ["Kab/Kota"] = "BANGKA BARAT",
            ["Kec"] = "MENTOK",
            ["Pukesmas"] = "MENTOK",
            ["Desa/Kel"] = "AIR PUTIH",
            ["Posyandu"] = "Melati",
            ["RT"] = "001",
            ["RW"] = "002",
            ["Alamat"] = "Jalan Pantai",
            ["Usia Saat Ukur"] = "1 Tahun - 0 Bulan - 0 Hari",
            ["Tanggal Pengukuran"] = "2026-11-12",
            ["Berat"] = "9.2",
            ["Tinggi"] = "75.1",
            ["Cara Ukur"] = "Terlentang",
            ["LiLA"] = "-",
            ["Naik Berat Badan"] = "N",
        };
        foreach (var (column, value) in cells) row[column] = value;
        return string.Join(',', head.Split(',').Select(column => row.GetValueOrDefault(column, "-")));
    }

    public static string Csv(DirectoryInfo folder, params string[] lines)
    {
        var path = Path.Combine(folder.FullName, $"{Guid.NewGuid():N}.csv");
        File.WriteAllLines(path, lines);
        return path;
    }

    /// <summary>A workbook of text cells, with a number where a cell is a plain number.</summary>
    public static string Xlsx(DirectoryInfo folder, params string[] lines)
    {
        var path = Path.Combine(folder.FullName, $"{Guid.NewGuid():N}.xlsx");
        using var zip = ZipFile.Open(path, ZipArchiveMode.Create);
        Part("[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>""");
        Part("_rels/.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
        Part("xl/_rels/workbook.xml.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>""");
        Part("xl/workbook.xml", """<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Balita" sheetId="1" r:id="r1"/></sheets></workbook>""");

        var sheet = new StringBuilder("""<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>""");
        foreach (var line in lines) sheet.Append("<row>").AppendJoin("", line.Split(',').Select(Cell)).Append("</row>");
        Part("xl/worksheets/sheet1.xml", sheet.Append("</sheetData></worksheet>").ToString());
        return path;

        void Part(string name, string xml)
        {
            using var writer = new StreamWriter(zip.CreateEntry(name).Open());
            writer.Write("""<?xml version="1.0" encoding="UTF-8"?>""" + xml);
        }

        static string Cell(string value) => value.Length < 10 && double.TryParse(value, out _)
            ? $"<c><v>{value}</v></c>"
            : $"""<c t="inlineStr"><is><t>{SecurityElement.Escape(value)}</t></is></c>""";
    }
}
