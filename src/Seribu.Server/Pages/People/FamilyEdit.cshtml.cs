using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Server.Accounts;
using Seribu.Server.Look.Words;
using Seribu.Server.People;

namespace Seribu.Server.Pages.People;

/// <summary>Changes what is known of a household.</summary>
[Policy(Policy.Register)]
public sealed class FamilyEditPage(ReadFamily read, ReadVillage village, ChangeRegister change, Asker asker, Texts words) : RegisterEditPage(change, Register.Household, words)
{
    public FamilySheet Sheet { get; private set; } = null!;

    public VillageChoices Choices { get; private set; } = null!;

    public override string Path => $"/desa/{Village}/keluarga/{Id}";

    protected override OpenedCase Opened => Sheet.Case;

    /// <summary>Address, phone and cards are for those who see civil data.</summary>
    protected override IReadOnlyList<string> Names => Sheet.Case.Seen.Civil ? HouseholdFields.Names : [.. HouseholdFields.Names.Where(name => name is not ("address" or "phone" or "kk_numbers"))];

    public override RegisterFieldsView Fields => new([.. HouseholdFields.All(Choices.Posyandu, [.. Sheet.Here.Select(each => each.Person)], Words).Where(view => Names.Contains(view.Field.Name))], Form, FactWriter.Day(Choices.Today))
    {
        Problems = Problems,
        Doubts = Doubts,
        Masked = Sheet.House!.KkNumbers.Count == 0 ? new Dictionary<string, string>() : new() { ["kk_numbers"] = string.Join(", ", Sheet.House.KkNumbers.Select(Formats.Nik)) },
    };

    protected override async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (await read.FindAsync(asker, Village, Id, cancel) is not { House: not null } sheet || !sheet.Case.May(Kinds.Household)) return false;
        if (await village.FindAsync(asker.Scope, Village, cancel) is not { } choices) return false;

        (Sheet, Choices) = (sheet, choices);
        return true;
    }
}
