import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { keysIn, wordsAskedFor } from '../build/words';
import { problemWords } from '../src/look/problem-words';
import { CARDS } from '../src/village/cards';

const measured = (code: string, ...args: string[]): string => problemWords({ code, args });
const texts = JSON.parse(readFileSync('../../texts/id.json', 'utf8')) as Record<string, string>;

describe('The words of the phone', () => {
  it('exist for everything its code asks for', () => {
    const { whole, beginnings } = keysIn('src');
    const written = Object.keys(texts);
    const first = new Set(written.map((key) => key.split('.')[0]));

    const missing = [...whole].filter((key) => first.has(key.split('.')[0]) && !written.some((each) => each === key || each.startsWith(`${key}.`)));

    expect(missing.filter((key) => !/\.(tsx?|css|json|csv|js|html)$/.test(key))).toEqual([]);
    expect(beginnings.filter((beginning) => !written.some((key) => key.startsWith(beginning)))).toEqual([]);
  });

  it('write what somebody measured with its decimal, as the office does', () => {
    expect(measured('length-digit-slip', '48', '84')).toContain('48,0 cm');
    expect(measured('weight-implausible', '60', '0.9', '58')).toContain('0,9 sampai 58,0 kg');
    expect(measured('weight-flagged', '-6.40')).toContain('−6,40 SD');
  });

  it('are those of both languages', () => {
    const { id, en } = wordsAskedFor('src', '../../texts');

    expect(Object.keys(id)).toEqual(Object.keys(en));
    expect(Object.keys(id).length).toBeGreaterThan(300);
  });

  it('tell every card in words and say when to show it', () => {
    expect(CARDS.flatMap((card) => [`kader.card.${card}`, `kader.card.${card}.when`, `kader.card.${card}.words`]).filter((key) => !(key in texts))).toEqual([]);
  });
});
