import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const TOKENS = readFileSync('../Seribu.Server/wwwroot/look/tokens.css', 'utf8');

/** The colours of one block of the tokens. */
function colours(selector: string): Map<string, string> {
  const block = TOKENS.slice(TOKENS.indexOf(`\n${selector} {`)).split('}')[0] ?? '';
  return new Map([...block.matchAll(/--([\w-]+): (#[0-9A-F]{6});/g)].map(([, name = '', colour = '']) => [name, colour]));
}

const light = colours(':root');
const sun = new Map([...light, ...colours('[data-sunlight]')]);

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(tokens: ReadonlyMap<string, string>, one: string, other: string): number {
  const [bright = 0, dark = 0] = [one, other].map((name) => luminance(tokens.get(name) ?? name)).sort((a, b) => b - a);
  return (bright + 0.05) / (dark + 0.05);
}

const WORDS = ['ink', 'ink-2', 'ink-3', 'indigo', 'bark', 'leaf', 'turmeric', 'morinda', 'orchid'];
const STATES = ['indigo', 'bark', 'leaf', 'turmeric', 'morinda', 'orchid'];
const GROUNDS = ['cloth', 'sheet', 'fold'];

describe('What is read on the phone', () => {
  it.each(WORDS.flatMap((word) => GROUNDS.map((ground) => [word, ground])))('stands out as text: %s on %s', (word, ground) => {
    expect(contrast(light, word, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(STATES)('says a state at seven to one: %s', (state) => {
    expect(contrast(light, state, 'sheet')).toBeGreaterThanOrEqual(7);
  });

  it('has edges and signs at three to one', () => {
    for (const ground of GROUNDS) expect(contrast(light, 'rule-strong', ground)).toBeGreaterThanOrEqual(3);
    expect(contrast(light, 'ink', 'turmeric-fill')).toBeGreaterThanOrEqual(7);
    expect(contrast(light, '#FFFFFF', 'indigo-deep')).toBeGreaterThanOrEqual(7);
  });

  it.each(WORDS.flatMap((word) => GROUNDS.map((ground) => [word, ground])))('is read at noon in the open at more than eleven to one: %s on %s', (word, ground) => {
    expect(contrast(sun, word, ground)).toBeGreaterThan(11);
  });

  it('has black edges on white at noon', () => {
    for (const ground of GROUNDS) expect(contrast(sun, 'rule-strong', ground)).toBeCloseTo(21, 1);
    expect(contrast(sun, 'ink', 'turmeric-fill')).toBeGreaterThan(11);
  });

  it('is known by its figures: black on white is 21, white on white 1', () => {
    expect([contrast(light, '#000000', '#FFFFFF'), contrast(light, '#FFFFFF', '#FFFFFF')]).toEqual([21, 1]);
  });
});
