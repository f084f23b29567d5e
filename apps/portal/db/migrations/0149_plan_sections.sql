-- Owner: plans. Headings of a plan with their own text, tasks under them, and the templates of a programme (decision 0120).
create table plan_template (
  id uuid primary key,
  programme_id uuid not null references programme (id),
  -- of those that come with the house; null: written on the desk
  code text unique,
  -- from this day on no new plan is made of it
  retired_on date
);
create index plan_template_programme on plan_template (programme_id);

-- Never changed: an edited template is a further version, and a plan keeps the one it came from.
create table plan_template_version (
  template_id uuid not null references plan_template (id),
  version integer not null check (version > 0),
  name text not null check (name <> ''),
  basis text not null check (basis <> ''),
  -- sections and proposed tasks; `templates/template-content.ts` is its shape
  content jsonb not null,
  -- null: came with the house
  written_by uuid references person (id),
  written_at timestamptz not null,
  primary key (template_id, version)
);

alter table plan
  add column template_id uuid,
  add column template_version integer,
  -- the plan of an earlier year of which this one was made
  add column made_from uuid references plan (id),
  add foreign key (template_id, template_version) references plan_template_version (template_id, version),
  add check ((template_id is null) = (template_version is null));

create table plan_section (
  id uuid primary key,
  plan_id uuid not null references plan (id),
  ordinal integer not null check (ordinal > 0),
  level integer not null check (level in (1, 2)),
  -- goals: its text is `plan.goals`, which an amendment changes as before
  kind text not null check (kind in ('goals', 'text')),
  title text not null check (title <> ''),
  body text not null default '',
  check (kind = 'text' or level = 1 and body = '')
);
create index plan_section_plan on plan_section (plan_id, ordinal);
create unique index plan_section_goals on plan_section (plan_id) where kind = 'goals';

alter table task add column section_id uuid references plan_section (id) on delete set null;
create index task_section on task (section_id) where section_id is not null;

-- The headings as they shall read once the amendment is approved; null: they stay.
alter table plan_amendment add column sections jsonb;
