import type { PersonActor } from '#features/authority/actor.ts';
import type { SectionAct } from '#features/plans/sections/plan-section.ts';
import * as schemas from '#features/plans/sections/section.schema.ts';
import type { Result } from '#platform/result.ts';
import type { formPage } from '../form-page.ts';

/** The three forms of the headings, of a plan or of its amendment: each one act. */
export function sectionActions<Ids extends readonly string[], Reason extends string>(
  act: ReturnType<typeof formPage<Ids>>,
  run: (
    app: App.Locals['app'],
    actor: PersonActor,
    ...given: [...Ids, { readonly version: number; readonly act: SectionAct }]
  ) => Promise<Result<null, Reason>>,
  refusals: Parameters<typeof act<never, Reason>>[3],
) {
  const with_ =
    <Input extends { readonly version: number }>(toAct: (input: Input) => SectionAct) =>
    (app: App.Locals['app'], actor: PersonActor, ...given: [...Ids, Input]) => {
      const input = given.at(-1) as Input;
      const ids = given.slice(0, -1) as unknown as [...Ids];
      return run(app, actor, ...ids, { version: input.version, act: toAct(input) });
    };
  return {
    addSection: act(
      'addSection',
      schemas.addSectionSchema,
      with_(({ level, title, body }) => ({ kind: 'add', level, title, body })),
      refusals,
    ),
    wordSection: act(
      'wordSection',
      schemas.wordSectionSchema,
      with_(({ id, level, title, body }) => ({ kind: 'word', id, level, title, body })),
      refusals,
    ),
    moveSection: act(
      'moveSection',
      schemas.moveSectionSchema,
      with_(({ id, kind }) => ({ kind, id })),
      refusals,
    ),
  };
}
