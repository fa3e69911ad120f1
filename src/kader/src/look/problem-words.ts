import { isDay } from '../domain/days';
import { dayLong, measure, shownAsTyped } from './format';
import { hasText, t } from './words';

/** The sentence of a problem, its figures as the language writes them. */
export function problemWords({ code, args = [] }: { readonly code: string; readonly args?: readonly string[] | undefined }): string {
  const figures = args.map((each) => (isDay(each) ? dayLong(each) : /^-?\d+(\.\d+)?$/.test(each) ? figure(code, each) : each));
  return hasText(`problem.${code}`) ? t(`problem.${code}`, ...figures) : t('problem.unknown', code);
}

// What somebody measured is written as everywhere; a flagged score is a distance from the median.
const figure = (code: string, text: string): string => (isOfMeasures(code) ? measure(Number(text)) : shownAsTyped(text.replace('-', '−')));

const isOfMeasures = (code: string): boolean =>
  /^(shrinking|gain-impossible|loss-impossible|posture-swapped)$/.test(code) || (/^(weight|length|head|arm|hb)-/.test(code) && !code.endsWith('-flagged'));
