using System.Numerics;
using System.Text.Json;
using Seribu.Domain.Reference;

namespace Seribu.Domain.Scorecards;

/// <summary>A vaccine dose and the age at which it falls due.</summary>
/// <param name="Code">As forms write it: <c>DPT1</c>.</param>
/// <param name="DueMonth">Age in completed months.</param>
/// <param name="Where">Empty: everywhere; else the kind of district that gives it, such as <c>endemic</c>.</param>
public sealed record Dose(string Code, int DueMonth, string? Where = null);

/// <summary>The doses of childhood and their due ages, as a district gives them.</summary>
/// <remarks>Source: reference/schedules/SOURCE.md.</remarks>
public sealed class DoseSchedule
{
    /// <summary>Each dose is a bit of one word.</summary>
    public const int MostDoses = 64;

    private const int LastDueMonth = 83;

    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);
    private readonly ulong[] dueByMonth = new ulong[LastDueMonth + 1];

    /// <summary>A schedule of the given doses.</summary>
    /// <param name="doses">In the order of the schedule.</param>
    /// <param name="alsoDue">Codes of the doses only this district gives, such as JE.</param>
    public DoseSchedule(IReadOnlyList<Dose> doses, IReadOnlyCollection<string>? alsoDue = null)
    {
        if (doses.Count > MostDoses) throw new FormatException($"A schedule holds at most {MostDoses} doses.");

        Doses = doses;
        for (var place = 0; place < doses.Count; place++)
        {
            var dose = doses[place];
            places.Add(dose.Code, place);
            if (dose.Where is not null && alsoDue?.Contains(dose.Code) != true) continue;
            for (var month = dose.DueMonth; month <= LastDueMonth; month++) dueByMonth[month] |= 1ul << place;
        }
    }

    /// <summary>Every dose, also those given only in some districts.</summary>
    public IReadOnlyList<Dose> Doses { get; }

    /// <summary>The schedule of a bundle.</summary>
    /// <exception cref="FormatException">A dose is incomplete.</exception>
    public static DoseSchedule Of(ReferenceBundle bundle, IReadOnlyCollection<string>? alsoDue = null) => Read(bundle.Text("schedules/immunisation.json"), alsoDue);

    /// <summary>Reads <c>schedules/immunisation.json</c>.</summary>
    /// <exception cref="FormatException">A dose is incomplete.</exception>
    public static DoseSchedule Read(string json, IReadOnlyCollection<string>? alsoDue = null)
    {
        using var document = JsonDocument.Parse(json);
        var doses = new List<Dose>();
        foreach (var dose in document.RootElement.GetProperty("doses").EnumerateArray())
        {
            var row = new RowReader(dose, "doses");
            doses.Add(new(row.Text("code"), row.Number("dueMonth"), row.TextOrNull("where")));
        }

        return new(doses, alsoDue);
    }

    /// <summary>The doses, as bits, whose due age is at most so many months.</summary>
    internal ulong DueAt(int months) => months < 0 ? 0 : dueByMonth[Math.Min(months, LastDueMonth)];

    /// <summary>Codes as bits. A code the schedule does not know is no dose of it.</summary>
    internal ulong BitsOf(IReadOnlyList<string> codes)
    {
        var bits = 0ul;
        for (var i = 0; i < codes.Count; i++)
            if (places.TryGetValue(codes[i], out var place)) bits |= 1ul << place;

        return bits;
    }

    /// <summary>Bits as codes, in the order of the schedule.</summary>
    internal IEnumerable<string> CodesOf(ulong bits)
    {
        for (; bits != 0; bits &= bits - 1) yield return Doses[BitOperations.TrailingZeroCount(bits)].Code;
    }
}
