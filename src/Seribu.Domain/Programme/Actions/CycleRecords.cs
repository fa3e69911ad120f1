using System.Globalization;
using Seribu.Domain.Book;
using Seribu.Domain.Programme.Forms;

namespace Seribu.Domain.Programme.Actions;

/// <summary>The records a year of actions begins with: the cycle, and every step and document with its day.</summary>
public static class CycleRecords
{
    /// <summary>All of them. Their ids follow from district and year: beginning a year twice names the same records.</summary>
    public static IEnumerable<OfficeRecord> Of(ActionFramework framework, string district, int year, DateOnly startedOn)
    {
        var cycle = NamedIds.Of("programme-cycle", district, Text(year));
        yield return Record("cycle", cycle, ("framework", framework.Code), ("year", Text(year)), ("started_on", Day(startedOn)));

        foreach (var action in framework.Actions)
        {
            foreach (var step in action.Steps)
                yield return Record("action-step", NamedIds.Of("programme-step", cycle.ToString(), action.Code, step.Code),
                    ("title", step.Title.Id), ("cycle", cycle.ToString()), ("action", action.Code), ("step", step.Code), ("year", Text(year)),
                    ("owner", action.Lead), ("due_on", Day(step.DueIn(year))), ("state", "open"));
            foreach (var document in action.Documents)
                yield return Record("action-document", NamedIds.Of("programme-document", cycle.ToString(), action.Code, document.Code),
                    ("title", document.Title.Id), ("cycle", cycle.ToString()), ("action", action.Code), ("document", document.Code), ("year", Text(year)),
                    ("due_on", Day(document.DueIn(year))), ("state", "open"));
        }

        OfficeRecord Record(string form, Guid id, params (string Field, string Value)[] values) =>
            new(district, form, id, values.ToDictionary(value => value.Field, value => value.Value), 1);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
