using System.Globalization;
using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Domain.Programme.Forms;
using Seribu.Server.Book;
using Seribu.Server.Host;
using Seribu.Server.Programme.Records;

namespace Seribu.Server.Programme.Actions;

/// <summary>The province accepts a document of an action or sends it back with a note. The document takes the state of the last review.</summary>
public sealed class ReviewDocument(Commits commits, OfficeForms forms, FieldClock clock)
{
    /// <summary>Keeps a review.</summary>
    public async Task<IReadOnlyList<Problem>> HandleAsync(string district, Guid document, string? verdict, string? note, Author author, CancellationToken cancel)
    {
        if (!Scope.Of(author, Policy.ReviewProgramme).Reaches(district)) return [new("", "no-such-subject", Gravity.Refused)];
        var form = forms["document-review"];
        var (values, problems) = form.Read(new Dictionary<string, string?>
        {
            ["document"] = document.ToString(),
            ["verdict"] = verdict,
            ["note"] = note,
            ["on"] = clock.Today(district).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        });
        if (problems.Count > 0) return problems;
        if (verdict == "returned" && !values.ContainsKey("note")) return [new("note", "missing", Gravity.Refused)];

        return await commits.RunAsync<IReadOnlyList<Problem>>(async session =>
        {
            if (await OfficeRecords.FindAsync(session, district, "action-document", document, cancel) is not { } present) return [new("", "no-such-subject", Gravity.Refused)];
            var none = new Dictionary<string, string>();
            await RecordWriter.WriteAsync(session, form, new(district, form.Code, Guid.CreateVersion7(clock.Now), values, 1), none, author, clock.Now, cancel);

            var reviewed = present with { Values = new Dictionary<string, string>(present.Values) { ["state"] = values["verdict"] }, Revision = present.Revision + 1 };
            await RecordWriter.WriteAsync(session, forms["action-document"], reviewed, present.Values, author, clock.Now, cancel);
            return [];
        }, cancel);
    }
}
