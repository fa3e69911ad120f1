import { ALIKE, folded, similarity } from '../domain/names';
import { nikDoubts, nikSays, readNik } from '../domain/nik';
import type { Sex } from '../domain/tables';
import type { Answers, Said } from '../look/fields';
import { dayLong } from '../look/format';
import { t } from '../look/words';
import { placeOf } from './families';
import { text, type Village } from './village';

/** What can be said of a national number while it is typed. It never refuses a person, only the number. */
export function nikCoach(village: Village, answers: Answers): Said[] {
  const typed = answers['nik'] ?? '';
  if (typed.trim() === '') return [];
  const read = readNik(typed);
  if ('refusal' in read) {
    const digits = typed.replace(/\D/g, '').length;
    return [read.refusal === 'nik-length' && digits < 16 ? { tone: 'hint', words: t('kader.nik.digits', digits) } : { tone: 'wrong', words: t(`problem.${read.refusal}`) }];
  }

  const says = nikSays(read.digits, village.today);
  const told = [says.sex && (says.sex === 'm' ? t('sex.Male') : t('sex.Female')), says.bornOn && t('kader.nik.born', dayLong(says.bornOn)), t('kader.nik.region', says.subDistrict)];
  const doubts = nikDoubts(read.digits, { sex: (answers['sex'] || undefined) as Sex | undefined, bornOn: answers['born_on'] || undefined }, village.today);
  return [{ tone: 'hint', words: told.filter(Boolean).join(', ') }, ...doubts.map((code): Said => ({ tone: 'doubt', words: t(`problem.${code}`) }))];
}

/** "Looks like Siti at RT 02: same person?" Same birth date and sex, and names that may well be one. Twins of one house are not asked about. */
export function looksLike(village: Village, answers: Answers, household: string): Said[] {
  const name = folded(answers['name'] ?? '');
  if (name.length === 0 || !answers['born_on'] || !answers['sex']) return [];
  const same = village.people().find((each) =>
    village.bornOn(each) === answers['born_on'] && village.sex(each) === answers['sex'] && text(each, 'home') !== household && similarity(name, folded(text(each, 'name') ?? '')) >= ALIKE);
  return same ? [{ tone: 'doubt', words: t('kader.looks-like', text(same, 'name') ?? '', placeOf(village.row('household', text(same, 'home')))) }] : [];
}
