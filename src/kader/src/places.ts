import { useEffect, useState } from 'preact/hooks';

/** The five chapters of the phone. */
export const CHAPTERS = ['hari-ini', 'posyandu', 'keluarga', 'desa', 'kirim'] as const;
export type Chapter = (typeof CHAPTERS)[number];

/** Where the app is, as the address says: `#/timbang/ID` is `['timbang', 'ID']`. */
export const here = (): string[] => location.hash.replace(/^#\/?/, '').split('/').filter(Boolean).map(decodeURIComponent);

export const to = (...parts: readonly string[]): string => `#/${parts.map(encodeURIComponent).join('/')}`;

export function go(...parts: readonly string[]): void {
  location.hash = to(...parts);
}

/** Replaces the present place: going back does not return to it. */
export function instead(...parts: readonly string[]): void {
  location.replace(to(...parts));
}

export function back(): void {
  if (history.length > 1) history.back();
  else go('hari-ini');
}

export function usePlace(): string[] {
  const [place, setPlace] = useState(here);
  useEffect(() => {
    const moved = (): void => {
      setPlace(here());
      document.querySelector('main')?.scrollTo(0, 0);
    };
    addEventListener('hashchange', moved);
    return () => removeEventListener('hashchange', moved);
  }, []);
  return place;
}
