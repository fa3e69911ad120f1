import type { components } from './api';

/** What phone and server say to each other, as the server describes it: openapi/api.json, docs/rules/sync.md. */
type Shapes = components['schemas'];

export type Receipt = Shapes['Receipt'];
export type Session = Shapes['PhoneSession'];
export type VillageInfo = Shapes['PhoneVillage'];
export type Cell = Shapes['PhoneCell'];
export type TableText = Shapes['PhoneRows'];
export type Document = Shapes['PhoneDocument'];
export type Changes = Shapes['PhoneChanges'];
export type SheetText = Shapes['PhoneSheet'];
export type SheetLine = Shapes['SheetLine'];
export type Answer = Shapes['ToldAnswer'];
export type AnswerProblem = Shapes['ToldProblem'];
export type Bundle = Shapes['Bundle'];
