import a11y from 'eslint-plugin-jsx-a11y';
import { defineConfig } from 'eslint/config';
import { configs } from 'typescript-eslint';

/** The strictest sets there are, with the types at hand. */
export default defineConfig(
  { ignores: ['dist', 'src/sync/api.d.ts', 'eslint.config.js', 'build/sw.js'] },
  configs.strictTypeChecked,
  configs.stylisticTypeChecked,
  a11y.flatConfigs.strict,
  {
    languageOptions: { parserOptions: { projectService: true } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      // A row's columns are the server's words, not the phone's: they stand in quotes.
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // An empty answer is no answer.
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
);
