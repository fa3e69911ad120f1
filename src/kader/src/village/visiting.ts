import type { Desk } from '../desk';
import type { Draft } from '../facts/fact';
import { t } from '../look/words';
import type { Entry } from '../store/notebook';
import { isBetween, type Village } from './village';

/** Whom a visit to a family is about: children under five and women who are pregnant or gave birth lately. */
export function whoIsVisited(village: Village, household: string): string[] {
  const women = new Set(village.pregnancies().map((each) => String(each['woman'])));
  return village.membersOf(household).filter((each) => isBetween(village.months(each), 0, 60) || women.has(String(each['id']))).map((each) => String(each['id']));
}

/** A door that was knocked at, with one tap: the visit and whom it was about. */
export const knocked = (village: Village, household: string): Draft =>
  ({ kind: 'household-visit', subject: household, on: village.today, public: { purpose: 'visit', persons: whoIsVisited(village, household) } });

/** The last visit of today that she wrote and has not taken back. */
export function lastVisit(desk: Desk, village: Village): Entry | undefined {
  const own = [...(desk.notebook?.entries.values() ?? [])].filter((each) => each.mendedBy === undefined && each.outcome !== 'refused');
  const takenBack = new Set(own.flatMap(({ fact }) => (fact.kind === 'withdrawal' ? [fact.public['fact']] : [])));
  return own.findLast(({ fact }) => fact.kind === 'household-visit' && fact.on === village.today && fact.village === village.code && !takenBack.has(fact.id));
}

export const takenBack = (village: Village, { fact }: Entry): Draft =>
  ({ kind: 'withdrawal', subject: fact.subject, on: village.today, public: { fact: fact.id }, reason: t('kader.visit.taken-back') });
