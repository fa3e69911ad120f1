import { createContext } from 'preact';
import { useContext, useEffect, useReducer, useState } from 'preact/hooks';
import type { Desk } from './desk';

export const DeskContext = createContext<Desk | undefined>(undefined);

/** The desk; the screen is drawn again when something on it changes. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('This screen stands outside the app.');
  const [, again] = useReducer((times: number) => times + 1, 0);
  useEffect(() => desk.subscribe(() => again(undefined)), [desk]);
  return desk;
}

/** Runs what a press starts, once at a time. When it cannot be kept the screen says so, and what was typed stays. */
export function useSaving(): [busy: boolean, run: (work: () => Promise<void>) => void] {
  const desk = useDesk();
  const [busy, setBusy] = useState(false);
  const run = (work: () => Promise<void>): void => {
    if (busy) return;
    setBusy(true);
    work().catch((failed: unknown) => desk.couldNotSave(failed)).finally(() => setBusy(false));
  };
  return [busy, run];
}
