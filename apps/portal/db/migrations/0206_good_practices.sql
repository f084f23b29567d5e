-- Owner: good-practices. Models and good ways of working (mô hình, cách làm hay) that a body tells others of.
create table good_practice (
  id uuid primary key,
  organisation_id uuid not null references organisation (id),
  slug text not null unique,
  title text not null check (title <> ''),
  field text not null check (field <> ''),
  problem text not null check (problem <> ''),
  done text not null check (done <> ''),
  result text not null check (result <> ''),
  -- [{what, value, source}]
  figures jsonb not null default '[]',
  -- https addresses
  links jsonb not null default '[]',
  started_on date not null,
  -- an office, never a person
  contact text not null check (contact <> ''),
  state text not null check (state in ('proposed', 'approved', 'published', 'withdrawn')) default 'proposed',
  proposed_by uuid not null references person (id),
  -- who wrote last: neither of the two approves it
  written_by uuid not null references person (id),
  proposed_at timestamptz not null,
  approved_by uuid references person (id),
  approved_at timestamptz,
  published_at timestamptz,
  withdrawn_because text not null default '',
  folded text not null,
  version integer not null default 1,
  check ((state = 'withdrawn') = (withdrawn_because <> '')),
  check (state in ('proposed', 'withdrawn') or approved_at is not null),
  check (state <> 'published' or published_at is not null)
);
create index good_practice_of on good_practice (organisation_id, proposed_at desc);
create index good_practice_published on good_practice (published_at desc) where state = 'published';

-- What another body says it learned or took up.
create table practice_adoption (
  practice_id uuid not null references good_practice (id),
  organisation_id uuid not null references organisation (id),
  kind text not null check (kind in ('learned', 'applied')),
  words text not null check (words <> ''),
  adopted_on date not null,
  person_id uuid not null references person (id),
  noted_at timestamptz not null,
  primary key (practice_id, organisation_id)
);

-- Owner: good-practices. What reports are offered: approved and not withdrawn.
create view recorded_good_practice as
select p.id, p.organisation_id, p.title, p.result, (p.approved_at at time zone 'Asia/Ho_Chi_Minh')::date as approved_on
from good_practice p where p.state in ('approved', 'published');

-- Owner: reports. A report remembers that it took one.
alter table report_suggestion_taken drop constraint report_suggestion_taken_source_check;
alter table report_suggestion_taken add constraint report_suggestion_taken_source_check
  check (source in ('difficulty', 'note', 'misunderstanding', 'practice'));

-- Owner: inbox. A practice that waits for its second person, or for being published.
do $$
begin
  execute 'create or replace view waiting_item as ' || rtrim(pg_get_viewdef('waiting_item'::regclass), '; ') || '
    union all
    select case g.state when ''proposed'' then ''practiceProposed'' else ''practiceApproved'' end, g.id, null::uuid, g.organisation_id,
      g.title, g.field, null::date, case g.state when ''proposed'' then ''goodPractice.approve'' else ''goodPractice.publish'' end,
      null::uuid, o.short_name
    from good_practice g join organisation o on o.id = g.organisation_id where g.state in (''proposed'', ''approved'')';
end $$;
