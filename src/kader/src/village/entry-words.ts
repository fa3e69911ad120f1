import type { Desk } from '../desk';
import { toldValue, type Fact } from '../facts/fact';
import { measure } from '../look/format';
import { t } from '../look/words';
import { nameOf } from './families';
import { isChange } from './changing';
import { text } from './village';

/** Whose fact it is, by name. */
export function subjectName(desk: Desk, fact: Fact): string {
  const village = desk.village;
  const told = toldName(fact) ?? headName(desk, fact);
  if (!village || told) return told ?? '';
  const person = village.row('person', fact.subject) ?? village.row('person', text(village.row('pregnancy', fact.subject), 'woman'));
  const household = village.row('household', fact.subject);
  return text(person, 'name') ?? (household ? nameOf(village, household) : '');
}

const toldName = (fact: Fact): string | undefined => toldValue(fact.personal, 'name') as string | undefined;

// A family that is being registered is named by its head, who is in a fact of her own.
function headName(desk: Desk, fact: Fact): string | undefined {
  const head = fact.kind === 'household' ? toldValue(fact.public, 'head') : undefined;
  const own = head === undefined ? undefined : [...(desk.notebook?.entries.values() ?? [])].find((each) => each.fact.kind === 'person' && each.fact.subject === head);
  return own && toldName(own.fact);
}

/** What was written, in a word or two. */
export function whatItIs(fact: Fact): string {
  const fields = fact.public;
  if (fact.kind === 'child-visit') {
    if (fields['form'] === 'y') return t('kader.form.2b');
    if (fields['present'] === 'n') return t('kader.absent');
    return typeof fields['weight_kg'] === 'number' ? t('kader.what.weighed', measure(fields['weight_kg'])) : t('kader.what.child-visit');
  }
  return isChange(fact) ? t('kader.what.change') : t(`kader.what.${fact.kind}`);
}
