import { LineError } from './line';

/** When to try again. Doubles with each failure, waits at least what the server asked, and never all phones in one second. */
export class Schedule {
  private failures = 0;
  nextAttempt = 0;

  constructor(private readonly dice: () => number = Math.random) {}

  succeeded(now: number): void {
    this.failures = 0;
    this.nextAttempt = now + 15 * 60_000;
  }

  failed(now: number, error: unknown): void {
    this.failures++;
    const own = Math.min(30 * 60, 15 * 2 ** (this.failures - 1));
    const asked = error instanceof LineError ? error.retryAfter : 0;
    this.nextAttempt = now + 1000 * (Math.max(own, asked) + Math.round(this.dice() * Math.max(5, own / 4)));
  }

  isDue(now: number): boolean {
    return now >= this.nextAttempt;
  }
}
