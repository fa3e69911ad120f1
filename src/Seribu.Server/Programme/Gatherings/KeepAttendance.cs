using System.Globalization;
using Seribu.Domain.Book;
using Seribu.Domain.Programme.Forms;
using Seribu.Domain.Programme.Meetings;
using Seribu.Server.Book;
using Seribu.Server.Host;
using Seribu.Server.Programme.Records;

namespace Seribu.Server.Programme.Gatherings;

/// <summary>A participant's line as it was typed into the list.</summary>
/// <param name="Id">The participant.</param>
/// <param name="Was">What the list showed when it was opened, as <see cref="KeepAttendance.Shown"/> writes it.</param>
/// <param name="Values">What was typed.</param>
public sealed record TypedLine(Guid Id, string Was, IReadOnlyDictionary<string, string?> Values);

/// <summary>Keeps an attendance list: who came, both tests, the certificate's number. Lines nobody touched stay as others changed them meanwhile.</summary>
public sealed class KeepAttendance(Commits commits, OfficeForms forms, FieldClock clock)
{
    /// <summary>The fields of the list.</summary>
    public static IReadOnlyList<string> Fields { get; } = ["state", "before", "after", "certificate"];

    private static readonly Problem Nobodys = new("", "no-such-subject", Gravity.Refused);

    /// <summary>What a list shows of a participant: to find out which lines were touched.</summary>
    public static string Shown(OfficeRecord person) => string.Join('|', Fields.Select(field => person[field]));

    /// <summary>Keeps the lines that can be kept; the problems of the others stand under <c>ID/field</c>.</summary>
    public async Task<IReadOnlyList<Problem>> HandleAsync(string region, string form, Guid id, IReadOnlyList<TypedLine> lines, Author author, CancellationToken cancel)
    {
        if (Gathering.Of(form) is not { } kind || !KeepRecord.May(author, forms[kind.Line], region)) return [Nobodys];

        return await commits.RunAsync<IReadOnlyList<Problem>>(async session =>
        {
            if (await OpenGathering.ReadAsync(session, region, form, id, cancel) is not { } open) return [Nobodys];
            var problems = new List<Problem>();
            foreach (var line in lines)
            {
                if (open.People.FirstOrDefault(each => each.Id == line.Id) is not { } person) continue;
                var (values, wrong) = forms[kind.Line].Read(Over(person, line.Values));
                if (string.Join('|', Fields.Select(field => line.Values.GetValueOrDefault(field)?.Trim())) == line.Was) continue;
                if (Shown(person) != line.Was) wrong = [new("state", "changed-meanwhile", Gravity.Refused)];
                problems.AddRange(wrong.Select(problem => problem with { Field = $"{line.Id}/{problem.Field}" }));
                if (wrong.Count == 0) await RecordWriter.WriteAsync(session, forms[kind.Line], person with { Values = values, Revision = person.Revision + 1 }, person.Values, author, clock.Now, cancel);
            }

            return problems;
        }, cancel);
    }

    /// <summary>Gives everybody who was there and has none the next number of a certificate: <c>001/2026</c>.</summary>
    public async Task<IReadOnlyList<Problem>> NumberAsync(string region, string form, Guid id, Author author, CancellationToken cancel)
    {
        if (Gathering.Of(form) is not { } kind || forms[kind.Line].Find("certificate") is null || !KeepRecord.May(author, forms[kind.Line], region)) return [Nobodys];

        return await commits.RunAsync<IReadOnlyList<Problem>>(async session =>
        {
            if (await OpenGathering.ReadAsync(session, region, form, id, cancel) is not { } open) return [Nobodys];
            var taken = open.People.Select(each => each["certificate"]).OfType<string>().ToHashSet();
            var next = 1;
            foreach (var person in open.People.Where(each => each["certificate"] is null && Attendance.IsPresent(each)))
            {
                while (!taken.Add(Number(next, open.Record))) next++;
                var values = new Dictionary<string, string>(person.Values) { ["certificate"] = Number(next, open.Record) };
                await RecordWriter.WriteAsync(session, forms[kind.Line], person with { Values = values, Revision = person.Revision + 1 }, person.Values, author, clock.Now, cancel);
            }

            return [];
        }, cancel);
    }

    private static string Number(int at, OfficeRecord training) => $"{at.ToString("000", CultureInfo.InvariantCulture)}/{training["year"]}";

    // Whoever is marked present in the list came by the list, unless a code said so before.
    private static Dictionary<string, string?> Over(OfficeRecord person, IReadOnlyDictionary<string, string?> typed)
    {
        var values = person.Values.ToDictionary(value => value.Key, value => (string?)value.Value);
        foreach (var field in Fields)
            if (typed.TryGetValue(field, out var value)) values[field] = value;
        if (values.GetValueOrDefault("state") != Attendance.Present) values.Remove("how");
        else values.TryAdd("how", "list");
        return values;
    }
}
