using System.Text.Json;
using Seribu.Domain.Reference;
using Seribu.Domain.Scorecards;

namespace Seribu.Server.People;

/// <summary>A vaccine dose of the schedule with its name.</summary>
/// <param name="Code">As forms write it: <c>DPT1</c>.</param>
/// <param name="DueMonth">Age in completed months at which it falls due.</param>
/// <param name="Everywhere">Due in every district; else only asked about where it was given.</param>
/// <param name="Title">Its name.</param>
public sealed record DoseRow(string Code, int DueMonth, bool Everywhere, Title Title)
{
    /// <summary>The doses of the national schedule, in its order.</summary>
    public static IReadOnlyList<DoseRow> In(ReferenceBundle bundle)
    {
        using var schedule = JsonDocument.Parse(bundle.Text("schedules/immunisation.json"));
        return [.. schedule.RootElement.GetProperty("doses").EnumerateArray().Select(Read)];
    }

    private static DoseRow Read(JsonElement dose)
    {
        var title = dose.GetProperty("title");
        return new(
            dose.GetProperty("code").GetString()!, dose.GetProperty("dueMonth").GetInt32(), !dose.TryGetProperty("where", out _),
            new(title.GetProperty("id").GetString()!, title.GetProperty("en").GetString()!));
    }
}
