namespace Seribu.Server.Home;

/// <summary>Counts posyandu months while the server runs, some minutes behind what is typed.</summary>
internal sealed class CountNowAndThen(MonthCounts months, TimeProvider time, ILogger<CountNowAndThen> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);

    protected override async Task ExecuteAsync(CancellationToken stopping)
    {
        await Task.Yield();
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await months.RunAsync(stopping);
                await Task.Delay(Pause, time, stopping);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failed)
            {
                // Yesterday's counts stay; they are tried again.
                log.LogError(failed, "Months could not be counted");
                await Task.Delay(Pause, time, stopping);
            }
        }
    }
}
