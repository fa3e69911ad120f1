namespace Seribu.Growth;

/// <summary>How a child's length or height was taken.</summary>
public enum Posture
{
    /// <summary>Lying on a length board, telentang (<c>l</c>): recumbent length.</summary>
    Lying,

    /// <summary>Standing against a height board, berdiri (<c>h</c>): standing height.</summary>
    Standing,
}
