using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Domain.Care;
using Seribu.Server.Accounts;
using Seribu.Server.Care;
using Seribu.Server.Host;
using Seribu.Server.Look.Words;
using Seribu.Server.Store;

namespace Seribu.Server.Pages.Forms;

/// <summary>Form 2B: the month of every child under two.</summary>
[Policy(Policy.Forms)]
public sealed class BadutaPage(Database database, FormRows rows, SaveFormRow save, FieldClock clock, Author author, Scope scope, Texts words)
    : MonthlyFormPage<ChildVisit>(database, clock, author, scope, "2b", "_Baduta")
{
    protected override Task<IReadOnlyList<FormRow<ChildVisit>>> RowsAsync(Session session, FormMonth month, CancellationToken cancel) =>
        rows.ChildrenAsync(session, month, Author, Scope, cancel);

    protected override FormFoot FootOf(IReadOnlyList<FormRow<ChildVisit>> rows) => FormFoot.Of(rows);

    protected override Task<FormRow<ChildVisit>?> WriteAsync(FormMonth month, TypedRow typed, bool keep, CancellationToken cancel) =>
        save.ChildAsync(month, typed, keep, Author, Scope, cancel);

    protected override async Task<FormRow<ChildVisit>?> TakeBackAsync(FormMonth month, TypedRow typed, CancellationToken cancel) =>
        await save.WithdrawAsync(month, typed, Author, Scope, words["typed.undo-reason"], cancel) is { } child ? rows.Child(month, child, null, typed.Number, Author) : null;
}
