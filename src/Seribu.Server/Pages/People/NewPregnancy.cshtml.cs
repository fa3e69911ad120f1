using Microsoft.AspNetCore.Mvc;
using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Growth;
using Seribu.Server.Accounts;
using Seribu.Server.Look.Words;
using Seribu.Server.People;

namespace Seribu.Server.Pages.People;

/// <summary>Registers a pregnancy of a woman.</summary>
[Policy(Policy.Register)]
public sealed class NewPregnancyPage(ReadChild read, RegisterNew register, Asker asker, Texts words) : CasePage(words)
{
    [BindProperty]
    public RegisterForm Form { get; set; } = new();

    public PersonSheet Sheet { get; private set; } = null!;

    public override string Path => $"/desa/{Village}/orang/{Id}";

    protected override string Next => $"/desa/{Village}/kehamilan/{Form.Subject}";

    /// <summary>A pregnancy that is still going on, which is perhaps this one.</summary>
    public Domain.People.PregnancyFile? Running => Sheet.Pregnancies.FirstOrDefault(each => each.Pregnancy.EndedOn is null);

    public RegisterFieldsView Fields => new(PregnancyFields.All, Form, FactWriter.Day(Sheet.Case.Today)) { Problems = Problems, Doubts = Doubts };

    protected override Task<Written> WriteAsync(CancellationToken cancel) =>
        register.WriteAsync(asker.Author, Sheet.Case.Village, Register.Pregnancy, PregnancyFields.Names, Form, [("woman", Sheet.Case.Id.ToString())], Sheet.Case.Today, cancel);

    protected override async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (await read.FindAsync(asker, Village, Id, null, cancel) is not { Person.Sex: Sex.Female } sheet || !sheet.Case.May(Kinds.Pregnancy)) return false;

        Sheet = sheet;
        return true;
    }
}
