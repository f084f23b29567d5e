import { fail } from '@sveltejs/kit';
import * as v from 'valibot';
import type { PersonActor } from '#features/authority/actor.ts';
import { Forbidden } from '#platform/errors.ts';
import type { Result } from '#platform/result.ts';
import { textFields } from '#platform/text-fields.ts';
import { tableImportRefusals, tableImportText } from '#text/vi/table-import.ts';
import { sendOnce } from './send-once.ts';

interface Line<Reason extends string> {
  readonly number: number;
  readonly name: string;
  readonly errors: readonly Reason[];
}
type Refusal = keyof typeof tableImportRefusals;
type App = App.Locals['app'];
interface Sent {
  readonly request: Request;
  readonly params: { readonly id?: string };
  readonly locals: App.Locals;
}

const tableSchema = v.object({ table: v.pipe(v.string(), v.maxLength(2_000_000)) });

/** The two steps of a page that takes a pasted table: look through it line by line, then take what is good. */
export function tablePage<Reason extends string>({
  preview,
  take,
  words,
  back,
}: {
  readonly preview: (
    app: App,
    actor: PersonActor,
    id: string,
    table: string,
  ) => Promise<
    | { readonly ok: true; readonly lines: readonly Line<Reason>[] }
    | { readonly ok: false; readonly reason: Refusal }
  >;
  readonly take: (
    app: App,
    actor: PersonActor,
    id: string,
    table: string,
  ) => Promise<Result<{ taken: number; left: number }, Refusal>>;
  readonly words: Readonly<Record<Reason, string>>;
  readonly back: (id: string) => string;
}) {
  const asked = async ({ request, params, locals: { actor } }: Sent) => {
    if (actor.kind !== 'person') throw new Forbidden('table');
    const form = await request.formData();
    const input = v.safeParse(tableSchema, textFields(form));
    return { form, actor, id: params.id ?? '', table: input.success ? input.output.table : undefined };
  };
  const refused = (table: string, error: string) => fail(400, { table, error, lines: [] });
  return {
    preview: async (event: Sent) => {
      const { actor, id, table } = await asked(event);
      if (table === undefined) return refused('', tableImportText.unreadable);
      const read = await preview(event.locals.app, actor, id, table);
      if (!read.ok) return refused(table, tableImportRefusals[read.reason]);
      const lines = read.lines.map(({ number, name, errors }) => ({
        ...{ number, name, errors: errors.map((error) => words[error]) },
      }));
      return { table, error: '', lines };
    },
    take: async (event: Sent) => {
      const { form, actor, id, table } = await asked(event);
      if (table === undefined) return refused('', tableImportText.unreadable);
      const result = await sendOnce(
        event,
        form,
        (app) => take(app, actor, id, table),
        ({ value: { taken, left } }) => `${back(id)}?da-nhap=${taken}&con-lai=${left}`,
      );
      return refused(table, tableImportRefusals[result.reason]);
    },
  };
}
