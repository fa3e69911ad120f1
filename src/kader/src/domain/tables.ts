/** The seven WHO tables a phone needs, by indicator. Flags and tails: docs/rules/growth.md. */
export const TABLES = [
  { name: 'weight-for-age', rows: 1827, firstKey: 0, flagBelow: -6, flagAbove: 5, straightTails: true },
  { name: 'length-for-age', rows: 1827, firstKey: 0, flagBelow: -6, flagAbove: 6, straightTails: false },
  { name: 'bmi-for-age', rows: 1827, firstKey: 0, flagBelow: -5, flagAbove: 5, straightTails: true },
  { name: 'head-for-age', rows: 1827, firstKey: 0, flagBelow: -5, flagAbove: 5, straightTails: false },
  { name: 'arm-for-age', rows: 1736, firstKey: 91, flagBelow: -5, flagAbove: 5, straightTails: true },
  { name: 'weight-for-length', rows: 651, firstKey: 450, flagBelow: -5, flagAbove: 5, straightTails: true },
  { name: 'weight-for-height', rows: 551, firstKey: 650, flagBelow: -5, flagAbove: 5, straightTails: true },
] as const;

export type Indicator = (typeof TABLES)[number]['name'];
export type Sex = 'm' | 'f';

/** How healthy children of one sex spread at one age or length. */
export interface Lms {
  readonly l: number;
  readonly m: number;
  readonly s: number;
}

export interface Standard {
  readonly name: Indicator;
  readonly rows: number;
  readonly firstKey: number;
  readonly flagBelow: number;
  readonly flagAbove: number;
  readonly straightTails: boolean;
  row(sex: Sex, at: number): Lms;
}

export type Standards = ReadonlyMap<Indicator, Standard>;

/** Reads the packed tables; see `build/tables.ts`. */
export async function unpackTables(packed: Uint8Array<ArrayBuffer>): Promise<Standards> {
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  const at = { position: 0 };
  return new Map(TABLES.map((table) => [table.name, standard(table, Array.from({ length: 6 }, () => column(bytes, at, table.rows)))]));
}

function standard(table: (typeof TABLES)[number], columns: Int32Array[]): Standard {
  const figure = (column: number, at: number): number => (columns[column]?.[at] ?? 0) / (column % 3 === 2 ? 1e5 : 1e4);
  return {
    ...table,
    row: (sex, at) => {
      const first = sex === 'm' ? 0 : 3;
      return { l: figure(first, at), m: figure(first + 1, at), s: figure(first + 2, at) };
    },
  };
}

function column(bytes: Uint8Array, at: { position: number }, rows: number): Int32Array {
  const values = new Int32Array(rows);
  let [value, step] = [0, 0];
  for (let row = 0; row < rows; row++) {
    step += read(bytes, at);
    value += step;
    values[row] = value;
  }
  return values;
}

function read(bytes: Uint8Array, at: { position: number }): number {
  let [value, place] = [0, 1];
  for (;;) {
    const byte = bytes[at.position++] ?? 0;
    value += (byte & 127) * place;
    if (byte < 128) return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
    place *= 128;
  }
}
