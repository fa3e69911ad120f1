/**
 * Guesses what was meant when a number was typed that does not fit: a point misplaced, two digits swapped, a wrong ten.
 * docs/rules/plausible.md#slips. The guess nearest to what was expected, among those that fit.
 */
export function guess(typed: number, expected: number, tens: boolean, fits: (guess: number) => boolean): number | undefined {
  if (typed <= 0 || typed > 1_000_000) return undefined;

  let best: number | undefined;
  for (const each of guesses(typed, tens)) {
    if (Math.abs(each - typed) <= 0.05 * typed || !fits(each)) continue;
    if (best === undefined || Math.abs(each - expected) < Math.abs(best - expected)) best = each;
  }
  return best;
}

/** A reckoned number as somebody would have typed it: 72.0. */
export function plain(number: number): string {
  const text = String(clean(number));
  return text.includes('.') ? text : `${text}.0`;
}

const clean = (number: number): number => Math.round(number * 1e6) / 1e6;

function* guesses(typed: number, tens: boolean): Generator<number> {
  for (const factor of [10, 1 / 10, 1 / 100, 1 / 1000]) yield clean(typed * factor);
  if (tens) yield* [clean(typed + 10), clean(typed - 10)];
  yield* swapped(typed);
}

// Neighbouring digits change places, the point stays: 27.0 gives 72.0 and 20.7.
function* swapped(typed: number): Generator<number> {
  const text = Array.from(plain(Math.round(typed * 1000) / 1000));
  const digits = text.flatMap((letter, at) => (letter === '.' ? [] : [at]));
  for (let i = 1; i < digits.length; i++) {
    const [one, other] = [digits[i - 1] ?? 0, digits[i] ?? 0];
    const letters = [...text];
    [letters[one], letters[other]] = [text[other] ?? '', text[one] ?? ''];
    yield Number(letters.join(''));
  }
}
