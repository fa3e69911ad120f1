using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Domain.Programme.Actions;
using Seribu.Domain.Programme.Forms;
using Seribu.Server.Book;
using Seribu.Server.Host;
using Seribu.Server.Programme.Records;

namespace Seribu.Server.Programme.Actions;

/// <summary>Begins a district's year: every step and document of the framework with its day. Beginning it again changes nothing.</summary>
public sealed class StartCycle(Commits commits, OfficeForms forms, IReadOnlyList<ActionFramework> frameworks, FieldClock clock)
{
    /// <summary>Begins the year; nothing wrong when it stands already.</summary>
    public async Task<IReadOnlyList<Problem>> HandleAsync(string district, int year, string framework, Author author, CancellationToken cancel)
    {
        if (!Scope.Of(author, Policy.DistrictProgramme).Reaches(district) || district.Length != 5) return [new("", "no-such-subject", Gravity.Refused)];
        var today = clock.Today(district);
        if (frameworks.FirstOrDefault(each => each.Code == framework) is not { } chosen || year < chosen.FirstYear || year > Math.Min(chosen.LastYear ?? int.MaxValue, today.Year + 1))
            return [new("framework", "not-an-id", Gravity.Refused)];

        await commits.RunAsync(async session =>
        {
            if (await OfficeRecords.OfYearAsync(session, district, "cycle", year, cancel) is [_, ..]) return false;
            foreach (var record in CycleRecords.Of(chosen, district, year, today))
                await RecordWriter.WriteAsync(session, forms[record.Form], record, new Dictionary<string, string>(), author, clock.Now, cancel);
            return true;
        }, cancel);
        return [];
    }
}
