import { brotliCompressSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import { expect, it } from 'vitest';

const MOST = 180 * 1024;

it('The whole app, with its font, its words and the growth tables, is at most 180 KB compressed', async () => {
  const { output } = (await build({ logLevel: 'error', build: { write: false } })) as Rolldown.RolldownOutput;

  const sizes = output.map((file) => [file.fileName, brotliCompressSync(file.type === 'chunk' ? file.code : file.source).length] as const);

  expect(sizes.map(([name]) => name.split('.').at(-1)).sort()).toEqual(['bin', 'css', 'html', 'js', 'js', 'woff2']);
  expect(sizes.reduce((sum, [, size]) => sum + size, 0)).toBeLessThan(MOST);
});
