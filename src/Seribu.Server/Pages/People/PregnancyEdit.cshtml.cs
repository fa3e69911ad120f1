using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Server.Accounts;
using Seribu.Server.Look.Words;
using Seribu.Server.People;

namespace Seribu.Server.Pages.People;

/// <summary>Changes what is known of a pregnancy beside its visits.</summary>
[Policy(Policy.Register)]
public sealed class PregnancyEditPage(OpenCase open, ChangeRegister change, Asker asker, Texts words) : RegisterEditPage(change, Register.Pregnancy, words)
{
    public OpenedCase Case { get; private set; } = null!;

    public override string Path => $"/desa/{Village}/kehamilan/{Id}";

    protected override OpenedCase Opened => Case;

    protected override IReadOnlyList<string> Names => PregnancyFields.Names;

    public override RegisterFieldsView Fields => new(PregnancyFields.All, Form, FactWriter.Day(Case.Today)) { Problems = Problems, Doubts = Doubts };

    protected override async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (await open.FindAsync(asker, Village, Id, cancel) is not { } found || !found.May(Kinds.Pregnancy)) return false;
        if (found.Family.Pregnancies.All(each => each.Pregnancy.Id != found.Id)) return false;

        Case = found;
        return true;
    }
}
