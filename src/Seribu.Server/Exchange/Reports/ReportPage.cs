using System.Text;
using Microsoft.AspNetCore.Html;
using Seribu.Server.Look;
using Seribu.Server.Look.Words;

namespace Seribu.Server.Exchange.Reports;

/// <summary>A report as one HTML file: letters, colours and drawings travel inside it, and it asks no server for anything.</summary>
/// <param name="words">The reader's language.</param>
/// <param name="title">Of the page.</param>
internal sealed class ReportPage(Texts words, string title)
{
    private static readonly Lazy<string> Look = new(() => string.Concat(Tokens(), Text("base.css"), Text("charts.css"), Text("report.css")));

    private readonly StringBuilder body = new();

    /// <summary>A section with a heading, and a sentence that says how to read it.</summary>
    public ReportPage Part(string heading, string said, Action content)
    {
        body.Append($"<section class=\"part\"><h2>{Encoded(heading)}</h2>");
        if (said != "") body.Append($"<p>{Encoded(said)}</p>");
        content();
        body.Append("</section>\n");
        return this;
    }

    /// <summary>Ready-made markup; texts in it are encoded already.</summary>
    public ReportPage Add(string markup)
    {
        body.Append(markup);
        return this;
    }

    /// <summary>A table that scrolls inside its part where the screen is narrow.</summary>
    /// <param name="name">What the table shows, for those who hear it.</param>
    /// <param name="heads">Heads of the columns; one that begins with <c>#</c> stands over numbers.</param>
    /// <param name="rows">Rows as markup.</param>
    public ReportPage Table(string name, IEnumerable<string> heads, IEnumerable<string> rows)
    {
        var head = string.Concat(heads.Select(text => text.StartsWith('#')
            ? $"<th scope=\"col\" class=\"num\">{Encoded(text[1..])}</th>"
            : text == "" ? "<td></td>" : $"<th scope=\"col\">{Encoded(text)}</th>"));
        body.Append($"<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"{Encoded(name)}\"><table><thead><tr>{head}</tr></thead><tbody>");
        foreach (var row in rows) body.Append(row);
        body.Append("</tbody></table></div>");
        return this;
    }

    /// <summary>The whole file.</summary>
    /// <param name="subtitle">Under the title: what was read.</param>
    public string ToHtml(string subtitle) =>
        $"""
        <!DOCTYPE html>
        <html lang="{words.Language.Code()}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{Encoded(title)}</title>
        <style>
        {Look.Value}
        </style>
        </head>
        <body>
        <main class="report">
        <header><h1>{Encoded(title)}</h1><p>{Encoded(subtitle)}</p></header>
        {body}
        </main>
        </body>
        </html>

        """;

    /// <summary>A text as it may stand in markup.</summary>
    public static string Encoded(string text) => LookSetup.Encoder.Encode(text);

    /// <summary>A drawing as markup.</summary>
    public static string Markup(IHtmlContent content)
    {
        using var text = new StringWriter();
        content.WriteTo(text, LookSetup.Encoder);
        return text.ToString();
    }

    /// <summary>The values of the look, with the typeface inside.</summary>
    private static string Tokens() => Text("tokens.css").Replace(
        "../fonts/atkinson-hyperlegible-next.woff2",
        $"data:font/woff2;base64,{Convert.ToBase64String(Bytes("atkinson-hyperlegible-next.woff2"))}",
        StringComparison.Ordinal);

    private static string Text(string name) => Encoding.UTF8.GetString(Bytes(name));

    private static byte[] Bytes(string name)
    {
        using var part = typeof(ReportPage).Assembly.GetManifestResourceStream($"look.{name}")
            ?? throw new InvalidOperationException($"The look {name} is not built in.");
        var bytes = new byte[part.Length];
        part.ReadExactly(bytes);
        return bytes;
    }
}
