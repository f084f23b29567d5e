import { expect, test } from 'vitest';
import { documents } from '#text/vi/documents.ts';
import type { ImportRefusal, LossCode } from './import-result.ts';
import { lossSentence, refusalSentence } from './messages.ts';

test('every refusal and loss has a whole sentence', () => {
  for (const reason of Object.keys(documents.refusals) as ImportRefusal[])
    expect(refusalSentence(reason)).toMatch(/^\p{Lu}.*\.$/u);
  for (const code of Object.keys(documents.losses) as LossCode[]) {
    expect(lossSentence({ code, count: 3 })).toMatch(/^(Có|Đã bỏ) 3 .*\.$/u);
  }
});
