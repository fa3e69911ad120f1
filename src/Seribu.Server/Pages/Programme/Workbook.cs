using Microsoft.AspNetCore.Mvc;
using Seribu.Server.Accounts;
using Seribu.Server.Exchange;
using Seribu.Server.Look.Words;

namespace Seribu.Server.Pages.Programme;

/// <summary>Hands out a workbook and keeps that sums left the office.</summary>
internal static class Workbook
{
    /// <summary>The heads of some columns by the keys of their words.</summary>
    public static XlsxCell[] Heads(Texts words, params IReadOnlyList<string> keys) => [.. keys.Select(key => XlsxCell.Text(words[key], XlsxStyle.Head))];

    public static async Task<FileContentResult> HandOutAsync(AccessLog log, HttpContext http, string region, string name, Action<Stream> write)
    {
        var content = new MemoryStream();
        write(content);
        await log.KeepAsync(http.Asker()!.Author.Id, "sums-exported", http.RequestAborted, region, detail: name);
        return new(content.ToArray(), XlsxWriter.MediaType) { FileDownloadName = name };
    }
}
