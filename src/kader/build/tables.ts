import { readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import { TABLES } from '../src/domain/tables.ts';

/** The growth tables as the phone carries them: columns of whole numbers, second differences, deflated. */
export function packTables(folder: string): Uint8Array {
  const bytes: number[] = [];
  for (const { name, rows } of TABLES) {
    const lines = readFileSync(`${folder}/${name}.csv`, 'utf8').trim().split('\n').slice(1);
    if (lines.length !== rows) throw new Error(`${name} has ${lines.length} rows, not ${rows}.`);
    const cells = lines.map((line) => line.split(',').map(Number));
    for (let column = 1; column <= 6; column++) {
      const scale = column % 3 === 0 ? 1e5 : 1e4;
      for (const value of differences(differences(cells.map((row) => Math.round((row[column] ?? 0) * scale))))) write(bytes, value);
    }
  }
  return deflateRawSync(Uint8Array.from(bytes), { level: 9 });
}

const differences = (values: number[]): number[] => values.map((value, at) => (at === 0 ? value : value - (values[at - 1] ?? 0)));

// Small numbers of either sign in few bytes: 0, −1, 1, −2 … as 0, 1, 2, 3 …, seven bits a byte.
function write(bytes: number[], value: number): void {
  let rest = value >= 0 ? value * 2 : -value * 2 - 1;
  for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128);
  bytes.push(rest);
}
