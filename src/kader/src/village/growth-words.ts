import type { Category } from '../domain/category';
import type { Indicator } from '../domain/tables';
import { hasText, t } from '../look/words';

/** The official word of a category; some depend on what was scored. */
export function categoryWord(category: Category, indicator: Indicator, narrow = false): string {
  const keys = [`category.${category}.${indicator}`, `category.${category}`];
  const key = keys.find(hasText) ?? keys[1] ?? '';
  return narrow && hasText(`${key}.narrow`) ? t(`${key}.narrow`) : t(key);
}

export const indicatorShort = (indicator: Indicator, standing = false): string =>
  t(standing && indicator === 'length-for-age' ? 'indicator.length-for-age.short.standing' : `indicator.${indicator}.short`);
