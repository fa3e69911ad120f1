/** The counselling cards, in the order of the thousand days. Topics of a home visit carry the same names. */
export const CARDS = ['pregnancy-checks', 'iron', 'breast-milk', 'first-meals', 'hands-latrine', 'immunisation', 'weighing', 'play'] as const;

export type Card = (typeof CARDS)[number];
