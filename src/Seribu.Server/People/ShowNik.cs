using Seribu.Server.Accounts;

namespace Seribu.Server.People;

/// <summary>Shows a national number in full to those who may see it. Each time is kept.</summary>
public sealed class ShowNik(AccessLog log)
{
    private const string Act = "nik-shown";

    /// <summary>The whole number; nothing for others, and nothing is kept then.</summary>
    public async Task<string?> AskAsync(PersonSheet sheet, CancellationToken cancel)
    {
        if (!sheet.Case.Seen.FullNik || sheet.Person.Nik is not { } nik) return null;

        await log.KeepAsync(sheet.Case.Author.Id, Act, cancel, sheet.Case.Village, sheet.Case.Id);
        return nik;
    }
}
