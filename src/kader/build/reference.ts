import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ELSEWHERE = ['growth-standards', 'regions', 'vectors'];

/** The files of the bundle a server judges by: what Seribu.Domain carries of `reference/`. */
export function bundleFiles(folder: string): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'));
  return Object.fromEntries(paths.filter((path) => path.endsWith('.json') && !ELSEWHERE.includes(path.split('/')[0] ?? '')).sort().map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}

/** The name of these rows, as the server reckons it. */
export function bundleHash(folder: string): string {
  const hash = createHash('sha256');
  for (const part of Object.entries(bundleFiles(folder)).flat()) {
    const bytes = Buffer.from(part);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(bytes.length);
    hash.update(length).update(bytes);
  }
  return hash.digest('hex');
}
