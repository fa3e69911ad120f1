import { isDay } from '../domain/days';
import { dayLong, shownAsTyped } from './format';
import { hasText, t } from './words';

/** The sentence of a problem, its figures as the language writes them. */
export function problemWords({ code, args = [] }: { readonly code: string; readonly args?: readonly string[] | undefined }): string {
  const figures = args.map((each) => (isDay(each) ? dayLong(each) : /^-?\d+(\.\d+)?$/.test(each) ? shownAsTyped(each.replace('-', '−')) : each));
  return hasText(`problem.${code}`) ? t(`problem.${code}`, ...figures) : t('problem.unknown', code);
}
