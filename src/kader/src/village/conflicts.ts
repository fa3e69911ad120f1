import type { Desk } from '../desk';
import type { Row } from '../store/copy';

/** Two records of one thing that nobody has decided about: for the midwife all of them, for others those with a record of their own. */
export function openConflicts(desk: Desk): Row[] {
  const mine = [...(desk.notebook?.entries.values() ?? [])];
  const decided = new Set(mine.flatMap(({ fact, outcome }) => (fact.kind === 'verdict' && outcome !== 'refused' && outcome !== 'doubted' ? [`${fact.public['fact'] as string}/${(fact.public['field'] as string | undefined) ?? ''}`] : [])));
  const isMine = (row: Row): boolean => mine.some(({ fact }) => fact.id === row['fact'] || (fact.subject === row['subject'] && fact.on === row['on_day'] && fact.kind === 'child-visit'));
  return (desk.village?.rows('finding') ?? []).filter((row) => row['settled_by'] == null && /^(conflict|measured-twice)$/.test(String(row['code']))
    && !decided.has(`${row['fact']}/${row['code'] === 'conflict' ? row['detail'] : ''}`) && (desk.may('clinic') || isMine(row)));
}
