using Seribu.Domain.Book;
using Seribu.Server.Look.Words;
using Seribu.Server.People;

namespace Seribu.Server.Pages.People;

/// <summary>The fields of a household as its forms show them.</summary>
public static class HouseholdFields
{
    public static IReadOnlyList<string> Names { get; } = ["posyandu", "dusun", "rw", "rt", "address", "phone", "kk_numbers", "head", "decile", "programmes"];

    /// <param name="posyandu">The posyandu to choose from.</param>
    /// <param name="members">Those who may be its head; none for a new one.</param>
    /// <param name="words">The reader's language.</param>
    public static IReadOnlyList<RegisterFieldView> All(IReadOnlyList<(Guid Id, string Name)> posyandu, IReadOnlyList<Member> members, Texts words) =>
    [
        .. Names.Where(name => name != "head" || members.Count > 0).Select(name => new RegisterFieldView(Register.Household.Field(name)!)
        {
            Choices = name switch
            {
                "posyandu" => [.. posyandu.Select(each => (each.Id.ToString(), each.Name))],
                "head" => [.. members.Select(each => (each.Id.ToString(), each.Name ?? words["person.nameless"]))],
                "decile" => [.. Enumerable.Range(1, 10).Select(decile => ($"{decile}", $"{decile}"))],
                _ => null,
            },
        }),
    ];
}
