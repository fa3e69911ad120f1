using Seribu.Server.Look.Words;
using Seribu.Server.People;

namespace Seribu.Server.Pages.People;

/// <summary>One of two rows side by side: what tells whether they are one.</summary>
/// <param name="Case">The row.</param>
/// <param name="IsHousehold">A household; else a person.</param>
/// <param name="Path">Its page.</param>
/// <param name="Title">Its name.</param>
/// <param name="Facts">What is known of it, by label.</param>
/// <param name="Lines">Lines of the book about it.</param>
public sealed record MergeSide(OpenedCase Case, bool IsHousehold, string Path, string Title, IReadOnlyList<(string Label, string Value)> Facts, int Lines)
{
    public static MergeSide Of(PersonSheet sheet, Texts words)
    {
        var person = sheet.Person;
        return new(sheet.Case, false, $"/desa/{sheet.Case.Village}/orang/{person.Id}", person.Name ?? words["person.nameless"],
        [
            (words["card.sex"], PersonWords.Sex(words, person.Sex) ?? Formats.Dash),
            (words["card.born"], person.BornOn is { } born ? PersonWords.Day(words, born, person.BornPrecision) : Formats.Dash),
            ("NIK", Formats.Nik(person.Nik)),
            (words["person.mother"], sheet.Mother?.Name ?? Formats.Dash),
            (words["families.place"], PersonWords.Where(sheet.House?.Dusun, sheet.House?.Rw, sheet.House?.Rt)),
            (words["person.measurements"], words.Formats.Number(sheet.Measurements.Count) + (sheet.Latest is { } latest ? $", {words.Formats.DateShort(latest.On)}" : "")),
            (words["history.title"], words.Count("duplicates.lines", sheet.History.Count)),
        ], sheet.History.Count);
    }

    public static MergeSide Of(FamilySheet sheet, Texts words)
    {
        var house = sheet.House!;
        return new(sheet.Case, true, $"/desa/{sheet.Case.Village}/keluarga/{house.Id}", words["family.title", sheet.Head?.Name ?? words["person.nameless"]],
        [
            ("KK", house.KkNumbers.Count == 0 ? Formats.Dash : string.Join(", ", house.KkNumbers.Select(Formats.Nik))),
            (words["families.place"], PersonWords.Where(house.Dusun, house.Rw, house.Rt)),
            ("Posyandu", house.PosyanduName ?? Formats.Dash),
            (words["merge.members"], string.Join(", ", sheet.Here.Select(member => member.Person.Name ?? words["person.nameless"])) is { Length: > 0 } names ? names : Formats.Dash),
            (words["family.visits"], words.Formats.Number(sheet.Visits.Count)),
            (words["history.title"], words.Count("duplicates.lines", sheet.History.Count)),
        ], sheet.History.Count);
    }
}
