import { createContext } from 'preact';
import { useContext, useEffect, useReducer } from 'preact/hooks';
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
