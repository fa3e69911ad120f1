import { describe, expect, it } from 'vitest';
import ages from '../../../reference/vectors/age.json';
import doses from '../../../reference/vectors/doses.json';
import growth from '../../../reference/vectors/growth.json';
import cards from '../../../reference/vectors/kms.json';
import names from '../../../reference/vectors/names.json';
import niks from '../../../reference/vectors/nik.json';
import plausible from '../../../reference/vectors/plausible.json';
import ruleWords from '../../../reference/vectors/rule-words.json';
import { daysBetween, monthsOld } from '../src/domain/days';
import { dosesDue } from '../src/domain/doses';
import { childVisitProblems } from '../src/domain/doubts';
import { scoresOf, type Measures, type Posture, type Score } from '../src/domain/growth';
import { kmsMonths, type KmsMonth } from '../src/domain/kms';
import { limits } from '../src/domain/limits';
import { ALIKE, folded, similarity } from '../src/domain/names';
import { nikDoubts, nikSays, readNik, type BirthPrecision } from '../src/domain/nik';
import { rowsOf } from '../src/domain/reference';
import type { Sex } from '../src/domain/tables';
import type { IndicatorRow } from '../src/village/owed';
import { ruleLines } from '../src/village/rule-words';
import { standards } from './standards';

const TODAY = '2026-11-21';

describe('The phone answers as the server does', () => {
  it.each(growth)('growth: row $row of the reference software', async ({ scores: expected, row: _, ...child }) => {
    const found = scoresOf(child as Measures, await standards());

    const told = Object.fromEntries(Object.entries(found).flatMap(([name, score]) => (isScore(score) ? [[name, [score.z, score.flagged]]] : [])));
    expect(told).toEqual(expected);
  });

  it.each(ages)('age: born $bornOn, on $on', ({ bornOn, on, months, days }) => {
    expect(monthsOld(bornOn, on)).toBe(months);
    if (days !== undefined) expect(daysBetween(bornOn, on)).toBe(days);
  });

  it.each(niks)('national number: $typed', ({ typed, asOf, refusal, digits, subDistrict, sex, bornOn, beside, doubts }) => {
    const read = readNik(typed);

    expect(read).toEqual(refusal === undefined ? { digits } : { refusal });
    if (digits === undefined) return;
    expect(nikSays(digits, asOf)).toEqual({ sex, bornOn, subDistrict });
    if (beside) expect(nikDoubts(digits, beside as { sex: Sex; bornOn: string; precision?: BirthPrecision }, asOf)).toEqual(doubts);
  });

  it.each(cards)('growth card: $about', async ({ sex, bornOn, weighings, months }) => {
    const told = weighings.map(([on, kg, posyandu]) => ({ on: String(on), grams: Math.round(Number(kg) * 1000), posyandu: posyandu as string | undefined }));

    expect(kmsMonths({ sex: sex as Sex, bornOn }, told, TODAY, await standards()).map(inWords)).toEqual(months);
  });

  it.each(doses)('doses due on $on', ({ bornOn, on, given, due }) => {
    expect(dosesDue(bornOn, given, on).map((dose) => dose.code)).toEqual(due);
  });

  it.each(plausible)('doubts: $about', async ({ sex, bornOn, history, codes, about: _, ...visit }) => {
    const before = history.map(([on, weightKg, lengthCm, posture]) => ({ on: String(on), weightKg: Number(weightKg), lengthCm: Number(lengthCm), posture: posture as Posture }));
    const typed = { ...visit, posture: visit.posture as Posture | undefined };

    const found = childVisitProblems(typed, { sex: sex as Sex, bornOn, precision: 'day' }, before, TODAY, limits(), await standards());

    expect(found.map(({ code, args }) => [code, ...args].join(' '))).toEqual(codes);
  });

  it.each(ruleWords)('rules in words: $code of $rules', ({ rules, group, code, quarter, lines }) => {
    const all: readonly IndicatorRow[] = rowsOf(rules === 'PMK2018-S1' ? 'indicators/PMK2018-S1.json' : 'indicators/KPM-GUIDE.json').rows;
    const row = all.find((each) => each.group === group && each.code === code);

    expect(row && ruleLines(row, quarter).map(({ who, must }) => `${who}: ${must}`)).toEqual(lines);
  });

  it.each(names)('names: $one and $other', ({ one, other, folded: words, same, alike }) => {
    const like = similarity(folded(one), folded(other));

    expect(folded(one)).toEqual(words);
    if (same) expect(like).toBe(1);
    else expect(like >= ALIKE).toBe(alike);
  });
});

const isScore = (value: unknown): value is Score => typeof value === 'object' && value !== null && 'z' in value;

function inWords({ mark, timesNotGained, gainGrams, minimumGrams, belowRedLine }: KmsMonth): string {
  const letter = mark === 'T' ? `T${timesNotGained}` : mark;
  return [letter, gainGrams, minimumGrams, belowRedLine ? 'bgm' : undefined].filter((part) => part !== undefined).join(' ');
}
