/** Names stripped of what people write differently: for searching and matching, never for showing. docs/rules/people.md#names */

const TITLES = new Set(['h', 'hj', 'haji', 'hajah', 'ny', 'nyonya', 'tn', 'tuan', 'bp', 'bpk', 'bapak', 'ibu', 'dr', 'drs', 'dra', 'ir', 'ust', 'ustad', 'ustaj', 'alm', 'almh']);
const COMMON = new Set(['muhamad', 'siti', 'abdul', 'nur', 'sri', 'ahmad']);
const PAIRS: Record<string, string> = { oe: 'u', oo: 'u', dj: 'j', tj: 'c', sj: 's', sy: 's', kh: 'h', dh: 'd', th: 't', dz: 'z', ph: 'f', gh: 'g', ae: 'ai' };
const SINGLE: Record<string, string> = { y: 'i', v: 'f', q: 'k', x: 'ks' };

/** From here on two names may well be one, and a person is shown as found. */
export const ALIKE = 0.7;

export function folded(name: string): string[] {
  const plain = (name.split(',')[0] ?? '').toLowerCase().normalize('NFD').replace(/[\u0300-\u036f'’‘`ʼ]/g, '')
    .replace(/ø/g, 'o').replace(/đ/g, 'd').replace(/ł/g, 'l').replace(/[^a-z0-9]+/g, ' ').trim();
  const words = plain === '' ? [] : plain.split(' ');
  const titles = words.findIndex((word) => !TITLES.has(word));
  const kept = titles > 0 ? words.slice(titles) : words;
  return kept.map((word, at) => inFull(foldWord(word), at === 0 && kept.length > 1));
}

function foldWord(word: string): string {
  let text = '';
  for (let at = 0; at < word.length;) {
    const pair = word.slice(at, at + 2);
    const sound = pair === 'ch' ? (at === 0 ? 'c' : 'h') : PAIRS[pair];
    for (const letter of sound ?? SINGLE[word[at] ?? ''] ?? word[at] ?? '') if (!text.endsWith(letter) || /\d/.test(letter)) text += letter;
    at += sound === undefined ? 1 : 2;
  }
  // Fatimah is Fatima; but Moh and Teh stay as they are.
  return text.length > 3 && /[aiueo]h$/.test(text) ? text.slice(0, -1) : text;
}

function inFull(word: string, firstOfMany: boolean): string {
  if (['mohamad', 'muhamad', 'mohamed', 'muhamed', 'mohd', 'mohamat', 'muhamat'].includes(word)) return 'muhamad';
  if (firstOfMany && ['m', 'md', 'mhd', 'moh', 'muh', 'mo', 'mu'].includes(word)) return 'muhamad';
  if (firstOfMany && word === 'st') return 'siti';
  return word === 'abd' ? 'abdul' : word;
}

/** How much two folded names resemble each other, 0 to 1, whatever the order of their words. */
export function similarity(one: readonly string[], other: readonly string[]): number {
  if (one.length === 0 || other.length === 0 || numbers(one) !== numbers(other)) return 0;
  if (one.join(' ') === other.join(' ')) return 1;
  const words = wordByWord(one, other);
  return one.length === other.length ? words : Math.max(words, likeness(one.join(''), other.join('')));
}

/** How well typed words are found in a name; each may be the beginning of a word. */
export function within(typed: readonly string[], name: readonly string[]): number {
  let [found, length] = [0, 0];
  for (const word of typed) {
    found += word.length * Math.max(0, ...name.map((candidate) => beginning(word, candidate)));
    length += word.length;
  }
  return length === 0 ? 0 : found / length;
}

function wordByWord(one: readonly string[], other: readonly string[]): number {
  const pairs = one.flatMap((word, i) => other.map((partner, j) => ({ i, j, like: likeness(word, partner), weight: weight(word) + weight(partner) })));
  pairs.sort((a, b) => b.like - a.like);
  const [ones, others] = [new Set<number>(), new Set<number>()];
  let shared = 0;
  for (const pair of pairs) {
    if (ones.has(pair.i) || others.has(pair.j)) continue;
    ones.add(pair.i);
    others.add(pair.j);
    shared += pair.like * pair.weight;
  }
  return shared / [...one, ...other].reduce((sum, word) => sum + weight(word), 0);
}

function beginning(typed: string, word: string): number {
  if (word.startsWith(typed)) return word === typed ? 1 : 0.95;
  const whole = likeness(typed, word);
  return word.length <= typed.length ? whole : Math.max(whole, 0.95 * likeness(typed, word.slice(0, typed.length)));
}

const weight = (word: string): number => (COMMON.has(word) ? word.length / 2 : word.length);
const numbers = (words: readonly string[]): string => words.filter((word) => /\d/.test(word)).sort().join(' ');
const likeness = (one: string, other: string): number => (one === other ? 1 : 1 - errors(one, other) / Math.max(one.length, other.length));

// Letters missing, added, replaced, or two neighbours swapped.
function errors(one: string, other: string): number {
  let [twoAbove, above]: [number[], number[]] = [[], Array.from({ length: other.length + 1 }, (_, at) => at)];
  for (let row = 1; row <= one.length; row++) {
    const now = [row];
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1] ? 0 : 1;
      let least = Math.min((above[column - 1] ?? 0) + same, 1 + Math.min(above[column] ?? 0, now[column - 1] ?? 0));
      if (row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]) least = Math.min(least, (twoAbove[column - 2] ?? 0) + 1);
      now.push(least);
    }
    [twoAbove, above] = [above, now];
  }
  return above[other.length] ?? 0;
}
