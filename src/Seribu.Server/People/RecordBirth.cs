using Seribu.Domain.Book;
using Seribu.Domain.People;

namespace Seribu.Server.People;

/// <summary>One child of a birth form, as it was typed.</summary>
public sealed class NewbornForm
{
    public Guid Id { get; set; } = Guid.CreateVersion7();

    /// <summary>The id of the fact that names the child.</summary>
    public Guid NameFact { get; set; } = Guid.CreateVersion7();

    public string? Name { get; set; }

    public string? Sex { get; set; }

    public string? Weight { get; set; }

    public string? Length { get; set; }

    /// <summary>Empty and yes are alive.</summary>
    public string? Alive { get; set; }
}

/// <summary>The form of a birth, as it was typed.</summary>
public sealed class BirthForm
{
    public Guid Id { get; set; } = Guid.CreateVersion7();

    public string? BornOn { get; set; }

    public string? Place { get; set; }

    public string? Helper { get; set; }

    public List<NewbornForm> Children { get; set; } = [new()];

    public List<string> Confirmed { get; set; } = [];
}

/// <summary>Writes a birth. It creates each child with the mother and the household of the woman, and a temporary number made from hers.</summary>
public sealed class RecordBirth(WriteFact write)
{
    private const int MostChildren = 5;

    public async Task<Written> WriteAsync(PregnancySheet sheet, BirthForm form, CancellationToken cancel)
    {
        var (birth, problems) = Read(form);
        if (problems.Count > 0) return Written.Refused(problems);

        var village = sheet.Case.Village;
        var codes = form.Confirmed.SelectMany(each => each.Split(',')).ToList();
        var written = await write.OfferAsync(sheet.Case.Author, WriteFact.New(form.Id, Kinds.Birth, village, sheet.Case.Id, birth.BornOn, birth) with { Confirmed = codes }, cancel);
        if (!written.Stands) return written;

        foreach (var (place, child) in form.Children.Index())
        {
            var named = await write.OfferAsync(sheet.Case.Author, WriteFact.New(child.NameFact, Kinds.Person, village, child.Id, birth.BornOn, Named(sheet, form, child, place)), cancel);
            if (!named.Stands) return named;
        }

        return written;
    }

    private static (Birth Birth, IReadOnlyList<Problem> Problems) Read(BirthForm form)
    {
        var typed = new Typed();
        var on = typed.DayNeeded("born_on", form.BornOn);
        if (form.Children.Count is 0 or > MostChildren) typed.Wrong("children", "out-of-range", "1", $"{MostChildren}");

        var children = new List<Newborn>();
        foreach (var (place, child) in form.Children.Index())
        {
            if (Wire.Read(Wire.Sexes, child.Sex) is not { } sex)
            {
                typed.Wrong($"children[{place}].sex", "missing");
                continue;
            }

            var grams = typed.Count($"children[{place}].weight", child.Weight);
            children.Add(new(child.Id, sex, grams / 1000m, typed.Number($"children[{place}].length", child.Length), child.Alive != "n", form.Children.Count == 1 ? null : place + 1));
        }

        return (new(on, Typed.Text(form.Place), Typed.Text(form.Helper), children), typed.Problems);
    }

    private static RegisterChange Named(PregnancySheet sheet, BirthForm form, NewbornForm child, int place)
    {
        var temporary = Nik.Read(sheet.Woman.Nik).Value is { } mother ? TemporaryId.OfNewborn(mother, form.Children.Count == 1 ? 0 : place + 1).Text : null;
        (string Field, string? Value)[] fields =
        [
            ("name", Typed.Text(child.Name)), ("mother", sheet.Woman.Id.ToString()), ("household", sheet.Woman.Household?.ToString()), ("kk", sheet.Woman.Kk),
            ("temporary_id", temporary), ("nik_state", temporary is null ? "none" : "temporary"),
        ];
        return new(Register.Person, [.. fields.Where(each => each.Value is not null).Select(each => new FieldChange(Register.Person.Field(each.Field)!, each.Value, null))]);
    }
}
