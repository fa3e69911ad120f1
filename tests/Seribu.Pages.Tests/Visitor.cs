using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Seribu.Pages.Tests;

/// <summary>One browser window, with everything it complained about: errors, refused scripts and styles, answers that failed.</summary>
public sealed class Visitor : IAsyncDisposable
{
    // No page has frames: Axe judges it where it stands, without the second window that its own driver opens every time.
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    private readonly IBrowserContext context;
    private readonly List<string> complaints = [];

    private Visitor(IBrowserContext context, IPage page)
    {
        this.context = context;
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") complaints.Add($"{message.Type}: {message.Text} {message.Location}");
        };
        page.PageError += (_, error) => complaints.Add(error);
        page.Response += (_, response) =>
        {
            if (response.Status >= 400) complaints.Add($"{response.Status} {response.Url}");
        };
    }

    public IPage Page { get; }

    /// <summary>What the browser complained about since the last <see cref="Forget"/>.</summary>
    public IReadOnlyList<string> Complaints => complaints;

    public static async Task<Visitor> OpenAsync(IBrowserContext context) => new(context, await context.NewPageAsync());

    /// <summary>Another tab of the same browser.</summary>
    public Task<Visitor> NextTabAsync() => OpenAsync(context);

    public void Forget() => complaints.Clear();

    public async Task GoAsync(string path) => await Page.GotoAsync(path, new() { WaitUntil = WaitUntilState.Load });

    /// <summary>Presses keys one after the other; what is no name of a key is typed.</summary>
    public async Task TypeAsync(params string[] keys)
    {
        foreach (var key in keys)
            if (key is "Enter" or "ArrowUp" or "ArrowDown" or "ArrowLeft" or "ArrowRight" or "Escape" or "Tab" or "Control+z") await Page.Keyboard.PressAsync(key);
            else await Page.Keyboard.TypeAsync(key);
    }

    public Task OfflineAsync(bool offline) => context.SetOfflineAsync(offline);

    public Task ResizeAsync(Screen screen) => Page.SetViewportSizeAsync(screen.Width, screen.Height);

    /// <summary>What reaches beyond the right edge when the page can be pushed sideways; else nothing.</summary>
    public Task<string?> WidestAsync() => Page.EvaluateAsync<string?>("""
        () => {
          const edge = document.documentElement.clientWidth;
          if (document.documentElement.scrollWidth <= edge) return null;
          const over = [...document.body.querySelectorAll('*')].filter(each => each.getBoundingClientRect().right > edge + 0.5 && !each.closest('.scroll'));
          return `${document.documentElement.scrollWidth} of ${edge}: ` + over.slice(0, 4).map(each => each.outerHTML.slice(0, 120)).join(' | ');
        }
        """);

    /// <summary>Whether the page can be pushed sideways.</summary>
    public Task<bool> ScrollsSidewaysAsync() => Page.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth");

    /// <summary>Whether the page itself can be pushed down.</summary>
    public Task<bool> ScrollsDownAsync() => Page.EvaluateAsync<bool>("document.documentElement.scrollHeight > document.documentElement.clientHeight");

    /// <summary>What Axe calls serious or critical, with the places.</summary>
    public async Task<string[]> SeriousAsync()
    {
        await Page.EvaluateAsync(Axe);
        return await Page.EvaluateAsync<string[]>("""
            async () => (await axe.run(document, { resultTypes: ['violations'] })).violations
              .filter(each => ['serious', 'critical'].includes(each.impact))
              .map(each => `${each.id}: ${each.help} at ${each.nodes.slice(0, 3).map(node => node.html).join(' | ')}`)
            """);
    }

    public async ValueTask DisposeAsync() => await context.DisposeAsync();
}
