using System.Text;
using Seribu.Server.Exchange;

namespace Seribu.Cli;

/// <summary>Writes a finished text to a file named on the command line.</summary>
internal static class ExchangeText
{
    public static void Write(string path, string text)
    {
        using var file = ExchangeFile.Write(path);
        file.Write(Encoding.UTF8.GetBytes(text));
    }
}
