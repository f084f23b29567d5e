import * as v from 'valibot';
import { type Act, done, refused } from '#features/submissions/desk/desk-acts.server.ts';
import { hideSchema, readSelection } from '#features/submissions/desk/desk-form.schema.ts';
import { textFields } from '#platform/text-fields.ts';
import { opinionDeskText as text } from '#text/vi/opinion-desk.ts';
import { hideOpinions, unhideOpinions } from './hide-selected.server.ts';

const hide: Act = async (platform, actor, consultationId, form, { filter }) => {
  const input = v.safeParse(hideSchema, textFields(form));
  if (!input.success) return { ok: false, error: text.chooseCode };
  const selection = readSelection(form, filter);
  const result = await hideOpinions(platform, actor, consultationId, { ...selection, ...input.output });
  return result.ok ? done('hide', result.value) : refused(result.reason);
};

const unhide: Act = async (platform, actor, consultationId, form, { filter }) => {
  const result = await unhideOpinions(platform, actor, consultationId, readSelection(form, filter));
  return result.ok ? done('unhide', result.value) : refused(result.reason);
};

/** The two forms of the desk of opinions that decide what readers see; grouping is the desk's own. */
export const hidingActs = { hide, unhide } as const;
