import type { Fact, Fields, Value } from '../facts/fact';
import type { Cell } from '../sync/contract';
import { keyOf, type Row, type Tables } from './copy';

/** Lays an own fact that the server has not told back yet over the village's rows: a preview of what it will say. */
export function lay(tables: Tables, fact: Fact): void {
  const subject = fact.subject === undefined ? undefined : String(tables.get('alias')?.get(fact.subject)?.['kept'] ?? fact.subject);
  if (fact.replaces) for (const name of EVENTS) tables.get(name)?.delete(fact.replaces);

  switch (fact.kind) {
    case 'household': case 'person': case 'pregnancy': case 'couple':
      if (subject) change(tables, fact.kind, subject, { ...present(fact.public), ...present(fact.personal) }, fact.on);
      break;
    case 'child-visit': put(tables, 'child_visit', { ...event(fact, 'person', subject), ...measures(fact.public), ...services(fact) }); break;
    case 'pregnancy-visit': put(tables, 'pregnancy_visit', { ...event(fact, 'pregnancy', subject), ...measures(fact.public), ...services(fact) }); break;
    case 'household-visit': put(tables, 'household_visit', { ...event(fact, 'household', subject), ...services(fact) }); break;
    case 'preschool-month': put(tables, 'preschool_month', { ...event(fact, 'person', subject), attended: yes(fact.public['attended']) }); break;
    case 'birth': birth(tables, fact, subject); break;
    case 'pregnancy-end': if (subject) change(tables, 'pregnancy', subject, { ended_on: text(fact.public['on']) ?? fact.on, outcome: cell(fact.public['outcome']) }, fact.on); break;
    case 'death': if (subject) change(tables, 'person', subject, { left_on: fact.on, left_as: 'died' }, fact.on); break;
    case 'departure': departure(tables, fact, subject); break;
    case 'relocation': relocation(tables, fact, subject); break;
    case 'withdrawal': for (const name of EVENTS) tables.get(name)?.delete(text(fact.public['fact']) ?? ''); break;
    default: put(tables, 'noted', { ...event(fact, 'subject', subject), kind: fact.kind, body: JSON.stringify(fact.public) });
  }
}

const EVENTS = ['child_visit', 'pregnancy_visit', 'household_visit', 'preschool_month', 'noted'];

/** Number of a line that is not in the book yet: after all others. */
export const UNSENT = Number.MAX_SAFE_INTEGER;

const event = (fact: Fact, column: string, subject: string | undefined): Record<string, Cell> =>
  ({ fact: fact.id, [column]: subject ?? null, on_day: fact.on, number: UNSENT, unsent: 1, marks: fact.confirmed?.length ? JSON.stringify(fact.confirmed) : null });

function put(tables: Tables, name: string, row: Record<string, Cell>): void {
  const rows = tables.get(name) ?? new Map<string, Row>();
  rows.set(keyOf(name, row), row);
  tables.set(name, rows);
}

function change(tables: Tables, name: string, id: string, fields: Readonly<Record<string, Cell>>, on: string): void {
  const rows = tables.get(name) ?? new Map<string, Row>();
  const before = rows.get(id);
  const firstOn = String(before?.['first_on'] ?? on);
  const merged: Record<string, Cell> = { id, ...before, ...fields, first_on: firstOn < on ? firstOn : on, unsent: 1 };
  if (name === 'person') merged['home'] = merged['household'] ?? null;
  if (name === 'pregnancy') merged['home'] = tables.get('person')?.get(String(merged['woman']))?.['home'] ?? null;
  rows.set(id, merged);
  tables.set(name, rows);
}

/** The new values of a register fact's fields. */
function present(fields: Fields | undefined): Record<string, Cell> {
  const values: Record<string, Cell> = {};
  for (const [name, told] of Object.entries(fields ?? {})) {
    const value = (told as { readonly value?: Value } | undefined)?.value ?? null;
    values[name] = name === 'nik' && typeof value === 'string' ? value.slice(0, 4).padEnd(value.length, '•') : cell(value);
  }
  return values;
}

function measures(fields: Fields): Record<string, Cell> {
  const scaled = (name: string, factor: number): Cell => (typeof fields[name] === 'number' ? Math.round(fields[name] * factor) : null);
  return {
    weight_g: scaled('weight_kg', 1000), length_tmm: scaled('length_cm', 100), head_tmm: scaled('head_cm', 100), arm_tmm: scaled('arm_cm', 100), hb_tenths: scaled('hb', 10),
  };
}

const SCALED = new Set(['weight_kg', 'length_cm', 'head_cm', 'arm_cm', 'hb']);

function services(fact: Fact): Record<string, Cell> {
  const row: Record<string, Cell> = { note: text(fact.personal?.['note']) ?? null };
  for (const [name, value] of Object.entries(fact.public)) {
    if (SCALED.has(name)) continue;
    row[name] = name === 'doses' ? (value as readonly string[]).join(' ') : cell(value);
  }
  return row;
}

function birth(tables: Tables, fact: Fact, subject: string | undefined): void {
  if (!subject) return;
  const bornOn = text(fact.public['born_on']) ?? fact.on;
  change(tables, 'pregnancy', subject, { ended_on: bornOn, outcome: 'delivered' }, fact.on);
  const pregnancy = tables.get('pregnancy')?.get(subject);
  const mother = pregnancy?.['woman'] ?? null;
  const household = tables.get('person')?.get(String(mother))?.['home'] ?? null;
  for (const child of (fact.public['children'] ?? []) as readonly Fields[]) {
    if (child['alive'] === 'n') continue;
    const id = text(child['person']);
    if (id === undefined) continue;
    change(tables, 'person', id, { household, mother, sex: cell(child['sex']), born_on: bornOn, born_precision: 'day', born_of: subject }, fact.on);
    if (child['weight_g'] !== undefined || child['length_cm'] !== undefined) {
      put(tables, 'child_visit', {
        fact: `${fact.id}/${id}`, person: id, on_day: bornOn, number: UNSENT, unsent: 1, form: 0,
        weight_g: cell(child['weight_g']), length_tmm: typeof child['length_cm'] === 'number' ? Math.round(child['length_cm'] * 100) : null, measure: 'l',
      });
    }
  }
}

function departure(tables: Tables, fact: Fact, subject: string | undefined): void {
  const left: Record<string, Cell> = { left_on: text(fact.public['on']) ?? fact.on, left_as: text(fact.public['kind']) ?? 'moved', to_village: cell(fact.public['to_village']) };
  if (subject === undefined) return;
  const isFamily = tables.get('household')?.has(subject) ?? false;
  change(tables, isFamily ? 'household' : 'person', subject, left, fact.on);
  if (!isFamily) return;
  for (const [id, row] of [...(tables.get('person') ?? [])]) if (row['home'] === subject) change(tables, 'person', id, left, fact.on);
}

function relocation(tables: Tables, fact: Fact, subject: string | undefined): void {
  if (subject === undefined) return;
  const fields: Record<string, Cell> = {};
  for (const name of ['household', 'posyandu', 'rt']) if (fact.public[name] !== undefined) fields[name] = cell(fact.public[name]);
  change(tables, tables.get('household')?.has(subject) ? 'household' : 'person', subject, fields, fact.on);
}

const yes = (value: Value | undefined): Cell => (value === 'y' ? 1 : value === 'n' ? 0 : null);
const text = (value: Value | undefined): string | undefined => (typeof value === 'string' ? value : undefined);

function cell(value: Value | undefined): Cell {
  if (value === 'y' || value === 'n') return yes(value);
  if (typeof value === 'string' || typeof value === 'number') return value;
  return value === undefined || value === null || typeof value === 'boolean' ? null : JSON.stringify(value);
}
