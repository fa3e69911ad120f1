using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Server.Care;

namespace Seribu.Server.Pages.Forms;

/// <summary>What the head of every form offers: the other forms, the other months, the posyandu.</summary>
/// <param name="Form">The open one: 2a, 2b, 2c.</param>
/// <param name="Month">The open month.</param>
/// <param name="Author">Who asks: a form they may not fill is not offered.</param>
public sealed record FormChoice(string Form, FormMonth Month, Author Author)
{
    /// <summary>The forms the asker may fill here.</summary>
    public IEnumerable<string> Forms =>
    [
        .. Scope.Of(Author, Policy.Forms).Reaches(Month.Village.Text) ? (string[])["2a", "2b"] : [],
        .. Scope.Of(Author, Policy.VillageForms).Reaches(Month.Village.Text) ? (string[])["2c"] : [],
    ];

    /// <summary>The address of a form, month and posyandu.</summary>
    public string At(string? form = null, DateOnly? month = null, Guid? posyandu = null) =>
        $"/desa/{Month.Village}/formulir/{form ?? Form}?bulan={FactWriter.Month(month ?? Month.First)}{((posyandu ?? Month.Posyandu) is { } one && one != Guid.Empty ? $"&posyandu={one}" : "")}";
}
