using Microsoft.AspNetCore.Mvc;
using Seribu.Domain.Book;
using Seribu.Server.Look.Words;
using Seribu.Server.People;

namespace Seribu.Server.Pages.People;

/// <summary>A page that changes what a register knows of a case: each field with the value it was shown with, so that a change nobody saw is found.</summary>
public abstract class RegisterEditPage(ChangeRegister change, Register register, Texts words) : CasePage(words)
{
    [BindProperty]
    public RegisterForm Form { get; set; } = new();

    /// <summary>What the form shows.</summary>
    public abstract RegisterFieldsView Fields { get; }

    /// <summary>The case as its asker may see it.</summary>
    protected abstract OpenedCase Opened { get; }

    /// <summary>The fields this asker may change.</summary>
    protected abstract IReadOnlyList<string> Names { get; }

    protected override async Task<bool> FillAsync(CancellationToken cancel)
    {
        if (await change.ShowAsync(Opened, register, Opened.Id, Names, cancel) is not { } shown) return false;

        Form = shown.Form;
        return true;
    }

    protected override Task<Written> WriteAsync(CancellationToken cancel) => change.WriteAsync(Opened, register, Opened.Id, Names, Form, cancel);
}
