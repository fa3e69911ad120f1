import hash from 'virtual:reference';
import guide from '../../../../reference/indicators/KPM-GUIDE.json';
import sheet from '../../../../reference/indicators/PMK2018-S1.json';
import card from '../../../../reference/kms/growth-card.json';
import limits from '../../../../reference/limits/limits.json';
import doses from '../../../../reference/schedules/immunisation.json';

const BUILT = {
  'indicators/KPM-GUIDE.json': guide,
  'indicators/PMK2018-S1.json': sheet,
  'kms/growth-card.json': card,
  'limits/limits.json': limits,
  'schedules/immunisation.json': doses,
};

/** The rows a phone judges by, file by file as published. */
export type Rows = typeof BUILT;

/** The hash of the rows this app was built with. */
export const BUILT_HASH = hash;

const PATHS = Object.keys(BUILT) as (keyof Rows)[];

let judged: { readonly hash: string; readonly rows: Rows } = { hash, rows: BUILT };

/** What is judged by now: the app's own rows, or newer ones the server gave. */
export const rowsOf = <P extends keyof Rows>(path: P): Rows[P] => judged.rows[path];

export const judgedBy = (): string => judged.hash;

export function judgeBy(other?: { readonly hash: string; readonly rows: Rows }): void {
  judged = other ?? { hash, rows: BUILT };
}

/** The rows of a bundle that a phone judges by; nothing when one of them is missing or is no JSON. */
export function readRows(files: Readonly<Record<string, string>>): Rows | undefined {
  try {
    const read = PATHS.map((path) => [path, JSON.parse(files[path] ?? '') as unknown] as const);
    return Object.fromEntries(read) as Rows;
  } catch (broken) {
    if (broken instanceof SyntaxError) return undefined;
    throw broken;
  }
}
