import type { Score, Scores } from './growth';

/** Status gizi as Permenkes 2/2020 names it; the words are `category.{code}`. */
export type Category =
  | 'normal' | 'severely_underweight' | 'underweight' | 'severely_stunted' | 'stunted' | 'tall' | 'severely_wasted' | 'wasted'
  | 'overweight_risk' | 'overweight' | 'obese' | 'microcephaly' | 'macrocephaly';

/** The mark that stands for a category: shape and fill say side and severity. */
export type ZMark = 'very-low' | 'low' | 'normal' | 'high' | 'higher' | 'highest' | 'tall' | 'held-back';

/** A score on a line belongs to the healthier side. */
export function categoryOf(score: Score | undefined): Category | undefined {
  if (!score || score.flagged) return undefined;
  const { z } = score;
  switch (score.indicator) {
    case 'weight-for-age':
      return z < -3 ? 'severely_underweight' : z < -2 ? 'underweight' : z <= 1 ? 'normal' : 'overweight_risk';
    case 'length-for-age':
      return z < -3 ? 'severely_stunted' : z < -2 ? 'stunted' : z <= 3 ? 'normal' : 'tall';
    case 'head-for-age':
      return z < -2 ? 'microcephaly' : z <= 2 ? 'normal' : 'macrocephaly';
    case 'arm-for-age':
      return undefined;
    default:
      return z < -3 ? 'severely_wasted' : z < -2 ? 'wasted' : z <= 1 ? 'normal' : z <= 2 ? 'overweight_risk' : z <= 3 ? 'overweight' : 'obese';
  }
}

/** With oedema a child is severely wasted, whatever was measured. */
export const weightForLengthCategory = (scores: Scores): Category | undefined =>
  scores.oedema ? 'severely_wasted' : categoryOf(scores.weightForLength);

export function markOf(category: Category): ZMark {
  switch (category) {
    case 'severely_underweight': case 'severely_stunted': case 'severely_wasted': return 'very-low';
    case 'underweight': case 'stunted': case 'wasted': case 'microcephaly': return 'low';
    case 'overweight_risk': return 'high';
    case 'overweight': case 'macrocephaly': return 'higher';
    case 'obese': return 'highest';
    case 'tall': return 'tall';
    default: return 'normal';
  }
}
