import { addMonths, monthsOld, type Day } from './days';
import { rowsOf } from './reference';

export interface Dose {
  readonly code: string;
  readonly dueMonth: number;
  readonly where?: string | undefined;
  readonly title: { readonly id: string; readonly en: string };
}

/** Every dose of childhood, in the order of the schedule. */
export const allDoses = (): readonly Dose[] => rowsOf('schedules/immunisation.json').doses;

/** Doses whose due age the child has reached and that are not noted; those of endemic districts only where they are given. */
export function dosesDue(bornOn: Day, given: Iterable<string>, day: Day, alsoDue: readonly string[] = []): Dose[] {
  const noted = new Set(given);
  const months = monthsOld(bornOn, day);
  return allDoses().filter((dose) => dose.dueMonth <= months && !noted.has(dose.code) && (dose.where === undefined || alsoDue.includes(dose.code)));
}

/** The day a dose fell due. */
export const doseDueOn = (bornOn: Day, dose: Dose): Day => addMonths(bornOn, dose.dueMonth);

/** The vitamin A capsule for an age in completed months: blue from 6, red from 12, none before and from 60 on. */
export const capsule = (months: number): 'blue' | 'red' | undefined => (months < 6 || months >= 60 ? undefined : months < 12 ? 'blue' : 'red');

/** Whether deworming medicine is given at an age in completed months. */
export const isDewormed = (months: number): boolean => months >= 12 && months < 60;

/** The band of the arm tape, from 6 to 59 months; a value on a line belongs to the healthier side. */
export const armBand = (cm: number, months: number): 'Normal' | 'Low' | 'VeryLow' | undefined =>
  months < 6 || months >= 60 ? undefined : cm < 11.5 ? 'VeryLow' : cm < 12.5 ? 'Low' : 'Normal';
