import { monthOf } from '../domain/days';
import type { Desk } from '../desk';
import { dayOf, posyanduChildren } from './posyandu-day';
import { count, text, type Village } from './village';

/** The counts of a posyandu's month: docs/rules/kms.md#skdn. A preview; the server's count is the one that stands. */
export interface Skdn {
  readonly s: number;
  readonly k: number;
  readonly d: number;
  readonly n: number;
  readonly t: number;
  readonly twiceT: number;
  readonly o: number;
  readonly b: number;
  readonly belowRedLine: number;
  readonly heldBack: number;
}

export function skdnOf(village: Village, posyandu: string | undefined): Skdn {
  const sums = { s: 0, k: 0, d: 0, n: 0, t: 0, twiceT: 0, o: 0, b: 0, belowRedLine: 0, heldBack: 0 };
  const month = monthOf(dayOf(village));
  for (const child of posyanduChildren(village, posyandu)) {
    const id = String(child['id']);
    sums.s++;
    if (village.visits(id).some((row) => count(row, 'weight_g') !== undefined)) sums.k++;
    const last = village.growthCard(child).find((each) => monthOf(each.on) === month);
    if (!last) {
      if (village.visits(id).some((row) => count(row, 'held') === 1 && count(row, 'weight_g') !== undefined && monthOf(text(row, 'on_day') ?? '') === month)) sums.heldBack++;
      continue;
    }
    sums.d++;
    if (last.mark === 'N') sums.n++;
    if (last.mark === 'O') sums.o++;
    if (last.mark === 'B') sums.b++;
    if (last.mark === 'T') sums.t++;
    if (last.timesNotGained > 1) sums.twiceT++;
    if (last.belowRedLine) sums.belowRedLine++;
  }
  return sums;
}

/** How often each digit stands behind the comma today: who reads a scale has all ten. */
export function lastDigits(village: Village, posyandu: string | undefined): number[] {
  const digits = Array<number>(10).fill(0);
  for (const child of posyanduChildren(village, posyandu)) {
    for (const row of village.visits(String(child['id']))) {
      const weight = count(row, 'weight_g');
      if (weight === undefined || text(row, 'on_day') !== dayOf(village)) continue;
      const digit = Math.floor(weight / 100) % 10;
      digits[digit] = (digits[digit] ?? 0) + 1;
    }
  }
  return digits;
}

/** Of this person's facts of the day: written, and received by the server. */
export function recordedAndReceived(desk: Desk, day: string): { recorded: number; received: number } {
  const own = [...(desk.notebook?.entries.values() ?? [])].filter((each) => each.fact.on === day && each.fact.kind === 'child-visit' && each.mendedBy === undefined);
  return { recorded: own.length, received: own.filter((each) => each.outcome === 'received').length };
}
