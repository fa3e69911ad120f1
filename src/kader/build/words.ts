import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The texts of office and phone that the phone's own code asks for, in both languages. */
export function wordsAskedFor(source: string, texts: string): { id: Record<string, string>; en: Record<string, string> } {
  const asked = keysIn(source);
  const read = (language: string) => JSON.parse(readFileSync(join(texts, `${language}.json`), 'utf8')) as Record<string, string>;
  const pick = (all: Record<string, string>) => Object.fromEntries(Object.entries(all).filter(([key]) => asked.whole.has(key) || asked.beginnings.some((each) => key.startsWith(each))));
  return { id: pick(read('id')), en: pick(read('en')) };
}

/** Keys written out, and the beginnings of those put together: `problem.${code}`. */
export function keysIn(folder: string): { whole: Set<string>; beginnings: string[] } {
  const whole = new Set<string>();
  const beginnings = new Set<string>();
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!/\.tsx?$/.test(path)) continue;
    const code = readFileSync(join(folder, path), 'utf8');
    for (const [, key = ''] of code.matchAll(/['"]([a-z][a-z0-9-]*(?:\.[A-Za-z0-9_-]+)+)['"]/g)) whole.add(key);
    for (const [, beginning = ''] of code.matchAll(/`([a-z][a-z0-9-]*\.[A-Za-z0-9_.-]*)\$\{/g)) beginnings.add(beginning);
    for (const [, key = ''] of code.matchAll(/counted\('([a-z][A-Za-z0-9.-]+)'/g)) beginnings.add(`${key}.`);
  }
  return { whole, beginnings: [...beginnings] };
}
