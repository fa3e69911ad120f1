import { rowsOf } from './reference';

export interface MeasureLimits {
  readonly over: number;
  readonly to: number;
  readonly doubtBelow: number;
  readonly doubtAbove: number;
  readonly decimals: number;
}

/** What is believed, what is asked about and what cannot be: docs/rules/plausible.md. */
export interface Limits {
  readonly child: { readonly weight_kg: MeasureLimits; readonly length_cm: MeasureLimits; readonly head_cm: MeasureLimits; readonly arm_cm: MeasureLimits };
  readonly newborn: { readonly weight_kg: MeasureLimits; readonly length_cm: MeasureLimits };
  readonly woman: { readonly weight_kg: MeasureLimits; readonly arm_cm: MeasureLimits; readonly hb: MeasureLimits };
  readonly history: {
    readonly shrinkingCm: number;
    readonly jumpCmPerMonth: number;
    readonly lossPercentPerMonth: number;
    readonly gainPercentPerMonth: number;
    readonly newbornGainPercentPerMonth: number;
    readonly newbornUnderMonth: number;
    readonly oldAfterYears: number;
  };
}

export const limits = (): Limits => rowsOf('limits/limits.json');

export type Gravity = 'refused' | 'heldBack' | 'marked';

/** A reason to refuse or to doubt; its words are `problem.{code}`. */
export interface Problem {
  readonly field: string;
  readonly code: string;
  readonly gravity: Gravity;
  readonly args: readonly string[];
}

export const isPossible = (limits: MeasureLimits, value: number): boolean => value > limits.over && value <= limits.to;
export const isPlausible = (limits: MeasureLimits, value: number): boolean => value >= limits.doubtBelow && value <= limits.doubtAbove;

/** One measure by itself; `believed` only when nothing is wrong with it. */
export function measureProblems(field: string, name: string, value: number | undefined, limits: MeasureLimits): { problems: Problem[]; believed: boolean } {
  if (value === undefined) return { problems: [], believed: false };

  const problems: Problem[] = [];
  if (decimalsOf(value) > limits.decimals) problems.push({ field, code: 'too-many-decimals', gravity: 'refused', args: [`${limits.decimals}`] });
  if (isPossible(limits, value) && isPlausible(limits, value)) return { problems, believed: true };

  problems.push(isPossible(limits, value)
    ? { field, code: `${name}-implausible`, gravity: 'heldBack', args: [`${value}`, `${limits.doubtBelow}`, `${limits.doubtAbove}`] }
    : { field, code: `${name}-impossible`, gravity: 'refused', args: [`${value}`, `${limits.over}`, `${limits.to}`] });
  return { problems, believed: false };
}

const decimalsOf = (value: number): number => (String(value).split('.')[1] ?? '').length;
