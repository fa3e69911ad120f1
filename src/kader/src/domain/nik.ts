import { addDays, dayNumber, isDay, year, type Day } from './days';
import type { Sex } from './tables';

/** What a typed national number was read as: 16 digits, or the code of the reason why it is none. */
export type NikReading = { readonly digits: string } | { readonly refusal: string };

export interface NikSays {
  readonly sex: Sex | undefined;
  readonly bornOn: Day | undefined;
  /** Dotted sub-district of first registration: people move and regions split. */
  readonly subDistrict: string;
}

const ADDED_FOR_WOMEN = 40;

export function readNik(typed: string): NikReading {
  const digits = typed.replace(/[ .\-'\t\u00A0]/g, '');
  const refusal =
    digits === '' ? 'empty'
    : /[*•]/.test(digits) ? 'masked'
    : /E\+/i.test(digits) ? 'rounded'
    : /\D/.test(digits) ? 'digits'
    : digits.length !== 16 ? 'length'
    : digits.startsWith('0') ? 'temporary'
    : digits.endsWith('0000') ? 'serial'
    : undefined;
  return refusal ? { refusal: `nik-${refusal}` } : { digits };
}

/** What the number itself tells. Two digits of a year up to this year lie in this century, later ones in the last. */
export function nikSays(digits: string, today: Day): NikSays {
  const field = Number(digits.slice(6, 8));
  const sex: Sex | undefined = field >= 1 && field <= 31 ? 'm' : field >= 41 && field <= 71 ? 'f' : undefined;
  const subDistrict = `${digits.slice(0, 2)}.${digits.slice(2, 4)}.${digits.slice(4, 6)}`;
  if (!sex) return { sex, bornOn: undefined, subDistrict };

  const short = Number(digits.slice(10, 12));
  const inYear = 2000 + short <= year(today) ? 2000 + short : 1900 + short;
  const day = String(field > ADDED_FOR_WOMEN ? field - ADDED_FOR_WOMEN : field).padStart(2, '0');
  const bornOn = `${inYear}-${digits.slice(8, 10)}-${day}`;
  return { sex, bornOn: isDay(bornOn) ? bornOn : undefined, subDistrict };
}

export type BirthPrecision = 'day' | 'month' | 'year';

/** What does not agree between the number and the person: warnings, never a refusal. */
export function nikDoubts(digits: string, person: { sex?: Sex | undefined; bornOn?: Day | undefined; precision?: BirthPrecision | undefined }, today: Day): string[] {
  const says = nikSays(digits, today);
  if (!says.bornOn) return ['nik-no-date'];

  const doubts: string[] = [];
  if (person.sex && person.sex !== says.sex) doubts.push('nik-sex-differs');
  if (person.bornOn && !agrees(person.bornOn, says.bornOn, person.precision ?? 'day')) doubts.push('nik-born-on-differs');
  return doubts;
}

/** The number Seribu gives a newborn until the permanent one comes: mother's NIK and birth order, 0 for a single child. */
export const temporaryNumber = (mothersDigits: string, order: number): string => `${mothersDigits}/${order}`;

// Two digits of the year cannot tell a person of 99 from a baby, so only these two are compared.
function agrees(bornOn: Day, said: Day, precision: BirthPrecision): boolean {
  return bornOn.slice(2, 4) === said.slice(2, 4)
    && (precision === 'year' || bornOn.slice(5, 7) === said.slice(5, 7))
    && (precision !== 'day' || bornOn.slice(8, 10) === said.slice(8, 10));
}

/** Days 14 after the last period to birth at day 270, then 270 + age: the day of the thousand. */
export const thousandDayOfChild = (bornOn: Day, day: Day): number | undefined => (day < bornOn ? undefined : 270 + dayNumber(day) - dayNumber(bornOn));

/** The day of an unborn child; it waits at 270 for the birth. */
export function thousandDayOfPregnancy(lmp: Day | undefined, day: Day): number | undefined {
  if (!lmp) return undefined;
  const number = dayNumber(day) - dayNumber(addDays(lmp, 14));
  return number < 0 ? undefined : Math.min(number, 270);
}
