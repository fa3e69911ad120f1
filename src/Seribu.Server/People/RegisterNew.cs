using Seribu.Domain.Book;
using Seribu.Domain.Regions;

namespace Seribu.Server.People;

/// <summary>Registers a household, a person, a pregnancy or a couple. The page made its id, so that sending twice registers once.</summary>
public sealed class RegisterNew(WriteFact write)
{
    /// <param name="author">Who registers.</param>
    /// <param name="village">The book.</param>
    /// <param name="register">Which register.</param>
    /// <param name="fields">The fields the page offers.</param>
    /// <param name="form">What was typed.</param>
    /// <param name="given">Fields the page knows without asking, such as the household of a new member.</param>
    /// <param name="on">The day it is registered as of.</param>
    /// <param name="cancel">Stops the writing.</param>
    public async Task<Written> WriteAsync(
        Author author, VillageCode village, Register register, IEnumerable<string> fields, RegisterForm form, IEnumerable<(string Field, string? Value)> given, DateOnly on, CancellationToken cancel)
    {
        form.Base.Clear();
        var (changes, problems) = form.Read(register, fields, null);
        if (problems.Count > 0) return Written.Refused(problems);

        IReadOnlyList<FieldChange> all =
        [
            .. ChangeRegister.WithState(register, changes, null),
            .. given.Where(each => each.Value is not null && changes.All(change => change.Field.Name != each.Field)).Select(each => new FieldChange(register.Field(each.Field)!, each.Value, null)),
        ];
        return await write.OfferAsync(author, WriteFact.New(form.Id, register.Kind, village, form.Subject, on, new RegisterChange(register, all)) with { Confirmed = form.ConfirmedCodes }, cancel);
    }
}
