using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Seribu.Server.Look;

namespace Seribu.Server.Tests.Look;

/// <summary>What a part writes into a page.</summary>
internal static class Drawn
{
    public static string Markup(this IHtmlContent content)
    {
        using var page = new StringWriter();
        content.WriteTo(page, LookSetup.Encoder);
        return page.ToString();
    }

    public static string Markup(this TagHelper part, string tag = "part", params string[] attributes)
    {
        var named = new TagHelperAttributeList(attributes.Select(name => new TagHelperAttribute(name)));
        var context = new TagHelperContext(named, new Dictionary<object, object>(), "one");
        var output = new TagHelperOutput(tag, [], (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent()));

        part.ProcessAsync(context, output).GetAwaiter().GetResult();
        return output.Markup();
    }
}
