import { joined, sha256, utf8, type Bytes } from '../bytes';
import { BUILT_HASH, judgeBy, judgedBy, readRows, type Rows } from '../domain/reference';
import { readSetting, writeSetting, type Db } from '../store/db';
import type { Bundle } from './contract';

/** Rows the server gave, and the app they are newer than. */
interface Kept {
  readonly hash: string;
  readonly rows: Rows;
  readonly insteadOf: string;
}

/** Judges by the rows the server gave last, unless this app was built since. */
export async function readReference(db: Db): Promise<void> {
  const kept = await readSetting<Kept>(db, 'reference');
  if (kept?.insteadOf === BUILT_HASH) judgeBy(kept);
}

/** Takes the rows the server judges by, when they are others than ours. Nothing is replaced unless every byte is as its hash says. */
export async function renewReference(db: Db, hash: string, ask: (hash: string) => Promise<Bundle>): Promise<boolean> {
  if (hash === judgedBy() || hash === '') return false;
  if (hash === BUILT_HASH) {
    await db.delete('phone', 'reference');
    judgeBy();
    return true;
  }

  const { files } = await ask(hash);
  const rows = (await hashOf(files)) === hash ? readRows(files) : undefined;
  if (!rows) return false;
  await writeSetting(db, 'reference', { hash, rows, insteadOf: BUILT_HASH } satisfies Kept);
  judgeBy({ hash, rows });
  return true;
}

/** SHA-256 over every path and content in the order of the paths, the length before each: no byte can move from one to the other unnoticed. */
export const hashOf = (files: Bundle['files']): Promise<string> =>
  sha256(joined(...Object.keys(files).sort().flatMap((path) => [path, files[path] ?? '']).map(utf8).flatMap((part) => [lengthOf(part), part])));

function lengthOf(part: Bytes): Bytes {
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, part.length);
  return length;
}
