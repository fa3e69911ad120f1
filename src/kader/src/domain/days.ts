/** A day of the field, `yyyy-MM-dd`. Days compare as text. */
export type Day = string;

const MILLISECONDS = 86_400_000;

/** Whole days since 1 January 1970. */
export function dayNumber(day: Day): number {
  return Date.UTC(year(day), month(day) - 1, dayOfMonth(day)) / MILLISECONDS;
}

export function dayOf(number: number): Day {
  return new Date(number * MILLISECONDS).toISOString().slice(0, 10);
}

export const year = (day: Day): number => Number(day.slice(0, 4));
export const month = (day: Day): number => Number(day.slice(5, 7));
export const dayOfMonth = (day: Day): number => Number(day.slice(8, 10));

/** `2026-11`, the month a day lies in. */
export const monthOf = (day: Day): string => day.slice(0, 7);

/** Months since year 0: neighbours differ by one. */
export const monthNumber = (day: Day): number => 12 * year(day) + month(day);

export const addDays = (day: Day, days: number): Day => dayOf(dayNumber(day) + days);

export const daysBetween = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from);

/** So many months on; where the day does not exist, the last one of the month. */
export function addMonths(day: Day, months: number): Day {
  const first = monthNumber(day) - 1 + months;
  const [toYear, toMonth] = [Math.floor(first / 12), (first % 12) + 1];
  const last = new Date(Date.UTC(toYear, toMonth, 0)).getUTCDate();
  return `${String(toYear).padStart(4, '0')}-${two(toMonth)}-${two(Math.min(dayOfMonth(day), last))}`;
}

/** Fully elapsed calendar months; −1 before birth. */
export function monthsOld(bornOn: Day, day: Day): number {
  if (day < bornOn) return -1;
  const months = monthNumber(day) - monthNumber(bornOn);
  if (dayOfMonth(bornOn) <= dayOfMonth(day)) return months;
  // Where the birth day does not exist in a month, the month completes on its last day.
  return dayOfMonth(day) >= 28 && addMonths(bornOn, months) <= day ? months : months - 1;
}

/** Whether the text names a day that exists. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) && dayOf(dayNumber(text)) === text;
}

/** The day it is at an instant, so many hours east of Greenwich. */
export const dayAt = (instant: number, zoneHours: number): Day => new Date(instant + zoneHours * 3_600_000).toISOString().slice(0, 10);

/** The first and last day of the quarter a day lies in. */
export function quarterOf(day: Day): { first: Day; last: Day; number: number; year: number } {
  const number = Math.ceil(month(day) / 3);
  const first = `${day.slice(0, 4)}-${two(3 * number - 2)}-01`;
  return { first, last: addDays(addMonths(first, 3), -1), number, year: year(day) };
}

const two = (number: number): string => String(number).padStart(2, '0');
