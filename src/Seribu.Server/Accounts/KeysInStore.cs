using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Seribu.Server.Store;

namespace Seribu.Server.Accounts;

/// <summary>Keeps the keys that seal cookies and tokens in the store, so that several servers share them and a restored one still reads them.</summary>
internal sealed class KeysInStore(Database database) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements() => ReadAsync().GetAwaiter().GetResult();

    public void StoreElement(XElement element, string friendlyName) => WriteAsync(element, friendlyName).GetAwaiter().GetResult();

    private async Task<List<XElement>> ReadAsync()
    {
        await using var session = await database.ReadAsync();
        return await session.ListAsync("SELECT xml FROM protection_key ORDER BY name", row => XElement.Parse(row.Text(0)), CancellationToken.None);
    }

    private async Task WriteAsync(XElement element, string name)
    {
        await using var session = await database.WriteAsync();
        await session.RunAsync("INSERT INTO protection_key (name, xml) VALUES (@name, @xml)", CancellationToken.None,
            ("@name", name), ("@xml", element.ToString(SaveOptions.DisableFormatting)));
        await session.CommitAsync(CancellationToken.None);
    }
}
