using Seribu.Domain.Book;
using Seribu.Server.Store;

namespace Seribu.Server.People;

/// <summary>A row of a register as a form shows it.</summary>
/// <param name="Row">The row as it is.</param>
/// <param name="Form">The form, filled with its values and their bases.</param>
public sealed record ShownRow(RegisterRow Row, RegisterForm Form);

/// <summary>Changes fields of a household, person or pregnancy. Only what was changed travels, each field with the value the writer saw.</summary>
public sealed class ChangeRegister(Database database, WriteFact write)
{
    /// <summary>A form over the present values of some fields.</summary>
    public async Task<ShownRow?> ShowAsync(OpenedCase of, Register register, Guid id, IEnumerable<string> fields, CancellationToken cancel)
    {
        await using var session = await database.ReadAsync(cancel);
        if (await RegisterRows.FindAsync(session, of.Village, register, id, cancel) is not { } row) return null;

        var form = new RegisterForm();
        foreach (var field in fields.Select(register.Field).OfType<RegisterField>())
            if (!RegisterForm.IsMasked(field)) form.Value[field.Name] = form.Base[field.Name] = row[field];
        return new(row, form);
    }

    /// <summary>Writes the changes; nothing to change is refused in words.</summary>
    public async Task<Written> WriteAsync(OpenedCase of, Register register, Guid id, IEnumerable<string> fields, RegisterForm form, CancellationToken cancel)
    {
        RegisterRow? present;
        await using (var session = await database.ReadAsync(cancel)) present = await RegisterRows.FindAsync(session, of.Village, register, id, cancel);

        var (changes, problems) = form.Read(register, fields, present);
        if (problems.Count > 0) return Written.Refused(problems);
        if (changes.Count == 0) return Written.Refused(new Problem("", "nothing-changed", Gravity.Refused));

        var fact = WriteFact.New(form.Id, register.Kind, of.Village, id, of.Today, new RegisterChange(register, WithState(register, changes, present)));
        return await write.OfferAsync(of.Author, fact with { Confirmed = form.ConfirmedCodes }, cancel);
    }

    // A permanent number says so itself, and the temporary one stays findable beside it.
    internal static IReadOnlyList<FieldChange> WithState(Register register, IReadOnlyList<FieldChange> changes, RegisterRow? present)
    {
        if (register != Register.Person || changes.All(change => change.Field.Name != "nik") || changes.Any(change => change.Field.Name == "nik_state")) return changes;

        var state = register.Field("nik_state")!;
        var now = changes.First(change => change.Field.Name == "nik").Value is null ? "none" : "permanent";
        return present?[state] == now ? changes : [.. changes, new(state, now, present?[state])];
    }
}
