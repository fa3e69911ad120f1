import { ESLint } from 'eslint';
import { expect, it } from 'vitest';

it('The code of the phone app is without a fault that a rule can see', async () => {
  const found = await new ESLint().lintFiles(['src', 'tests', 'build', 'vite.config.ts']);

  expect(found.flatMap((file) => file.messages.map((each) => `${file.filePath}:${each.line} ${each.ruleId ?? ''} ${each.message}`))).toEqual([]);
}, 300_000);
