import { addDays, addMonths, daysBetween, monthsOld, type Day } from '../domain/days';
import type { Visit } from '../domain/doubts';
import { scoresOf, standardPosture, type Posture, type Scores } from '../domain/growth';
import { kmsMonths, type KmsMonth, type Weighing } from '../domain/kms';
import type { BirthPrecision } from '../domain/nik';
import type { Sex, Standards } from '../domain/tables';
import type { Fact } from '../facts/fact';
import type { Head, Row, Tables } from '../store/copy';
import { lay } from '../store/overlay';

export const text = (row: Row | undefined, name: string): string | undefined => (row?.[name] == null ? undefined : String(row[name]));
export const count = (row: Row | undefined, name: string): number | undefined => (typeof row?.[name] === 'number' ? row[name] : undefined);

const TERM = 280;
const POSTNATAL = 42;

/** A village as one person on one phone sees it today: the server's rows, her own unsent facts over them. */
export class Village {
  private lists = new Map<string, Map<string, Row[]>>();
  private known = new Map<string, unknown>();

  constructor(readonly code: string, readonly head: Head | undefined, readonly tables: Tables, readonly today: Day, readonly standards: Standards) {}

  /** Takes in a fact that was just written here. */
  add(fact: Fact): void {
    lay(this.tables, fact);
    const visits = fact.kind === 'child-visit' && !fact.replaces ? this.lists.get('child_visit/person')?.get(fact.subject ?? '') : undefined;
    const row = this.tables.get('child_visit')?.get(fact.id);
    if (visits && row) {
      visits.push(row);
      visits.sort(inOrder);
      this.forget(fact.subject ?? '');
      return;
    }
    this.lists = new Map();
    this.known = new Map();
  }

  /** Reckons something once, until a fact changes it. What is about one person ends with that person's id. */
  once<T>(key: string, make: () => T): T {
    if (!this.known.has(key)) this.known.set(key, make());
    return this.known.get(key) as T;
  }

  private forget(person: string): void {
    for (const key of this.known.keys()) if (key.endsWith(person)) this.known.delete(key);
  }

  row(table: string, id: string | undefined): Row | undefined {
    const kept = id === undefined ? undefined : (text(this.tables.get('alias')?.get(id), 'kept') ?? id);
    return kept === undefined ? undefined : this.tables.get(table)?.get(kept);
  }

  rows(table: string): Row[] {
    return [...(this.tables.get(table)?.values() ?? [])];
  }

  /** Rows of a table about one subject, oldest first, in the order of the book. */
  about(table: string, column: string, id: string | undefined): readonly Row[] {
    if (id === undefined) return [];
    const name = `${table}/${column}`;
    let lists = this.lists.get(name);
    if (!lists) {
      lists = new Map();
      for (const row of this.tables.get(table)?.values() ?? []) {
        const key = text(row, column);
        if (key === undefined) continue;
        const list = lists.get(key);
        if (list) list.push(row);
        else lists.set(key, [row]);
      }
      for (const list of lists.values()) if (list.length > 1) list.sort(inOrder);
      this.lists.set(name, lists);
    }
    return lists.get(id) ?? [];
  }

  isHere = (row: Row): boolean => {
    const left = text(row, 'left_on');
    return left === undefined || left > this.today;
  };

  people = (): readonly Row[] => this.once('people', () => this.rows('person').filter(this.isHere));

  households = (): readonly Row[] => this.once('households', () => this.rows('household').filter(this.isHere));

  membersOf = (household: string): readonly Row[] => this.about('person', 'home', household).filter(this.isHere);

  months = (person: Row): number | undefined => {
    const bornOn = this.bornOn(person);
    return bornOn === undefined ? undefined : monthsOld(bornOn, this.today);
  };

  bornOn = (person: Row | undefined): Day | undefined => {
    const day = text(person, 'born_on');
    return day === 'unknown' ? undefined : day;
  };

  sex = (person: Row | undefined): Sex | undefined => text(person, 'sex') as Sex | undefined;
  precision = (person: Row): BirthPrecision => (text(person, 'born_precision') ?? 'day') as BirthPrecision;

  /** Children of 0 to 59 months. */
  balita = (): readonly Row[] => this.once('balita', () => this.people().filter((each) => isBetween(this.months(each), 0, 60)));

  posyanduOf = (person: Row): string | undefined => text(this.row('household', text(person, 'home')), 'posyandu');

  /** Open pregnancies, and those that ended so lately that mother and child are still visited. */
  pregnancies = (): readonly Row[] => this.once('pregnancies', () => this.rows('pregnancy').filter((each) => {
    const woman = this.row('person', text(each, 'woman'));
    if (!woman || !this.isHere(woman)) return false;
    const ended = text(each, 'ended_on');
    if (ended !== undefined) return text(each, 'outcome') !== 'lost' && addDays(ended, POSTNATAL) >= this.today;
    const start = this.lmp(each) ?? text(each, 'first_on') ?? this.today;
    return addDays(start, TERM + POSTNATAL) >= this.today;
  }));

  lmp(pregnancy: Row): Day | undefined {
    const [lmp, edd, ended] = [text(pregnancy, 'lmp'), text(pregnancy, 'edd'), text(pregnancy, 'ended_on')];
    return lmp ?? (edd ? addDays(edd, -TERM) : ended ? addDays(ended, -TERM) : undefined);
  }

  weeksPregnant(pregnancy: Row): number | undefined {
    const lmp = this.lmp(pregnancy);
    return lmp === undefined || text(pregnancy, 'ended_on') ? undefined : Math.floor(daysBetween(lmp, this.today) / 7);
  }

  visits = (person: string): readonly Row[] => this.about('child_visit', 'person', person);

  /** What was measured before, as the doubts ask for it. */
  history = (person: string): Visit[] => this.visits(person).map((row) => ({
    on: text(row, 'on_day') ?? '', weightKg: scaled(row, 'weight_g', 1000), lengthCm: scaled(row, 'length_tmm', 100), posture: text(row, 'measure') as Posture | undefined,
    oedema: count(row, 'oedema') === 1, heldBack: count(row, 'held') === 1,
  }));

  weighings = (person: string): Weighing[] => this.visits(person).flatMap((row) => {
    const grams = count(row, 'weight_g');
    return grams === undefined ? [] : [{
      on: text(row, 'on_day') ?? '', grams, posyandu: text(row, 'posyandu'), oedema: count(row, 'oedema') === 1, heldBack: count(row, 'held') === 1,
    }];
  });

  growthCard(person: Row): readonly KmsMonth[] {
    const id = String(person['id']);
    return this.once(`card/${id}`, () => kmsMonths({ sex: this.sex(person), bornOn: this.bornOn(person), home: this.posyanduOf(person) }, this.weighings(id), this.today, this.standards));
  }

  /** The scores of the last weight and length that count. */
  scores(person: Row): Scores {
    const id = String(person['id']);
    return this.once(`scores/${id}`, () => {
      const last = this.visits(id).findLast((row) => count(row, 'held') !== 1 && (count(row, 'weight_g') !== undefined || count(row, 'length_tmm') !== undefined));
      return last ? this.scoresOn(person, last) : { oedema: false };
    });
  }

  scoresOn(person: Row, visit: Row): Scores {
    const bornOn = this.bornOn(person);
    const on = text(visit, 'on_day') ?? this.today;
    if (!bornOn || this.precision(person) !== 'day' || on < bornOn) return { oedema: false };
    return scoresOf({
      sex: this.sex(person), ageDays: daysBetween(bornOn, on), weightKg: scaled(visit, 'weight_g', 1000), lengthCm: scaled(visit, 'length_tmm', 100),
      posture: text(visit, 'measure') as Posture | undefined, armCm: scaled(visit, 'arm_tmm', 100), headCm: scaled(visit, 'head_tmm', 100), oedema: count(visit, 'oedema') === 1,
    }, this.standards);
  }

  /** Lying until two years, standing from then. */
  usualPosture(person: Row, on: Day): Posture {
    const bornOn = this.bornOn(person);
    return bornOn ? standardPosture(daysBetween(bornOn, on)) : 'l';
  }

  doses = (person: string): string[] => this.visits(person).flatMap((row) => (text(row, 'doses') ?? '').split(' ').filter(Boolean));

  motherOf = (person: Row): Row | undefined => this.row('person', text(person, 'mother'));

  result = (caseId: string): Row | undefined => this.about('case_result', 'case_id', caseId).find((row) => text(row, 'quarter') === this.head?.quarter);

  /** The latest answer about house, papers or risk, of a person's own visits. */
  latest(rows: readonly Row[], name: string): number | undefined {
    return count(rows.findLast((row) => count(row, name) !== undefined), name);
  }

  /** Water and latrine are the household's: the newest answer on any member's row. */
  houseHas(household: string, name: 'safe_water' | 'latrine'): boolean | undefined {
    const rows = [
      ...this.about('household_visit', 'household', household),
      ...this.membersOf(household).flatMap((each) => this.visits(String(each['id']))),
      ...this.about('pregnancy', 'home', household).flatMap((each) => this.about('pregnancy_visit', 'pregnancy', String(each['id']))),
    ].filter((row) => count(row, name) !== undefined);
    const newest = rows.sort((one, other) => compare(text(one, 'on_day'), text(other, 'on_day')) || (count(one, name) ?? 0) - (count(other, name) ?? 0)).at(-1);
    return newest && count(newest, name) === 1;
  }

  posyandu = (): Row[] => this.rows('posyandu').filter((each) => count(each, 'open') !== 0);

  /** The posyandu's day of a month, or nothing when it names none. */
  dayOfPosyandu(posyandu: string | undefined, month: Day): Day | undefined {
    const day = count(this.row('posyandu', posyandu), 'day_of_month');
    if (day === undefined) return undefined;
    const first = `${month.slice(0, 7)}-01`;
    return [addDays(first, day - 1), addDays(addMonths(first, 1), -1)].sort()[0];
  }
}

export const scaled = (row: Row | undefined, name: string, by: number): number | undefined => {
  const value = count(row, name);
  return value === undefined ? undefined : value / by;
};

export const isBetween = (value: number | undefined, from: number, under: number): boolean => value !== undefined && value >= from && value < under;

const inOrder = (one: Row, other: Row): number => compare(text(one, 'on_day'), text(other, 'on_day')) || (count(one, 'number') ?? 0) - (count(other, 'number') ?? 0);

const collator = new Intl.Collator('id');

/** Orders people by name. */
export const byName = (one: Row, other: Row): number => collator.compare(text(one, 'name') ?? '', text(other, 'name') ?? '');

export const compareWords = collator.compare;

const compare = (one: string | undefined, other: string | undefined): number => ((one ?? '') < (other ?? '') ? -1 : (one ?? '') > (other ?? '') ? 1 : 0);
