using System.Text;
using ExcelDataReader;

namespace Seribu.Server.Exchange;

/// <summary>Excel workbooks, old and new.</summary>
public static class Workbook
{
    /// <summary>Whether a file is a workbook by its name.</summary>
    public static bool IsNamed(string path) => Path.GetExtension(path).ToUpperInvariant() is ".XLSX" or ".XLS";

    /// <summary>Opens the first sheet.</summary>
    /// <param name="file">Closed with the sheet.</param>
    /// <param name="path">What it is called in messages.</param>
    /// <exception cref="UnusableFileException">It is no workbook.</exception>
    public static IExcelDataReader Open(Stream file, string path)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        try
        {
            return ExcelReaderFactory.CreateReader(file);
        }
        catch (Exception failure) when (failure is ExcelDataReader.Exceptions.ExcelReaderException or InvalidDataException)
        {
            // Some exports are an HTML page under the name of a workbook.
            file.Dispose();
            throw new UnusableFileException("no-workbook", path);
        }
    }
}
