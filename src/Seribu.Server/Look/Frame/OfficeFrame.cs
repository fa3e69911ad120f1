namespace Seribu.Server.Look.Frame;

/// <summary>What the spine says on every page of one person: whose book, which chapters, who reads.</summary>
/// <remarks>A page filter sets it: <c>context.HttpContext.Features.Set(frame)</c>. Without one the spine stays bare, as at sign-in.</remarks>
public sealed record OfficeFrame
{
    public static OfficeFrame Bare { get; } = new() { Place = "" };

    /// <summary>"Desa Rimbun Sari", "Kabupaten Contoh Raya"</summary>
    public required string Place { get; init; }

    /// <summary>"Kec. Embun Pagi, Kab. Contoh Raya"</summary>
    public string Within { get; init; } = "";

    public IReadOnlyList<Chapter> Chapters { get; init; } = [];

    /// <summary>Lines at the foot of the spine, such as that of <see cref="BookState"/>; none when there is no book to speak of.</summary>
    public BookState? Book { get; init; }

    /// <summary>Name and role; none before sign-in.</summary>
    public Reader? Reader { get; init; }

    /// <summary>Nobody in it is real, and every page says so.</summary>
    public bool Demo { get; init; }

    /// <summary>Where the search box sends <c>?q=</c>; no box without it.</summary>
    public string? SearchPath { get; init; }

    public string SignOutPath { get; init; } = "/keluar";

    public string HomePath { get; init; } = "/";
}

/// <summary>One chapter of the spine. <paramref name="Key"/> is what a page names as its own: <c>ViewData["Chapter"]</c>.</summary>
/// <param name="Count">What waits or how many there are; none when it says nothing.</param>
public sealed record Chapter(string Key, string Title, string Path, int? Count = null);

/// <summary>The last line of the book, whether its chain holds, and when it last grew.</summary>
/// <param name="Books">How many books, for a place above the village; the lines are then not counted.</param>
public sealed record BookState(long Lines, bool Intact, DateTime? LastEntryAt, int Books = 1);

public sealed record Reader(string Name, string Role);
