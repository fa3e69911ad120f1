import { readFileSync } from 'node:fs';
import { defineConfig, type Plugin } from 'vite';
import { bundleHash } from './build/reference.ts';
import { packTables } from './build/tables.ts';
import { keepList } from './build/worker.ts';
import { wordsAskedFor } from './build/words.ts';

const WORDS = 'virtual:words';
const TABLES = 'virtual:tables';
const REFERENCE = 'virtual:reference';

/** What the app carries of the repository's data: its texts, and the growth tables as one small file. */
function repositoryData(): Plugin {
  let tables = '';
  return {
    name: 'repository-data',
    resolveId: (id) => ([WORDS, TABLES, REFERENCE].includes(id) ? `\0${id}` : undefined),
    load(id) {
      if (id === `\0${WORDS}`) return `export default ${JSON.stringify(wordsAskedFor('src', '../../texts'))}`;
      if (id === `\0${REFERENCE}`) return `export default ${JSON.stringify(bundleHash('../../reference'))}`;
      if (id !== `\0${TABLES}`) return undefined;
      tables = this.emitFile({ type: 'asset', name: 'growth.bin', source: packTables('../../reference/growth-standards') });
      return `export default import.meta.ROLLUP_FILE_URL_${tables}`;
    },
  };
}

export default defineConfig({
  base: '/kader/',
  plugins: [repositoryData(), keepList(readFileSync('build/sw.js', 'utf8'))],
  build: {
    outDir: process.env['KADER_OUT'] ?? 'dist',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: false,
    target: 'es2022',
    reportCompressedSize: false,
  },
  test: { include: ['tests/**/*.test.ts'], testTimeout: 60_000 },
} as Parameters<typeof defineConfig>[0]);
