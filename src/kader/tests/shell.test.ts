import { readFileSync } from 'node:fs';
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

it('It is installed upright with a name and icons of its own, as large as they say', () => {
  const manifest = JSON.parse(readFileSync('public/manifest.webmanifest', 'utf8')) as { display: string; orientation: string; start_url: string; scope: string; icons: { src: string; sizes: string; purpose: string }[] };

  expect([manifest.display, manifest.orientation, manifest.start_url, manifest.scope]).toEqual(['standalone', 'portrait', '/kader/', '/kader/']);
  expect(manifest.icons.map(({ sizes, purpose }) => `${sizes} ${purpose}`)).toEqual(['192x192 any', '512x512 any', '512x512 maskable']);
  for (const { src, sizes } of manifest.icons) {
    // Width and height stand at bytes 16 and 20 of a PNG.
    const png = readFileSync(`public/${src}`);
    expect(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`).toBe(sizes);
  }
});
