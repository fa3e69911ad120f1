import { t } from '../look/words';
import type { IndicatorRow } from './owed';

/** What a row asks of one stage of pregnancy or one range of ages, as the rules' file tells it. */
export interface Band {
  readonly quarters?: readonly number[] | undefined;
  readonly stages?: readonly string[] | undefined;
  readonly fromMonth?: number | undefined;
  readonly toMonth?: number | undefined;
  readonly onlyIf?: string | undefined;
  readonly graceDays?: number | undefined;
  readonly must: readonly Verb[];
}

interface Verb {
  readonly verb: string;
  readonly of?: string | undefined;
  readonly atLeast?: number | undefined;
  readonly quarters?: number | undefined;
  readonly lagMonths?: number | undefined;
  readonly months?: readonly number[] | undefined;
  readonly doses?: readonly string[] | undefined;
}

/** A rule in words: for whom, and what must hold. */
export interface RuleLine {
  readonly who: string;
  readonly must: string;
}

const STAGES = 4;

/** What a row asks in a quarter, stage by stage or age by age, in the office's words. */
export const ruleLines = (row: IndicatorRow, quarter: number): RuleLine[] =>
  (row.bands ?? []).filter(({ quarters }) => quarters === undefined || quarters.includes(quarter)).map((band) => ({ who: whose(band), must: asked(band) }));

function whose({ stages, fromMonth = 0, toMonth, onlyIf }: Band): string {
  const who = stages ? (stages.length === STAGES ? t('rule.all.pregnant') : stages.map((stage) => t(`rule.stage.${stage.toLowerCase()}`)).join(', '))
    : toMonth !== undefined ? t('rule.age.between', fromMonth, toMonth) : fromMonth > 0 ? t('rule.age.from', fromMonth) : t('rule.all.child');
  return onlyIf ? t(`rule.only.${onlyIf}`, who) : who;
}

function asked({ stages, graceDays, must }: Band): string {
  const start = stages?.includes('delivered') ? 'delivered' : stages ? 'pregnant' : 'child';
  const all = must.map((verb) => said(verb, start)).join(t('rule.and'));
  return graceDays === undefined ? all : t(`rule.grace.${start === 'delivered' ? 'delivered' : 'child'}`, all, graceDays);
}

function said({ verb, of, atLeast = 0, quarters = 0, lagMonths = 0, months = [], doses = [] }: Verb, start: string): string {
  // Of a child's parents either one attending makes the month.
  const what = of === undefined ? '' : t(`rule.of.${of === 'counselling' && verb.startsWith('months') ? 'parents' : of}`);
  switch (verb) {
    case 'countSinceStart': return t(`rule.countSinceStart.${start}`, atLeast, what);
    case 'monthsInWindow': return t('rule.monthsInWindow', atLeast, what, quarters);
    case 'dueMonths': return t('rule.dueMonths', months.map((month) => t(`month.${month}`)).join(t('rule.and')));
    case 'dosesGiven': return t('rule.dosesGiven', doses.join(', '));
    case 'dosesDue': return t('rule.dosesDue', lagMonths);
    case 'latestKnown': case 'has': return t(`rule.${verb}`, what);
    default: return t(`rule.${verb}`, atLeast, what);
  }
}
