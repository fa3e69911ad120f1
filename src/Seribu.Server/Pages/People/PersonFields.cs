using Seribu.Domain.Book;
using Seribu.Growth;
using Seribu.Server.Look.Words;
using Seribu.Server.People;

namespace Seribu.Server.Pages.People;

/// <summary>The fields of a person as their forms show them.</summary>
public static class PersonFields
{
    public static IReadOnlyList<string> Names { get; } =
        ["name", "sex", "born_on", "born_precision", "nik", "relation", "mother", "father", "kk", "phone", "education", "health_cover_no", "certificate_no", "birth_order", "multiple"];

    private static readonly string[] Relations =
        ["Kepala keluarga", "Suami", "Istri", "Anak", "Menantu", "Cucu", "Orang tua", "Mertua", "Famili lain", "Lainnya"];

    /// <param name="family">Those who may be mother or father.</param>
    /// <param name="words">The reader's language.</param>
    /// <param name="isNew">Sex and birth date are needed to register somebody.</param>
    public static IReadOnlyList<RegisterFieldView> All(IReadOnlyList<Member> family, Texts words, bool isNew) =>
    [
        .. Names.Select(name => new RegisterFieldView(Register.Person.Field(name)!)
        {
            Needed = name == "sex" && isNew,
            Choices = name switch
            {
                "sex" => [.. Wire.Sexes.Select(each => (each.Word, words[$"sex.{each.Value}"]))],
                "born_precision" => [.. Wire.Precisions.Select(each => (each.Word, words[$"precision.{each.Value}"]))],
                "relation" => [.. Relations.Select(each => (each, PersonWords.Relation(words, each)))],
                "mother" => Choices(family, Sex.Female, words),
                "father" => Choices(family, Sex.Male, words),
                _ => null,
            },
        }),
    ];

    private static List<(string, string)> Choices(IReadOnlyList<Member> family, Sex sex, Texts words) =>
        [.. family.Where(each => each.Sex == sex).Select(each => (each.Id.ToString(), each.Name ?? words["person.nameless"]))];
}
