import { fail } from '@sveltejs/kit';
import * as v from 'valibot';
import { importSchema } from '#features/directory/entry.schema.ts';
import { importEntries, previewImport } from '#features/directory/import/import-entries.server.ts';
import { paths } from '#paths';
import { Forbidden } from '#platform/errors.ts';
import { textFields } from '#platform/text-fields.ts';
import { directoryText, importRefusals } from '#text/vi/directory.ts';
import { sendOnce } from '../../send-once.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = () => ({});

export const actions: Actions = {
  preview: async ({ request, locals: { app, actor } }) => {
    if (actor.kind !== 'person') throw new Forbidden('directory.edit');
    const input = v.safeParse(importSchema, textFields(await request.formData()));
    if (!input.success) return fail(400, { table: '', error: directoryText.incomplete, lines: [] });
    const { table } = input.output;
    const read = await previewImport(app, actor, table);
    if (!read.ok) return fail(400, { table, error: importRefusals[read.reason], lines: [] });
    const lines = read.lines.map(({ number, name, errors, doubt }) => ({ number, name, errors, doubt }));
    return { table, error: '', lines };
  },
  take: async ({ request, locals }) => {
    const { actor } = locals;
    if (actor.kind !== 'person') throw new Forbidden('directory.edit');
    const form = await request.formData();
    const input = v.safeParse(importSchema, textFields(form));
    if (!input.success) return fail(400, { table: '', error: directoryText.incomplete, lines: [] });
    const { table, similarMeant } = input.output;
    const refused = await sendOnce(
      { request, locals },
      form,
      (app) => importEntries(app, actor, table, { similarMeant }),
      ({ value: { taken, left } }) => `${paths.directory}?da-nhap=${taken}&con-lai=${left}`,
    );
    return fail(400, { table, error: importRefusals[refused.reason], lines: [] });
  },
};
