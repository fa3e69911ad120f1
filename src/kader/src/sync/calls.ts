import type { paths } from './api';

type Verb = 'get' | 'post';
type Call<P extends keyof paths, V extends Verb> = NonNullable<paths[P][V]>;

/** The calls the server describes, by their verb. */
export type Served<V extends Verb> = { [P in keyof paths]: paths[P] extends Readonly<Record<V, { readonly responses: unknown }>> ? P : never }[keyof paths];

/** What a call's address says. */
export type Where<P extends keyof paths, V extends Verb> = Call<P, V> extends { readonly parameters: infer T extends { readonly path?: unknown; readonly query?: unknown } } ? Pick<T, 'path' | 'query'> : never;

/** What is sent along. */
export type Body<P extends keyof paths> = Call<P, 'post'> extends { readonly requestBody: { readonly content: { readonly 'application/json': infer T } } } ? T : never;

/** What comes back. */
export type Told<P extends keyof paths, V extends Verb> =
  Call<P, V> extends { readonly responses: { readonly 200: { readonly content: { readonly 'application/json': infer T } } } } ? T : never;

/** The address of a call: `{village}` filled in, the question behind it. */
export function addressOf(path: string, { path: named = {}, query = {} }: { readonly path?: unknown; readonly query?: unknown }): string {
  const values = named as Readonly<Record<string, string>>;
  const asked = Object.entries(query as Readonly<Record<string, string | number | undefined>>).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]));
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(values[name] ?? ''));
  return asked.length > 0 ? `${filled}?${new URLSearchParams(asked).toString()}` : filled;
}
