using Microsoft.AspNetCore.Razor.TagHelpers;
using Seribu.Server.Look.Words;

namespace Seribu.Server.Look.Parts;

/// <summary>
/// <c>&lt;table sortable filter&gt;</c>: heads become buttons that say how they sorted, and a box narrows the rows. Only for lists that are
/// whole on the page. A cell that shows words gives its number as <c>data-value</c>; a head of days has <c>data-kind="date"</c>.
/// </summary>
[HtmlTargetElement("table", Attributes = "sortable")]
public sealed class SortableTable(Texts words) : TagHelper
{
    public bool Sortable { get; set; }

    public bool Filter { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Filter)
        {
            output.Attributes.SetAttribute("data-filter", words["table.filter"]);
            output.Attributes.SetAttribute("data-rows", words["table.rows-of"]);
        }

        if (!Sortable) return;

        output.Attributes.SetAttribute("data-sortable", "");
        output.Attributes.SetAttribute("data-num-up", words["table.lowest-first"]);
        output.Attributes.SetAttribute("data-num-down", words["table.highest-first"]);
        output.Attributes.SetAttribute("data-text-up", words["table.from-a"]);
        output.Attributes.SetAttribute("data-text-down", words["table.from-z"]);
        output.Attributes.SetAttribute("data-date-up", words["table.oldest-first"]);
        output.Attributes.SetAttribute("data-date-down", words["table.newest-first"]);
    }
}
