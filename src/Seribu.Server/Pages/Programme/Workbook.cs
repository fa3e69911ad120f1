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

    /// <summary>Hands out a workbook of a place; to whoever may not take its sums along there is none.</summary>
    public static Task<IActionResult> HandOutAsync(AccessLog log, HttpContext http, string region, string name, Action<Stream> write) =>
        http.MayExport() ? HandOutOwnAsync(log, http, region, name, write) : Task.FromResult<IActionResult>(new NotFoundResult());

    /// <summary>Hands out what is the reader's own.</summary>
    public static async Task<IActionResult> HandOutOwnAsync(AccessLog log, HttpContext http, string region, string name, Action<Stream> write)
    {
        var content = new MemoryStream();
        write(content);
        await log.KeepAsync(http.Asker()!.Author.Id, "sums-exported", http.RequestAborted, region, detail: name);
        return new FileContentResult(content.ToArray(), XlsxWriter.MediaType) { FileDownloadName = name };
    }
}
