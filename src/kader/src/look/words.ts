import words from 'virtual:words';

export type Language = 'id' | 'en';

let language: Language = 'id';

export const currentLanguage = (): Language => language;

export function speak(chosen: Language): void {
  language = chosen;
  document.documentElement.lang = chosen;
}

/** A text by its key, with `{0}` … filled in. A key nobody wrote shows itself; a test finds it before a reader does. */
export function t(key: string, ...args: readonly (string | number)[]): string {
  return (words[language][key] ?? key).replace(/\{(\d)\}/g, (_, at: string) => {
    const arg = args[Number(at)];
    return typeof arg === 'number' ? grouped(arg) : (arg ?? `{${at}}`);
  });
}

export const hasText = (key: string): boolean => key in words[language];

/** A text that counts: `key.one` for one, `key.many` else. */
export const counted = (key: string, number: number, ...args: readonly (string | number)[]): string => t(`${key}.${number === 1 ? 'one' : 'many'}`, number, ...args);

const grouped = (number: number): string => String(number).replace(/\B(?=(\d{3})+$)/g, language === 'id' ? '.' : ',');
