using Seribu.Growth;

namespace Seribu.Server.Exchange.Eppgbm;

/// <summary>One measurement of one child as e-PPGBM exports it. What is masked, empty or a dash is empty.</summary>
internal sealed record EppgbmRow
{
    public required long Line { get; init; }

    public string? Nik { get; init; }

    public required string Name { get; init; }

    public required Sex Sex { get; init; }

    public required DateOnly BornOn { get; init; }

    public decimal? BirthWeightKg { get; init; }

    public decimal? BirthLengthCm { get; init; }

    public string? Parent { get; init; }

    public string? District { get; init; }

    public string? SubDistrict { get; init; }

    public string? Village { get; init; }

    public string? Posyandu { get; init; }

    public string? Rt { get; init; }

    public string? Rw { get; init; }

    public string? Address { get; init; }

    public required DateOnly MeasuredOn { get; init; }

    public decimal? WeightKg { get; init; }

    public decimal? LengthCm { get; init; }

    public Posture? Measure { get; init; }

    public decimal? ArmCm { get; init; }

    /// <summary>The z-scores the export claims: BB/U, TB/U, BB/TB.</summary>
    public required (double? WeightForAge, double? LengthForAge, double? WeightForLength) Claimed { get; init; }
}
