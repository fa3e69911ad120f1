import { markOf, type Category } from '../domain/category';
import type { Score } from '../domain/growth';
import type { Indicator } from '../domain/tables';
import { Mark } from '../look/marks';
import { t } from '../look/words';
import { categoryWord, indicatorShort } from '../village/growth-words';
import type { Meaning } from '../village/sheet';

/** The three answers about a child, each with its mark; a press shows the curve. */
export function Strip({ meaning, standing, onPress }: { meaning: Meaning; standing: boolean; onPress: () => void }) {
  const { scores } = meaning;
  const byLength = scores.weightForLength?.indicator ?? (standing ? 'weight-for-height' : 'weight-for-length');
  return (
    <div class="strip" aria-live="polite">
      <Answer title={indicatorShort('weight-for-age')} indicator="weight-for-age" category={meaning.weightForAge} score={scores.weightForAge} onPress={onPress} />
      <Answer title={indicatorShort('length-for-age', standing)} indicator="length-for-age" category={meaning.lengthForAge} score={scores.lengthForAge} onPress={onPress} />
      <Answer title={indicatorShort(byLength)} indicator={byLength} category={meaning.weightForLength} score={scores.weightForLength} onPress={onPress} />
    </div>
  );
}

function Answer({ title, indicator, category, score, onPress }: { title: string; indicator: Indicator; category: Category | undefined; score: Score | undefined; onPress: () => void }) {
  const flagged = score?.flagged === true;
  return (
    <button type="button" onClick={onPress}>
      {flagged ? <Mark name="held-back" /> : category && <Mark name={markOf(category)} />}
      <span><small>{title}</small><b class={category === 'normal' ? 'quiet' : ''}>{flagged ? t('mark.held-back') : category ? categoryWord(category, indicator, true) : '–'}</b></span>
    </button>
  );
}
