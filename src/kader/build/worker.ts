import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

/** Writes the list of files the service worker keeps, under a name that changes with any of them. */
export function keepList(template: string): Plugin {
  return {
    name: 'keep-list',
    apply: 'build',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const files = Object.values(bundle).filter((file) => !file.fileName.endsWith('.map') && file.fileName !== 'sw.js');
      const hash = createHash('sha256');
      for (const file of files.sort((one, other) => (one.fileName < other.fileName ? -1 : 1))) {
        hash.update(file.fileName).update(file.type === 'chunk' ? file.code : file.source);
      }
      const kept = ['./', ...files.map((file) => file.fileName).filter((name) => name !== 'index.html'), 'manifest.webmanifest', 'icon-192.png'];
      this.emitFile({
        type: 'asset', fileName: 'sw.js',
        source: template.replace('/* version */', hash.digest('hex').slice(0, 16)).replace('/* files */ []', JSON.stringify(kept)),
      });
    },
  };
}
