-- Owner: organisations. What a body leaves when it ends, and who takes it over.
create index organisation_successor_heir on organisation_successor (successor_id);

-- What runs in a body: somebody must go on with it when the body ends. Read only.
create view running_work as
  select case c.state when 'open' then 'consultationOpen' else 'consultation' end::text as kind, c.id, c.organisation_id
  from consultation c where c.state in ('prepared', 'open', 'closed')
  union all
  select 'draft', p.id, p.organisation_id from law_project p where p.stage not in ('issued', 'stopped')
  union all
  select 'plan', p.id, p.organisation_id from plan p where p.state <> 'ended'
  union all
  select 'report', r.id, r.organisation_id from report r where r.state = 'writing'
  union all
  select 'officialDocument', d.id, d.organisation_id from official_document d where d.state not in ('sent', 'replaced');

-- Roles of people who may sign in, by body: a role ends with its body, and nobody is moved by itself. Read only.
create view body_staff as
  select r.organisation_id, r.person_id, r.role, r.valid_from, r.valid_to
  from role_assignment r join person p on p.id = r.person_id where p.disabled_at is null;
