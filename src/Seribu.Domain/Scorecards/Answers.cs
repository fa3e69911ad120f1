namespace Seribu.Domain.Scorecards;

/// <summary>The answers of one act, packed: a bit for each thing said, a bit for each yes, twelve bits for each count.</summary>
internal struct Answers
{
    /// <summary>The services up to this one carry a count; of the others only yes or no is known.</summary>
    public const Service LastCounted = Service.HomeVisit;

    private const int CountBits = 12;
    private const ulong MostCounted = (1 << CountBits) - 1;

    public uint Said { get; private set; }

    public uint Yes { get; private set; }

    public ulong Counts { get; private set; }

    public void Note(Service service, bool? answer)
    {
        if (answer is not { } known) return;

        Said |= 1u << (int)service;
        if (known) Yes |= 1u << (int)service;
    }

    public void Note(Service service, int? count)
    {
        if (count is not { } known) return;

        Note(service, known > 0);
        if (known > 0) Counts |= Math.Min((ulong)known, MostCounted) << (CountBits * (int)service);
    }

    public static int Read(ulong counts, Service service) => (int)((counts >> (CountBits * (int)service)) & MostCounted);
}
