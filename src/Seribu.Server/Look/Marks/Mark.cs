using Microsoft.AspNetCore.Html;

namespace Seribu.Server.Look.Marks;

/// <summary>One sign of the vocabulary: a shape that says the same without its colour. Its word is the text <c>mark.{name}</c>.</summary>
/// <param name="Name">Names class and word.</param>
/// <param name="Width">16 for most, 20 for those of records.</param>
/// <param name="Shape">SVG in <c>currentColor</c> on a field 16 high.</param>
public sealed record Mark(string Name, int Width, string Shape)
{
    private const string Round = "stroke-linecap=\"round\" stroke-linejoin=\"round\"";
    private const string Hollow = "fill=\"var(--hole)\" stroke=\"currentColor\" stroke-width=\"2.1\" stroke-linejoin=\"round\"";
    private const string Solid = "fill=\"currentColor\" stroke=\"currentColor\" stroke-width=\"1.2\" stroke-linejoin=\"round\"";
    private const string Open = "fill=\"none\" stroke=\"currentColor\"";

    private static readonly Mark
        Given = new("received", 16, $"<circle cx=\"8\" cy=\"8\" r=\"7.2\" fill=\"currentColor\"/><path d=\"M4.6 8.3l2.3 2.4 4.5-5\" fill=\"none\" stroke=\"var(--on)\" stroke-width=\"1.9\" {Round}/>"),
        Owed = new("owed", 16, $"<circle cx=\"8\" cy=\"8\" r=\"6\" {Open} stroke-width=\"2.2\"/>"),
        NotApplicable = new("not-applicable", 16, $"<path d=\"M4 8h8\" {Open} stroke-width=\"2\" stroke-linecap=\"round\"/>"),
        NotYetDue = new("not-yet-due", 16, $"<circle cx=\"8\" cy=\"8\" r=\"6\" {Open} stroke-width=\"1.8\" stroke-dasharray=\"2.1 2.6\"/>"),
        VeryLow = new("very-low", 16, $"<path d=\"M1.6 3h12.8L8 14z\" {Solid}/>"),
        Low = new("low", 16, $"<path d=\"M2.4 3.6h11.2L8 13.2z\" {Hollow}/>"),
        Normal = new("normal", 16, "<circle cx=\"8\" cy=\"8\" r=\"4.2\" fill=\"currentColor\"/>"),
        High = new("high", 16, $"<path d=\"M2.4 12.4h11.2L8 2.8z\" {Hollow}/>"),
        Higher = new("higher", 16, $"<path d=\"M2.4 12.4h11.2L8 2.8z\" {Hollow}/><path d=\"M8 3v9.4h5.6z\" fill=\"currentColor\"/>"),
        Highest = new("highest", 16, $"<path d=\"M1.6 13h12.8L8 2z\" {Solid}/>"),
        Tall = new("tall", 16, $"<path d=\"M8 2l5 6-5 6-5-6z\" {Hollow}/>"),
        HeldBack = new("held-back", 16, $"<path d=\"M4 15V2M4 2.6h8.6l-2 2.7 2 2.7H4\" {Open} stroke-width=\"2\" {Round}/>"),
        Saved = new("saved", 20, $"<path d=\"M5 8.6l3.6 3.6L15 4.4\" {Open} stroke-width=\"2.2\" {Round}/>"),
        Arrived = new("arrived", 20, $"<path d=\"M1.6 8.6l3.6 3.6 6.4-7.8M9.6 11l1.4 1.2 6.6-7.8\" {Open} stroke-width=\"2.2\" {Round}/>"),
        Refused = new("refused", 20, "<path d=\"M6.8 1h6.4L18 5.4v5.2L13.2 15H6.8L2 10.6V5.4z\" fill=\"currentColor\"/><path d=\"M10 4.2v4.6\" stroke=\"var(--on)\" stroke-width=\"2.2\" stroke-linecap=\"round\"/><circle cx=\"10\" cy=\"12\" r=\"1.3\" fill=\"var(--on)\"/>"),
        Conflict = new("conflict", 20, $"<path d=\"M2.5 2H11v8.5H2.5z\" {Open} stroke-width=\"2\" stroke-linejoin=\"round\"/><path d=\"M8.5 6H17v8.5H8.5z\" {Hollow}/>");

    public static Mark Of(ServiceState state) => state switch
    {
        ServiceState.Received => Given,
        ServiceState.Owed => Owed,
        ServiceState.NotApplicable => NotApplicable,
        ServiceState.NotYetDue => NotYetDue,
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    public static Mark Of(ZState state) => state switch
    {
        ZState.VeryLow => VeryLow,
        ZState.Low => Low,
        ZState.Normal => Normal,
        ZState.High => High,
        ZState.Higher => Higher,
        ZState.Highest => Highest,
        ZState.Tall => Tall,
        ZState.HeldBack => HeldBack,
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    public static Mark Of(RecordState state) => state switch
    {
        RecordState.Saved => Saved,
        RecordState.Received => Arrived,
        RecordState.Refused => Refused,
        RecordState.Conflict => Conflict,
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    /// <summary>The sign alone. Without a word beside it, <paramref name="title"/> is its accessible name.</summary>
    public IHtmlContent Draw(int height = 16, string? title = null)
    {
        var width = Width * height / 16;
        var role = string.IsNullOrEmpty(title)
            ? "aria-hidden=\"true\""
            : $"role=\"img\" aria-label=\"{LookSetup.Encoder.Encode(title)}\"";

        return new HtmlString($"<svg class=\"mark mark-{Name}\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {Width} 16\" {role}>{Shape}</svg>");
    }
}
