using Seribu.Domain.Book;

namespace Seribu.Server.People;

/// <summary>Makes a household of its own out of some members of another, at the same place until somebody says otherwise.</summary>
public sealed class SplitHousehold(MoveInside move)
{
    public async Task<Written> WriteAsync(FamilySheet sheet, MoveForm form, CancellationToken cancel)
    {
        var typed = new Typed();
        var on = typed.DayNeeded("on", form.On);
        var kk = Typed.Text(form.Kk) is { } number ? typed.Civil("kk", Domain.People.KkNumber.Read(number), read => read.Digits) : null;
        var leaving = form.Members.Where(id => sheet.Here.Any(member => member.Person.Id == id)).Distinct().ToList();
        if (leaving.Count == 0) typed.Wrong("members", "missing");
        if (leaving.Count == sheet.Here.Count() && sheet.House is not null) typed.Wrong("members", "nobody-stays");
        if (typed.Problems.Count > 0) return Written.Refused(typed.Problems);

        var house = sheet.House;
        (string Field, string? Value)[] place =
        [
            ("posyandu", house?.Posyandu?.ToString()), ("dusun", house?.Dusun), ("rw", house?.Rw), ("rt", house?.Rt), ("address", house?.Address),
            ("kk_numbers", kk is null ? null : $"[\"{kk}\"]"), ("head", leaving[0].ToString()),
        ];
        var made = WriteFact.New(
            MoveInside.Named(form, form.NewHousehold, "new"), Kinds.Household, sheet.Case.Village, form.NewHousehold, on,
            new RegisterChange(Register.Household, [.. place.Where(each => each.Value is not null).Select(each => new FieldChange(Register.Household.Field(each.Field)!, each.Value, null))]));

        var written = await move.AllAsync(sheet, [made], cancel);
        foreach (var person in leaving)
            if (written.Stands) written = await move.AllAsync(sheet, await move.ToHouseholdAsync(sheet, form, person, form.NewHousehold, on, cancel), cancel);
        return written;
    }
}
