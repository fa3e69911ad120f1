using Microsoft.AspNetCore.Razor.TagHelpers;
using Seribu.Growth;
using Seribu.Server.Look.Words;

namespace Seribu.Server.Look.Marks;

/// <summary>A mark with its word. <c>word="false"</c> leaves the word to the accessible name, for rows of equal marks under one heading.</summary>
public abstract class MarkTagHelper(Texts words) : TagHelper
{
    public bool Word { get; set; } = true;

    /// <summary>Another word than the usual one, such as the official category.</summary>
    public string? Label { get; set; }

    public int Size { get; set; } = 16;

    protected Texts Words => words;

    protected abstract Mark Mark { get; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var label = Label ?? words[$"mark.{Mark.Name}"];
        output.TagMode = TagMode.StartTagAndEndTag;
        output.TagName = Word ? "span" : null;
        output.Attributes.SetAttribute("class", $"marked marked-{Mark.Name}");
        output.Content.SetHtmlContent(Mark.Draw(Size, Word ? null : label));

        if (Word) Say(output, label);
    }

    protected virtual void Say(TagHelperOutput output, string label) =>
        output.Content.AppendHtml("<span>").Append(label).AppendHtml("</span>");
}

/// <summary><c>&lt;mark-service state="Received" /&gt;</c></summary>
[HtmlTargetElement("mark-service", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ServiceMark(Texts words) : MarkTagHelper(words)
{
    public ServiceState State { get; set; }

    protected override Mark Mark => Mark.Of(State);
}

/// <summary><c>&lt;mark-record state="Received" /&gt;</c></summary>
[HtmlTargetElement("mark-record", TagStructure = TagStructure.WithoutEndTag)]
public sealed class RecordMark(Texts words) : MarkTagHelper(words)
{
    public RecordState State { get; set; }

    protected override Mark Mark => Mark.Of(State);
}

/// <summary><c>&lt;mark-z state="Low" label="Pendek" z="-2.15" /&gt;</c>, or straight from a score: <c>&lt;mark-z score="@score" /&gt;</c>.</summary>
[HtmlTargetElement("mark-z", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ZMark(Texts words) : MarkTagHelper(words)
{
    public ZState State { get; set; }

    public double? Z { get; set; }

    /// <summary>Gives state, label and z at once. Nothing is drawn where nothing was scored.</summary>
    public Score? Score { get; set; }

    /// <summary>Pushes the number to the right edge, so that it stands in a column.</summary>
    public bool Spread { get; set; }

    protected override Mark Mark => Mark.Of(State);

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (context.AllAttributes.ContainsName("score"))
        {
            if (Score is not { } score)
            {
                output.SuppressOutput();
                return;
            }

            (State, Label, Z) = (GrowthWords.StateOf(score), Words.Category(score, narrow: Spread), score.IsFlagged ? null : score.Z.Value);
        }

        base.Process(context, output);
        if (Spread && Word) output.Attributes.SetAttribute("class", $"marked marked-{Mark.Name} marked-spread");
    }

    protected override void Say(TagHelperOutput output, string label)
    {
        base.Say(output, label);
        if (Z is not null) output.Content.AppendHtml("<b class=\"num\">").Append(Words.Formats.Z(Z)).AppendHtml("</b>");
    }
}
