import type { PersonActor } from '#features/authority/actor.ts';
import type { Db } from '#platform/db.server.ts';
import { NotFound } from '#platform/errors.ts';
import { NATIONAL_TEMPLATES } from './national-templates.ts';
import { findOwnTemplates, requireOwnTemplate } from './own-templates.store.server.ts';
import { TEMPLATE_CODES, type TemplateCode } from './report-template.ts';
import type { ChosenTemplate } from './template.schema.ts';

/** What a form chose, as a report names it. An own template must be one of the actor's bodies, in use; else NotFound. */
export async function readChosen(
  db: Db,
  actor: PersonActor,
  chosen: ChosenTemplate,
): Promise<{ readonly template: TemplateCode; readonly templateId: string | null }> {
  const code = TEMPLATE_CODES.find((one) => one === chosen);
  if (code) return { template: code, templateId: null };
  const own = await requireOwnTemplate(db, chosen);
  if (own.state !== 'inUse' || !actor.ownOrganisationIds.includes(own.organisationId))
    throw new NotFound(`report template ${chosen}`);
  return { template: own.template.code, templateId: own.id };
}

/** What is offered where a template is chosen: the national ones, then those of the own bodies that are in use. */
export async function offeredTemplates(
  db: Db,
  ownOrganisationIds: readonly string[],
): Promise<{ readonly value: string; readonly label: string }[]> {
  const own = (await findOwnTemplates(db, ownOrganisationIds)).filter(({ state }) => state === 'inUse');
  return [
    ...NATIONAL_TEMPLATES.map(({ code, name }) => ({ value: code, label: name })),
    ...own.map(({ id, template }) => ({ value: id, label: `${template.name} (${template.version})` })),
  ];
}
