import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import { BEHIND_QUESTION } from './gate/behind-question.ts';
import UploadField from './UploadField.svelte';

const context = new Map([[BEHIND_QUESTION, () => true]]);

test('a field that forgot the question is not drawn', () => {
  const draw = (given?: Map<symbol, () => boolean>) =>
    render(UploadField, { props: { name: 'tep' }, context: given }).body;
  expect(() => draw()).toThrow(/behind the secrecy question/);
  expect(() => draw(new Map([[BEHIND_QUESTION, () => false]]))).toThrow(/behind the secrecy question/);
  expect(draw(context)).toContain('type="file"');
});

test('label, hint and error belong to the input, without script', () => {
  const { body } = render(UploadField, {
    props: { name: 'tep', required: true, error: 'Tệp rỗng.' },
    context,
  });
  const id = /<input[^>]*\sid="([^"]+)"/.exec(body)?.[1];
  expect(id).toBeTruthy();
  expect(body).toContain(`<label for="${id}"`);
  expect(body).toMatch(/accept="\.docx,\.pdf,\.txt"/);
  expect(body).toContain(`aria-describedby="${id}-error ${id}-hint"`);
  expect(body).toContain('aria-invalid="true"');
  expect(body).toContain('40 MB');
  expect(body).toContain('Tệp rỗng.');
});

test('other endings are named in the hint', () => {
  const { body } = render(UploadField, { props: { name: 'minh-chung', accept: ['.jpg', '.pdf'] }, context });
  expect(body).toContain('Nhận tệp .jpg, .pdf, không quá 40 MB.');
  expect(body).not.toContain('aria-invalid');
});
