using Seribu.Server.Accounts;

namespace Seribu.Server.People;

/// <summary>Shows a national number in full to those who may see it. Each time is kept.</summary>
public sealed class ShowNik(AccessLog log)
{
    /// <summary>The whole number; nothing for others, and nothing is kept then.</summary>
    public async Task<string?> AskAsync(PersonSheet sheet, CancellationToken cancel)
    {
        if (!sheet.Case.Seen.FullNik || sheet.Person.Nik is not { } nik) return null;

        await log.NikShownAsync(sheet.Case.Author, sheet.Case.Village, sheet.Case.Id, cancel);
        return nik;
    }
}
