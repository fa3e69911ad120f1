import type { Day } from '../domain/days';

/** The kinds a phone writes: docs/rules/facts.md. */
export type Kind =
  | 'household' | 'person' | 'pregnancy' | 'couple' | 'child-visit' | 'pregnancy-visit' | 'household-visit' | 'preschool-month'
  | 'birth' | 'pregnancy-end' | 'death' | 'relocation' | 'departure' | 'finding-step' | 'withdrawal' | 'verdict';

export type Value = string | number | boolean | null | readonly Value[] | { readonly [field: string]: Value | undefined };
export type Fields = Readonly<Record<string, Value | undefined>>;

/** What somebody did, before it gets its id and its place in the device's count. */
export interface Draft {
  readonly kind: Kind;
  readonly subject?: string | undefined;
  readonly on: Day;
  readonly public: Fields;
  readonly personal?: Fields | undefined;
  readonly replaces?: string | undefined;
  readonly reason?: string | undefined;
  /** Codes of doubts the writer was shown and confirmed. */
  readonly confirmed?: readonly string[] | undefined;
}

/** One act of writing, as it travels. Its text never changes after it is saved. */
export interface Fact extends Draft {
  readonly id: string;
  readonly v: 1;
  readonly village: string;
  readonly at: number;
  readonly offset: number;
  readonly device: string;
  readonly seq: number;
}

export interface Stamp {
  readonly id: string;
  readonly village: string;
  readonly at: number;
  /** Milliseconds the server is ahead. */
  readonly ahead: number;
  readonly device: string;
  readonly seq: number;
}

/** The fact's text, in the order the contract lists its members. */
export function factText(draft: Draft, { id, village, at, ahead, device, seq }: Stamp): string {
  const when = draft.kind === 'preschool-month' ? { month: draft.on.slice(0, 7) } : { on: draft.on };
  return JSON.stringify({
    id, kind: draft.kind, v: 1, village, subject: draft.subject, ...when, at, offset: Math.round(ahead / 1000), device, seq,
    replaces: draft.replaces, reason: draft.reason, confirmed: draft.confirmed?.length ? draft.confirmed : undefined,
    public: draft.public,
    personal: draft.personal && Object.values(draft.personal).some((value) => value !== undefined) ? draft.personal : undefined,
  });
}

export function readFact(text: string): Fact {
  const fact = JSON.parse(text) as Fact & { readonly month?: string };
  return fact.month ? { ...fact, on: `${fact.month}-01` } : fact;
}

/** A change of one register field: the new value and the one the writer saw. */
export const change = (value: Value, base: Value = null): Fields => ({ value, base });

/** Only the fields that differ from what the writer saw. */
export function changes(fields: Readonly<Record<string, Value | undefined>>, seen: Readonly<Record<string, Value | undefined>> = {}): Fields {
  const changed: Record<string, Value> = {};
  for (const [name, value] of Object.entries(fields)) {
    const base = seen[name] ?? null;
    const now = value === undefined || value === '' ? null : value;
    if (JSON.stringify(now) !== JSON.stringify(base)) changed[name] = change(now, base);
  }
  return changed;
}

/** The new value of a register field, as a fact tells it. */
export const toldValue = (fields: Fields | undefined, name: string): Value | undefined => (fields?.[name] as { readonly value?: Value } | undefined)?.value;

export const yesNo = (value: boolean | undefined): 'y' | 'n' | undefined => (value === undefined ? undefined : value ? 'y' : 'n');
