import { dayOfMonth, daysBetween, month, monthsOld, year, type Day } from '../domain/days';
import { counted, currentLanguage, t } from './words';

const DASH = '–';
const MINUS = '−';

/** A number as the language writes it: rounded half away from zero, a true minus, no negative zero. */
export function number(value: number, decimals = 0): string {
  const factor = 10 ** decimals;
  const rounded = Math.round(Math.abs(value) * factor + 1e-9) / factor;
  const [whole = '0', part] = rounded.toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, currentLanguage() === 'id' ? '.' : ',');
  const text = part === undefined ? grouped : `${grouped}${currentLanguage() === 'id' ? ',' : '.'}${part}`;
  return value < 0 && rounded > 0 ? MINUS + text : text;
}

export const withSign = (value: number, decimals: number): string => (value > 0 ? '+' : '') + number(value, decimals);

export const z = (value: number | undefined): string => (value === undefined ? DASH : withSign(value, 2));

/** One decimal, and a second only where somebody read it off the scale. */
export const measure = (value: number): string => number(value, Math.round(value * 10) / 10 === Math.round(value * 100) / 100 ? 1 : 2);

export const kg = (grams: number): string => t('format.kg', measure(grams / 1000));
export const cm = (tenths: number): string => t('format.cm', measure(tenths / 100));
export const grams = (gain: number): string => t('format.grams', withSign(gain, 0));
export const percent = (value: number | null | undefined): string => (value == null ? DASH : number(value, 2));

/** What somebody typed: a comma or a point, no thousands. */
export function typed(text: string): number | undefined {
  const plain = text.replace(',', '.');
  return /^\d+(\.\d*)?$/.test(plain) ? Number(plain) : undefined;
}

/** What was typed, as shown: the comma of the language. */
export const shownAsTyped = (text: string): string => (currentLanguage() === 'id' ? text.replace('.', ',') : text.replace(',', '.'));

export const dayShort = (day: Day): string => `${dayOfMonth(day)} ${t(`month.${month(day)}.short`)}`;
export const dayLong = (day: Day): string => `${dayOfMonth(day)} ${monthName(day)} ${year(day)}`;
export const monthName = (day: Day): string => t(`month.${month(day)}`);
export const weekdayAndDay = (day: Day): string => `${t(`weekday.${new Date(`${day}T00:00:00Z`).getUTCDay()}`)}, ${dayOfMonth(day)} ${monthName(day)}`;

export function clockTime(instant: number, zone: number): string {
  const there = new Date(instant + zone * 3_600_000).toISOString();
  return `${there.slice(11, 13)}${currentLanguage() === 'id' ? '.' : ':'}${there.slice(14, 16)}`;
}

/** Days below one month, months below two years, then years and months. */
export function age(bornOn: Day, on: Day, length: '' | '.short' = '.short'): string {
  const months = monthsOld(bornOn, on);
  if (months < 1) return length === '' ? counted('age.days', Math.max(0, daysBetween(bornOn, on))) : counted('age.days.short', Math.max(0, daysBetween(bornOn, on)));
  if (months < 24) return length === '' ? counted('age.months', months) : counted('age.months.short', months);
  if (months >= 120) return counted('age.years', Math.floor(months / 12));
  return months % 12 === 0 ? t('age.years.short', months / 12) : t('age.years-and-months', Math.floor(months / 12), months % 12);
}

export function distance(limit: Day, today: Day): string {
  const left = daysBetween(today, limit);
  if (left === 0) return t('distance.today');
  return left < 0 ? counted('distance.late', -left) : counted('distance.left', left);
}
