using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Domain.Care;
using Seribu.Server.Book;
using Seribu.Server.Look.Parts;
using Seribu.Server.Store;

namespace Seribu.Server.Care;

/// <summary>Works out, keeps and takes back single rows of forms 2A and 2B.</summary>
public sealed class SaveFormRow(Database database, Intake intake, FormRows rows)
{
    /// <summary>Works a row of form 2B out while it is typed, or keeps it.</summary>
    public async Task<FormRow<ChildVisit>?> ChildAsync(FormMonth month, TypedRow typed, bool keep, Author author, Scope scope, CancellationToken cancel)
    {
        if (await FindAsync(month, typed.Subject, scope, cancel) is not { Pregnancy: null } child) return null;

        var row = rows.Child(month, child, typed.Replaces, typed.Number, author);
        var cells = new TypedCells(rows.Schedule);
        var on = cells.Day(month, typed.Day, row.On);
        var visit = typed.Child(child.Family.Posyandu, cells);
        var judged = Typed(row with { On = on, Shown = visit }, cells.Problems, rows.ProblemsOf(child, visit, on, month.Today, typed.Replaces), typed);
        if (!keep || cells.Problems.Count > 0) return judged;

        return await OfferAsync(month, typed, Kinds.ChildVisit, on, visit, author, cancel) is { } refusal
            ? judged with { State = refusal.State, Question = judged.Question with { Problems = refusal.Problems, IsRefused = refusal.State == LineState.Refused } }
            : rows.Child(month, (await FindAsync(month, typed.Subject, scope, cancel))!, typed.Fact, typed.Number, author);
    }

    /// <summary>The same for form 2A.</summary>
    public async Task<FormRow<PregnancyVisit>?> PregnancyAsync(FormMonth month, TypedRow typed, bool keep, Author author, Scope scope, CancellationToken cancel)
    {
        if (await FindAsync(month, typed.Subject, scope, cancel) is not { Pregnancy: not null } pregnancy) return null;

        var row = rows.Pregnancy(month, pregnancy, typed.Replaces, typed.Number, author);
        var cells = new TypedCells(rows.Schedule);
        var on = cells.Day(month, typed.Day, row.On);
        var visit = typed.Pregnancy(pregnancy.Family.Posyandu, cells);
        var judged = Typed(row with { On = on, Shown = visit }, cells.Problems, rows.ProblemsOf(pregnancy, visit, on, month.Today, typed.Replaces), typed);
        if (!keep || cells.Problems.Count > 0) return judged;

        return await OfferAsync(month, typed, Kinds.PregnancyVisit, on, visit, author, cancel) is { } refusal
            ? judged with { State = refusal.State, Question = judged.Question with { Problems = refusal.Problems, IsRefused = refusal.State == LineState.Refused } }
            : rows.Pregnancy(month, (await FindAsync(month, typed.Subject, scope, cancel))!, typed.Fact, typed.Number, author);
    }

    /// <summary>Takes a saved row back; nothing when it could not be, and then the row stands as it was.</summary>
    public async Task<FormCase?> WithdrawAsync(FormMonth month, TypedRow typed, Author author, Scope scope, string reason, CancellationToken cancel)
    {
        if (typed.Replaces is not { } fact || await FindAsync(month, typed.Subject, scope, cancel) is not { } whose) return null;

        await intake.OfferAsync(new(month.Village, author, "office",
        [
            FactWriter.Write(new()
            {
                Id = typed.Fact, Kind = Kinds.Withdrawal, Village = month.Village, Subject = typed.Subject, On = month.Today, Reason = reason, Body = new Withdrawal(fact),
            }),
        ]), cancel);
        return await FindAsync(month, whose.Id, scope, cancel);
    }

    private async Task<FormCase?> FindAsync(FormMonth month, Guid id, Scope scope, CancellationToken cancel)
    {
        await using var session = await database.ReadAsync(cancel);
        return await FormCases.FindAsync(session, month, id, scope, cancel);
    }

    private static FormRow<T> Typed<T>(FormRow<T> row, IReadOnlyList<Problem> unread, IReadOnlyList<Problem> problems, TypedRow typed) where T : class
    {
        List<Problem> open = [.. unread, .. problems.Where(problem => problem.Gravity == Gravity.Refused || !typed.Confirmed.Contains(problem.Code))];
        var refused = open.Exists(problem => problem.Gravity == Gravity.Refused);
        return row with
        {
            State = refused ? LineState.Refused : open.Count > 0 ? LineState.Asked : LineState.Preview,
            Question = row.Question with { Problems = open, IsRefused = refused },
            IsForetold = false,
        };
    }

    private async Task<(LineState State, IReadOnlyList<Problem> Problems)?> OfferAsync(
        FormMonth month, TypedRow typed, string kind, DateOnly on, FactBody body, Author author, CancellationToken cancel)
    {
        var fact = new Fact
        {
            Id = typed.Fact,
            Kind = kind,
            Village = month.Village,
            Subject = typed.Subject,
            On = on,
            Replaces = typed.Replaces,
            Confirmed = typed.Confirmed,
            Body = body,
        };
        return (await intake.OfferAsync(new(month.Village, author, "office", [FactWriter.Write(fact)]), cancel))[0] switch
        {
            Doubted doubted => (LineState.Asked, doubted.Problems),
            Refused refused => (LineState.Refused, refused.Problems),
            _ => null,
        };
    }
}
