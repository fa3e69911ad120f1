namespace Seribu.Growth.Surveys;

/// <summary>How a sample was drawn, as far as the answers depend on it.</summary>
/// <param name="HasClusters">Children were drawn by cluster; otherwise each one by itself.</param>
/// <param name="HasStrata">Clusters were drawn within strata.</param>
/// <param name="HasWeights">Children stand for different numbers of children.</param>
public readonly record struct SurveyDesign(bool HasClusters = false, bool HasStrata = false, bool HasWeights = false)
{
    /// <summary>Each child was drawn by itself, with the same chance.</summary>
    public bool IsSimple => !HasClusters && !HasStrata && !HasWeights;
}
