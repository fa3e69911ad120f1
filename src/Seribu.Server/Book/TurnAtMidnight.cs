namespace Seribu.Server.Book;

/// <summary>Lets the day turn while the server runs: at its start, and whenever midnight has passed somewhere.</summary>
internal sealed class TurnAtMidnight(Turn turn, TimeProvider time, ILogger<TurnAtMidnight> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stopping)
    {
        // Yield: the pages need not wait for the first turn.
        await Task.Yield();
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                var judged = await turn.RegionAsync("", stopping);
                if (judged > 0) log.LogInformation("The day turned: {Families} families judged again", judged);
                await Task.Delay(Pause, time, stopping);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failed)
            {
                // The pages go on with the results of yesterday and judge on request; the turn is tried again.
                log.LogError(failed, "The day could not be turned");
                await Task.Delay(Pause, time, stopping);
            }
        }
    }
}
