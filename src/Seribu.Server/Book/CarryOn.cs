namespace Seribu.Server.Book;

/// <summary>Carries on what a server that was stopped between two books left owing: at the start, and whenever it was not possible at once.</summary>
internal sealed class CarryOn(Intake intake, TimeProvider time, ILogger<CarryOn> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stopping)
    {
        await Task.Yield();
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await intake.CarryOnAsync(null, stopping);
                await Task.Delay(Pause, time, stopping);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failed)
            {
                // It stays owed, and is tried again.
                log.LogError(failed, "A history could not be carried on");
                await Task.Delay(Pause, time, stopping);
            }
        }
    }
}
