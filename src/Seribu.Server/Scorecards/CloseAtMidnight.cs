namespace Seribu.Server.Scorecards;

/// <summary>Lets quarters close by themselves while the server runs: once a day, as soon as the day has turned everywhere.</summary>
internal sealed class CloseAtMidnight(CloseDue close, TimeProvider time, ILogger<CloseAtMidnight> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    // Midnight comes three times a night in Indonesia; an hour finds each of them.
    private static readonly TimeSpan Rest = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stopping)
    {
        await Task.Yield();
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                var outcome = await close.RunAsync(stopping);
                if (outcome.Closed > 0) log.LogInformation("{Quarters} quarters closed by the calendar", outcome.Closed);
                await Task.Delay(outcome.Waiting > 0 ? Pause : Rest, time, stopping);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failed)
            {
                // An open quarter harms nobody; it is tried again.
                log.LogError(failed, "Quarters could not be closed");
                await Task.Delay(Pause, time, stopping);
            }
        }
    }
}
