using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Domain.Care;
using Seribu.Server.Accounts;
using Seribu.Server.Care;
using Seribu.Server.Host;
using Seribu.Server.Look.Words;
using Seribu.Server.Store;

namespace Seribu.Server.Pages.Forms;

/// <summary>Form 2A: the month of every pregnant woman and mother in her postnatal weeks.</summary>
[Policy(Policy.Forms)]
public sealed class PregnantPage(Database database, FormRows rows, SaveFormRow save, FieldClock clock, Author author, Scope scope, Texts words)
    : MonthlyFormPage<PregnancyVisit>(database, clock, author, scope, "2a", "_Pregnant")
{
    protected override Task<IReadOnlyList<FormRow<PregnancyVisit>>> RowsAsync(Session session, FormMonth month, CancellationToken cancel) =>
        rows.PregnanciesAsync(session, month, Author, Scope, cancel);

    protected override FormFoot FootOf(IReadOnlyList<FormRow<PregnancyVisit>> rows) => FormFoot.Of(rows);

    protected override Task<FormRow<PregnancyVisit>?> WriteAsync(FormMonth month, TypedRow typed, bool keep, CancellationToken cancel) =>
        save.PregnancyAsync(month, typed, keep, Author, Scope, cancel);

    protected override async Task<FormRow<PregnancyVisit>?> TakeBackAsync(FormMonth month, TypedRow typed, CancellationToken cancel) =>
        await save.WithdrawAsync(month, typed, Author, Scope, words["typed.undo-reason"], cancel) is { } pregnancy ? rows.Pregnancy(month, pregnancy, null, typed.Number, Author) : null;
}
