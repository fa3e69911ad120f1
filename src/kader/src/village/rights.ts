/** Which roles may write what; the server asks again. docs/rules/rights.md#facts */
export const RIGHTS = {
  doses: ['kpm', 'midwife', 'nutritionist'],
  clinic: ['midwife', 'nutritionist'],
  couple: ['kpm', 'tpk', 'midwife', 'nutritionist', 'kua'],
  /** Sees and writes phone numbers and addresses. */
  civil: ['kpm', 'tpk', 'midwife', 'nutritionist', 'village-admin'],
  departure: ['kpm', 'midwife', 'nutritionist', 'village-admin'],
  preschool: ['kpm', 'village-admin'],
  care: ['cadre', 'kpm', 'tpk', 'midwife', 'nutritionist'],
} as const;

export type Act = keyof typeof RIGHTS;
