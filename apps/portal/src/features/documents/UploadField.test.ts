import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import UploadField from './UploadField.svelte';

test('label, hint and error belong to the input, without script', () => {
  const { body } = render(UploadField, { props: { name: 'tep', required: true, error: 'Tệp rỗng.' } });
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
  const { body } = render(UploadField, { props: { name: 'minh-chung', accept: ['.jpg', '.pdf'] } });
  expect(body).toContain('Nhận tệp .jpg, .pdf, không quá 40 MB.');
  expect(body).not.toContain('aria-invalid');
});
