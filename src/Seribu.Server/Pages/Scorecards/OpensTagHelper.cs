using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Seribu.Server.Scorecards;

namespace Seribu.Server.Pages.Scorecards;

/// <summary><c>&lt;a opens="Figure.Village" on="Model.Sheet"&gt;78,04&lt;/a&gt;</c>: a figure that opens its explanation beside it; without scripts as a page.</summary>
[HtmlTargetElement("a", Attributes = "opens,on")]
public sealed class OpensTagHelper : TagHelper
{
    public required Figure Opens { get; set; }

    public required VillageSheet On { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var path = On.Address.Open(Opens);
        output.Attributes.SetAttribute("class", "opens");
        output.Attributes.SetAttribute("href", path);
        output.Attributes.SetAttribute("hx-get", path);
        output.Attributes.SetAttribute("hx-target", "#panel");
        output.Attributes.SetAttribute("hx-push-url", "true");
    }
}
