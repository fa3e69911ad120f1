using Seribu.Domain.Book;

namespace Seribu.Server.Pages.People;

/// <summary>The fields of a pregnancy as its forms show them.</summary>
public static class PregnancyFields
{
    public static IReadOnlyList<string> Names { get; } = ["lmp", "edd", "gravida", "parity", "previous_birth_on", "height_cm", "weight_before_kg", "kia_no"];

    public static IReadOnlyList<RegisterFieldView> All { get; } = [.. Names.Select(name => new RegisterFieldView(Register.Pregnancy.Field(name)!)
    {
        Unit = name switch { "height_cm" => "cm", "weight_before_kg" => "kg", _ => null },
        MayBeLater = name == "edd",
    })];
}
