import type { Cell, Changes, Document, TableText } from '../sync/contract';
import type { Vault } from './vault';

export type Row = Readonly<Record<string, Cell>>;
export type Tables = Map<string, Map<string, Row>>;

/** What is told of a village besides its rows. */
export interface Head {
  readonly village: string;
  readonly epoch: number;
  readonly number: number;
  readonly asOf: string;
  readonly scope: string;
  readonly quarter: string;
  readonly ruleSet: string | undefined;
  readonly scorecards: Document['scorecards'];
  readonly authors: Readonly<Record<string, string>>;
}

/** The phone's copy of a village: state rows the person may see, never other people's facts. */
export interface VillageCopy {
  readonly head: Head;
  readonly tables: Tables;
}

// Large tables lie in several blocks, so that a change rewrites little.
const BLOCKS: Readonly<Record<string, number>> = { child_visit: 16, pregnancy_visit: 4, person: 4, household: 2, case_result: 4 };

const place = (code: string): string => `village/${code}/`;

export function keyOf(table: string, row: Row): string {
  switch (table) {
    case 'case_result': return `${row['quarter']}/${row['case_id']}`;
    case 'village_fund': return `${row['year']}/${row['field']}`;
    case 'finding': return `${row['fact']}/${row['code']}/${row['detail']}`;
    default: return String(row['id'] ?? row['fact']);
  }
}

export function copyOf(part: Document): VillageCopy {
  const tables: Tables = new Map();
  for (const [name, text] of Object.entries(part.tables)) tables.set(name, new Map(rowsOf(text).map((row) => [keyOf(name, row), row])));
  return { head: headOf(part), tables };
}

function headOf(part: Document | Changes, before?: Head): Head {
  return {
    village: part.village, epoch: part.epoch, number: part.number, asOf: part.asOf, scope: part.scope,
    quarter: part.quarter, ruleSet: part.ruleSet ?? before?.ruleSet,
    scorecards: part.scorecards ?? before?.scorecards ?? [], authors: { ...before?.authors, ...part.authors },
  };
}

const rowsOf = (text: TableText): Row[] =>
  text.rows.map((cells) => Object.fromEntries(text.columns.flatMap((name, at) => (cells[at] == null ? [] : [[name, cells[at] as Cell]]))));

/** A copy with changes taken in, and the names of the blocks they touch. */
export function withChanges(copy: VillageCopy, changes: Changes): { copy: VillageCopy; touched: Set<string> } {
  const tables: Tables = new Map(copy.tables);
  const touched = new Set<string>();
  const own = (name: string): Map<string, Row> => {
    const known = tables.get(name);
    const fresh = known && known !== copy.tables.get(name) ? known : new Map(known);
    tables.set(name, fresh);
    return fresh;
  };
  const remove = (name: string, goes: (row: Row) => boolean): void => {
    for (const [key, row] of tables.get(name) ?? []) {
      if (!goes(row)) continue;
      own(name).delete(key);
      touched.add(blockOf(name, key));
    }
  };

  const results = changes.tables['case_result'];
  if (results) {
    const homes = new Set(rowsOf(results).map((row) => row['home']));
    remove('case_result', changes.asOf === copy.head.asOf ? (row) => homes.has(row['home'] ?? null) : () => true);
  }
  for (const { kind, id } of changes.gone) takeAway(kind, id, tables, remove);
  for (const [name, text] of Object.entries(changes.tables)) {
    for (const row of rowsOf(text)) {
      const key = keyOf(name, row);
      own(name).set(key, row);
      touched.add(blockOf(name, key));
    }
  }
  return { copy: { head: headOf(changes, copy.head), tables }, touched };
}

function takeAway(kind: string, id: string, tables: Tables, remove: (table: string, goes: (row: Row) => boolean) => void): void {
  const about = (column: string) => (subject: string): void => {
    for (const name of tables.keys()) remove(name, (row) => row[column] === subject);
  };
  if (kind === 'household') {
    for (const table of ['person', 'pregnancy']) {
      for (const [, row] of tables.get(table) ?? []) if (row['home'] === id || row['household'] === id) about(table)(String(row['id']));
      remove(table, (row) => row['home'] === id || row['household'] === id);
    }
    remove('case_result', (row) => row['home'] === id);
    about('household')(id);
  }
  if (kind === 'person' || kind === 'pregnancy') about(kind)(id);
  remove(kind, (row) => row['id'] === id || row['fact'] === id);
}

/** The block a row lies in. */
export const blockOf = (table: string, key: string): string => `${table}/${blockNumber(key) % (BLOCKS[table] ?? 1)}`;

function blockNumber(key: string): number {
  let sum = 0;
  for (let at = Math.max(0, key.length - 6); at < key.length; at++) sum = (sum * 31 + key.charCodeAt(at)) % 65_521;
  return sum;
}

/** Replaces everything kept of a village at once. */
export async function storeCopy(vault: Vault, copy: VillageCopy): Promise<void> {
  await vault.write(recordsOf(copy), place(copy.head.village));
}

/** Rewrites the blocks that changed, with the new head, at once. */
export async function storeChanges(vault: Vault, copy: VillageCopy, touched: ReadonlySet<string>): Promise<void> {
  await vault.write(recordsOf(copy, touched));
}

export async function readCopies(vault: Vault): Promise<Map<string, VillageCopy>> {
  const copies = new Map<string, VillageCopy>();
  const records = await vault.readAll('village/');
  for (const [name, value] of records) if (name.endsWith('/head')) copies.set((value as Head).village, { head: value as Head, tables: new Map() });
  for (const [name, value] of records) {
    const [, code, table, block] = name.split('/');
    const copy = copies.get(code ?? '');
    if (!copy || table === undefined || block === undefined) continue;
    const rows = copy.tables.get(table) ?? new Map<string, Row>();
    for (const row of rowsOf(value as TableText)) rows.set(keyOf(table, row), row);
    copy.tables.set(table, rows);
  }
  return copies;
}

export const dropCopy = (vault: Vault, code: string): Promise<void> => vault.drop(place(code));

function recordsOf(copy: VillageCopy, only?: ReadonlySet<string>): Map<string, unknown> {
  const records = new Map<string, unknown>([[`${place(copy.head.village)}head`, copy.head]]);
  const blocks = new Map<string, Row[]>([...(only ?? [])].map((block) => [block, []]));
  for (const [table, rows] of copy.tables) {
    for (const [key, row] of rows) {
      const block = blockOf(table, key);
      if (only && !only.has(block)) continue;
      const listed = blocks.get(block) ?? [];
      listed.push(row);
      blocks.set(block, listed);
    }
  }
  for (const [block, rows] of blocks) records.set(`${place(copy.head.village)}${block}`, textOfRows(rows));
  return records;
}

function textOfRows(rows: readonly Row[]): TableText {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return { columns, rows: rows.map((row) => columns.map((name) => row[name] ?? null)) };
}
