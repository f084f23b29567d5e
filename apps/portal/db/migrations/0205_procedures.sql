-- Owner: procedures. Administrative procedures of a body as decisions announced them: code, name, field, decision, link, nothing else of the
-- national database.
create table admin_procedure (
  id uuid primary key,
  organisation_id uuid not null references organisation (id),
  -- as the national database gives it: one procedure, one code
  code text not null unique,
  created_by uuid references person (id),
  created_at timestamptz not null,
  version integer not null default 1
);
create index admin_procedure_of on admin_procedure (organisation_id, code);

-- Each announced change and each correction of it is a row that stays; the last one is what holds.
create table procedure_change (
  procedure_id uuid not null references admin_procedure (id),
  version integer not null,
  kind text not null check (kind in ('new', 'changed', 'replaced', 'abolished', 'corrected')),
  -- what it is by law after a correction: the state that was corrected
  state text not null check (state in ('new', 'changed', 'replaced', 'abolished')),
  effective_on date not null,
  name text not null check (name <> ''),
  field text not null check (field <> ''),
  level text not null check (level in ('central', 'province', 'commune')),
  decision_number text not null check (decision_number <> ''),
  decision_on date not null,
  decision_issuer text not null check (decision_issuer <> ''),
  -- code of what came instead
  replaced_by text not null default '',
  -- an https address of the public service portals; '' without one
  online text not null default '',
  reason text not null default '',
  folded text not null,
  recorded_by uuid references person (id),
  recorded_at timestamptz not null,
  primary key (procedure_id, version),
  check ((kind = 'corrected') = (reason <> '')),
  check (kind = 'corrected' or kind = state),
  check (kind <> 'new' or version = 1),
  check ((state = 'replaced') = (replaced_by <> ''))
);
create index procedure_change_at on procedure_change (effective_on desc, recorded_at desc);

-- What holds of each procedure.
create view procedure_now as
select p.id, p.organisation_id, p.code, c.version, c.kind, c.state, c.effective_on, c.name, c.field, c.level, c.decision_number,
  c.decision_on, c.decision_issuer, c.replaced_by, c.online, c.reason, c.folded, c.recorded_at
from admin_procedure p join procedure_change c on c.procedure_id = p.id and c.version = p.version;
