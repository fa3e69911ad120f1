using Microsoft.AspNetCore.Mvc;
using Seribu.Server.Accounts;

namespace Seribu.Server.Pages.Programme;

/// <summary>Hands out a workbook and keeps that sums left the office.</summary>
internal static class Workbook
{
    private const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static async Task<FileContentResult> HandOutAsync(AccessLog log, HttpContext http, string region, string name, Action<Stream> write)
    {
        var content = new MemoryStream();
        write(content);
        await log.KeepAsync(http.Asker()!.Author.Id, "sums-exported", http.RequestAborted, region, detail: name);
        return new(content.ToArray(), MediaType) { FileDownloadName = name };
    }
}
