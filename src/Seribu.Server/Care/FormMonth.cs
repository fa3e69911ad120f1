using System.Globalization;
using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Domain.Regions;
using Seribu.Server.Host;
using Seribu.Server.Store;

namespace Seribu.Server.Care;

/// <summary>A posyandu a form can be narrowed to.</summary>
public sealed record FormPosyandu(Guid Id, string Name);

/// <summary>The month a form is filled for.</summary>
/// <param name="Village">The village's book.</param>
/// <param name="First">The month's first day.</param>
/// <param name="Today">The village's today.</param>
/// <param name="Choices">The posyandu the asker may fill.</param>
/// <param name="Posyandu">The one the form is narrowed to; empty: all of them.</param>
/// <param name="Problem">Why the month that was asked for is not the one shown.</param>
public sealed record FormMonth(VillageCode Village, DateOnly First, DateOnly Today, IReadOnlyList<FormPosyandu> Choices, Guid? Posyandu, string? Problem = null)
{
    /// <summary>The month's last day.</summary>
    public DateOnly Last => First.AddMonths(1).AddDays(-1);

    /// <summary>The last day that can be written for: today while the month runs.</summary>
    public DateOnly Until => Today < Last ? Today : Last;

    /// <summary>The month as addresses write it.</summary>
    public string Text => FactWriter.Month(First);

    /// <summary>Whether a day lies in the month.</summary>
    public bool Contains(DateOnly day) => day >= First && day <= Last;

    /// <summary>Opens a month within what the asker may fill; nothing when the village or posyandu is none of theirs.</summary>
    internal static async Task<FormMonth?> OpenAsync(
        Session session, Scope scope, FieldClock clock, string village, string? month, Guid? posyandu, CancellationToken cancel)
    {
        if (!VillageCode.TryParse(village, out var code) || !scope.Reaches(code.Text)) return null;

        var all = await session.ListAsync(
            "SELECT id, name FROM posyandu WHERE village_code = @village ORDER BY name, id", row => new FormPosyandu(row.Id(0), row.TextOrNull(1) ?? ""), cancel, ("@village", code));
        var choices = all.Where(choice => IsOpenTo(scope, code, choice.Id)).ToList();
        if (posyandu is { } one && !choices.Exists(choice => choice.Id == one)) return null;

        var today = clock.Today(code);
        var running = new DateOnly(today.Year, today.Month, 1);
        if (string.IsNullOrEmpty(month)) return new(code, running, today, choices, posyandu);
        if (!DateOnly.TryParseExact(month, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first) || first < Earliest)
            return new(code, running, today, choices, posyandu, "not-a-month");
        return first > running ? new(code, running, today, choices, posyandu, "after-today") : new(code, first, today, choices, posyandu);
    }

    // No form is older than the posyandu.
    private static readonly DateOnly Earliest = new(1984, 1, 1);

    // Families are assigned to a companion one by one, whatever posyandu they belong to.
    private static bool IsOpenTo(Scope scope, VillageCode village, Guid posyandu) =>
        scope.Contains(village, posyandu, null) || scope.Grants.Any(grant => grant.Families is not null && grant.Reaches(village.Text));
}
