using Microsoft.AspNetCore.Mvc;
using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Server.Accounts;
using Seribu.Server.Look.Words;
using Seribu.Server.People;

namespace Seribu.Server.Pages.People;

/// <summary>Changes what is known of a pregnancy beside its visits.</summary>
[Policy(Policy.Register)]
public sealed class PregnancyEditPage(OpenCase open, ChangeRegister change, Asker asker, Texts words) : CasePage(words)
{
    [BindProperty]
    public RegisterForm Form { get; set; } = new();

    public OpenedCase Case { get; private set; } = null!;

    public override string Path => $"/desa/{Village}/kehamilan/{Id}";

    public RegisterFieldsView Fields => new(PregnancyFields.All, Form, FactWriter.Day(Case.Today)) { Problems = Problems, Doubts = Doubts };

    protected override async Task<bool> FillAsync(CancellationToken cancel)
    {
        if (await change.ShowAsync(Case, Register.Pregnancy, Case.Id, PregnancyFields.Names, cancel) is not { } shown) return false;

        Form = shown.Form;
        return true;
    }

    protected override Task<Written> WriteAsync(CancellationToken cancel) => change.WriteAsync(Case, Register.Pregnancy, Case.Id, PregnancyFields.Names, Form, cancel);

    protected override async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (await open.FindAsync(asker, Village, Id, cancel) is not { } found || !found.May(Kinds.Pregnancy)) return false;
        if (found.Family.Pregnancies.All(each => each.Pregnancy.Id != found.Id)) return false;

        Case = found;
        return true;
    }
}
