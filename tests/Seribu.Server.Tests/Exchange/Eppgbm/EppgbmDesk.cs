using Seribu.Cli;
using Seribu.Domain.Regions;
using Seribu.Server.Look.Words;
using Seribu.Server.Store;
using Seribu.Server.Tests.Stores;

namespace Seribu.Server.Tests.Exchange.Eppgbm;

/// <summary>A fresh store, a folder for files, and what the command line says.</summary>
public abstract class EppgbmDesk(TestStore store) : IAsyncLifetime
{
    internal static readonly VillageCode AirPutih = VillageCode.Parse("19.05.01.2004");

    internal DirectoryInfo Folder { get; } = Directory.CreateTempSubdirectory("eppgbm-");

    internal StringWriter Screen { get; } = new();

    internal BookRoom Room { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Room = await OpenAsync();

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await Room.DisposeAsync();
        Screen.Dispose();
        Folder.Delete(recursive: true);
    }

    internal async Task<BookRoom> OpenAsync() => await BookRoom.OpenAsync(await store.NewAsync(), TimeProvider.System, CancellationToken.None);

    internal Task<int> Import(string path, BookRoom? into = null, bool byName = false, string? errors = null) =>
        ImportEppgbmFile.RunAsync(new(path, byName ? null : AirPutih, errors), into ?? Room, mayOpen: true, Screen, Texts.Indonesian, CancellationToken.None);

    internal async Task<string?> Ask(string sql, BookRoom? of = null)
    {
        await using var session = await (of ?? Room).Store.ReadAsync();
        return await session.FirstAsync(sql, row => row.Is<string>(0) ? row.Text(0) : row.Long(0).ToString(), CancellationToken.None);
    }
}
