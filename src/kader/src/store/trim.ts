import { addMonths, type Day } from '../domain/days';
import { blockOf, type Row, type Tables, type VillageCopy } from './copy';

/** Months of detail a phone keeps; of what is older only what the server would send anew: docs/rules/sync.md#documents. */
const DETAIL = 36;

const DAYS: Readonly<Record<string, string>> = {
  pregnancy_visit: 'on_day', household_visit: 'on_day', preschool_month: 'on_day', noted: 'on_day', household: 'left_on', person: 'left_on', pregnancy: 'ended_on',
};

/** A copy in which what became too old is summarised, and the blocks that changed. */
export function withoutOld(copy: VillageCopy): { copy: VillageCopy; touched: Set<string> } {
  const since = addMonths(copy.head.asOf, -DETAIL);
  const tables: Tables = new Map(copy.tables);
  const touched = new Set<string>();
  for (const [name, rows] of copy.tables) {
    const goes = name === 'child_visit' ? oldVisits(rows, since) : [...rows].filter(([, row]) => isBefore(row[DAYS[name] ?? ''], since)).map(([key]) => key);
    if (goes.length === 0) continue;
    const kept = new Map(rows);
    for (const key of goes) {
      kept.delete(key);
      touched.add(blockOf(name, key));
    }
    tables.set(name, kept);
  }
  return { copy: { ...copy, tables }, touched };
}

const isBefore = (day: Row[string] | undefined, since: Day): boolean => typeof day === 'string' && day < since;

// A child's last weight of each older year stays, and every dose.
function oldVisits(rows: ReadonlyMap<string, Row>, since: Day): string[] {
  const old = [...rows].filter(([, row]) => isBefore(row['on_day'], since) && row['doses'] == null);
  if (old.length === 0) return [];

  const last = new Map<string, string>();
  for (const row of rows.values()) {
    const day = String(row['on_day']);
    if (row['weight_g'] != null && (last.get(yearOf(row)) ?? '') < day) last.set(yearOf(row), day);
  }
  return old.filter(([, row]) => row['weight_g'] == null || last.get(yearOf(row)) !== row['on_day']).map(([key]) => key);
}

const yearOf = (row: Row): string => `${row['person']}/${String(row['on_day']).slice(0, 4)}`;
