using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Seribu.Server.Look.Charts;

/// <summary>
/// <c>&lt;td heat-owed="21" heat-due="45"&gt;&lt;/td&gt;</c>: the share still owed, rounded to a whole, in six steps of bark. Dark is work.
/// </summary>
/// <remarks>With <c>heat-public</c> a cell of fewer than five owed cases stays empty: on a public page nobody may be recognised.</remarks>
[HtmlTargetElement("td", Attributes = "heat-owed,heat-due")]
public sealed class HeatCell : TagHelper
{
    /// <summary>Where each step begins, in percent.</summary>
    public static readonly IReadOnlyList<int> Steps = [0, 10, 20, 30, 45, 60];

    public const int FewestOnPublicPages = 5;

    public int HeatOwed { get; set; }

    public int HeatDue { get; set; }

    public bool HeatPublic { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var share = Share(HeatOwed, HeatDue);
        var hidden = HeatPublic && HeatOwed < FewestOnPublicPages;

        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", share is null || hidden ? "heat" : $"heat heat-{StepOf(share.Value)}");
        output.Content.SetContent(hidden ? "" : share is { } known ? $"{known}" : Words.Formats.Dash);
    }

    /// <summary>Whole percent still owed; none when nothing was due.</summary>
    public static int? Share(int owed, int due) =>
        due == 0 ? null : (int)Math.Round(100m * owed / due, MidpointRounding.AwayFromZero);

    public static int StepOf(int share) => Steps.Count(from => share >= from) - 1;
}

/// <summary><c>&lt;heat-legend /&gt;</c>: what the six steps mean.</summary>
[HtmlTargetElement("heat-legend", TagStructure = TagStructure.WithoutEndTag)]
public sealed class HeatLegend(Words.Texts words) : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "heat-legend");

        for (var step = 0; step < HeatCell.Steps.Count; step++)
        {
            var word = step == 0 ? words["heat.below", HeatCell.Steps[1]]
                : step == HeatCell.Steps.Count - 1 ? words["heat.and-more", HeatCell.Steps[step]]
                : $"{HeatCell.Steps[step]}";
            output.Content.AppendHtml($"<span><i class=\"heat-{step}\"></i>").Append(word).AppendHtml("</span>");
        }
    }
}
