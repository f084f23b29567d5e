import type { Asked } from './ask.server.ts';

/** What was typed; an empty field is not to be changed. */
export function readAsked(kind: Asked['kind'], form: FormData): Asked {
  const typed = (name: string) =>
    String(form.get(name) ?? '')
      .normalize('NFC')
      .trim()
      .slice(0, 4_000);
  const fields = kind === 'correct' ? (['name', 'email', 'phone'] as const) : [];
  const wanted = Object.fromEntries(
    fields.map((field) => [field, typed(field).slice(0, 254)] as const).filter(([, value]) => value !== ''),
  );
  return { kind, wanted, note: typed('note'), sure: form.has('sure') };
}
