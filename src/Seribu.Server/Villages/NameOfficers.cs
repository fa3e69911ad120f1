using Seribu.Domain.Book;
using Seribu.Domain.Regions;
using Seribu.Server.Accounts;
using Seribu.Server.Book;
using Seribu.Server.Host;

namespace Seribu.Server.Villages;

/// <summary>Names who signs for a village. Ordinary rows; each change is kept with who, when, before and after.</summary>
public sealed class NameOfficers(Commits commits, FieldClock clock)
{
    private const int LongestName = 100;

    /// <summary>Sets the names of the known offices; an empty name takes the officer away.</summary>
    public async Task<IReadOnlyList<Problem>> HandleAsync(VillageCode village, IReadOnlyDictionary<string, string?> names, Author author, CancellationToken cancel)
    {
        var wanted = VillageProfile.Offices.Where(names.ContainsKey)
            .ToDictionary(office => office, office => names[office]?.Trim() is { Length: > 0 } name ? name : null);
        var problems = wanted.Where(officer => officer.Value?.Length > LongestName)
            .Select(officer => new Problem(officer.Key, "too-long", Gravity.Refused, LongestName.ToString(System.Globalization.CultureInfo.InvariantCulture))).ToList();
        if (problems.Count > 0) return problems;

        await commits.RunAsync(async session =>
        {
            foreach (var (office, name) in wanted)
            {
                var before = await session.FirstAsync(
                    "SELECT name FROM village_officer WHERE village_code = @village AND office = @office", r => r.Text(0), cancel, ("@village", village), ("@office", office));
                await session.RunAsync("DELETE FROM village_officer WHERE village_code = @village AND office = @office", cancel, ("@village", village), ("@office", office));
                if (name is not null)
                    await session.RunAsync(
                        "INSERT INTO village_officer (village_code, office, name) VALUES (@village, @office, @name)", cancel, ("@village", village), ("@office", office), ("@name", name));
                await OfficeTrail.KeepAsync(session, village.Text, $"officer:{office}", before, name, author, clock.Now, cancel);
            }

            return true;
        }, cancel);
        return [];
    }
}
