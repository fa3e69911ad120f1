/** What phone and server say to each other: docs/rules/sync.md. */

export interface Receipt {
  readonly village: string;
  readonly epoch: number;
  readonly number: number;
  readonly hash: string;
}

export interface Grant {
  readonly role: string;
  readonly region: string;
  readonly posyandu?: string | null;
  readonly families?: readonly string[] | null;
}

export interface VillageInfo {
  readonly code: string;
  readonly name: string;
  readonly subDistrict?: string | null;
  readonly district?: string | null;
  /** Hours east of Greenwich. */
  readonly zone: number;
  readonly epoch: number;
  readonly number: number;
  readonly scope: string;
  readonly posyandu: readonly { readonly id: string; readonly name: string }[];
}

export interface Session {
  readonly accessToken?: string;
  readonly accessSeconds?: number;
  readonly refreshToken?: string;
  readonly refreshSeconds?: number;
  readonly serverTime: number;
  readonly person: { readonly id: string; readonly name: string };
  readonly device: string;
  readonly grants: readonly Grant[];
  readonly villages: readonly VillageInfo[];
  readonly sealing: { readonly kid: string; readonly key: string };
  readonly bundle: string;
  readonly rules: Readonly<Record<string, string>>;
  readonly limits: { readonly facts: number; readonly bytes: number; readonly offlineDays: number; readonly keepDays: number };
}

export type Cell = string | number | null;

export interface TableText {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Head of a snapshot and of a page of changes. */
export interface BookPart {
  readonly village: string;
  readonly epoch: number;
  readonly number: number;
  readonly asOf: string;
  readonly scope: string;
  readonly tables: Readonly<Record<string, TableText>>;
  readonly authors?: Readonly<Record<string, string>> | null;
  readonly quarter?: string | null;
  readonly ruleSet?: string | null;
  readonly scorecards?: readonly { readonly posyandu: string | null; readonly scorecard: unknown }[] | null;
}

export interface Changes extends BookPart {
  readonly serverTime: number;
  readonly more: boolean;
  readonly restart: null | 'epoch' | 'scope' | 'long';
  readonly gone?: readonly { readonly kind: string; readonly id: string }[] | null;
}

export interface AnswerProblem {
  readonly field: string;
  readonly code: string;
  readonly gravity: 'refused' | 'heldBack' | 'marked';
  readonly args?: readonly string[];
}

export interface Answer {
  readonly id: string;
  readonly outcome: 'accepted' | 'again' | 'waiting' | 'doubted' | 'refused' | 'later';
  readonly receipt?: Receipt | null;
  readonly until?: string | null;
  readonly problems?: readonly AnswerProblem[] | null;
}

export interface Reconciled {
  readonly epoch: number;
  readonly number: number;
  readonly same: boolean;
  readonly count: number;
  readonly more?: boolean;
  readonly facts: readonly { readonly id: string; readonly seq?: number; readonly receipt: Receipt }[];
  readonly waiting?: readonly string[] | null;
}
