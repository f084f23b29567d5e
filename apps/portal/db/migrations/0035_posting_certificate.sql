-- Owner: consultations. The official documents that certify where and how long a round was posted; the newest last.
create table posting_certificate (
  consultation_id uuid not null references consultation (id),
  official_document_id uuid not null references official_document (id),
  created_at timestamptz not null,
  primary key (consultation_id, official_document_id)
);
create trigger posting_certificate_is_final before update or delete on posting_certificate
  for each row execute function row_is_final();

-- Owner: indicators. "Posted in full for the minimum" = posted ÷ all draft documents of law and proposal dossiers that were
-- due. One row per draft: due on the day on which the minimum of its rounds is over (the first of those in full, else the
-- last), or on the day it was issued when it was never posted although a rule asked for it.
create view counted_posting_duty as
with round as (
  select c.id, c.project_id, c.organisation_id, c.round, (c.deadline ->> 'minimumOn')::date as minimum_on,
    case when r.consultation_id is null
      then c.closes_on >= (c.deadline ->> 'minimumOn')::date and not exists (
        select 1 from posting_event e where e.consultation_id = c.id and e.event = 'withdrawn')
      else r.full_on is not null and r.full_on <= c.closes_on end as in_full,
    -- Lost days put the day off on which the minimum is over.
    case when r.full_on <= c.closes_on then greatest(r.full_on, (c.deadline ->> 'minimumOn')::date)
      else (c.deadline ->> 'minimumOn')::date end as over_on
  from consultation c left join posting_result r on r.consultation_id = c.id
  -- A withdrawn round asks nobody any more: its draft is due with the next one, or when it is issued without.
  where c.opened_on is not null and c.state <> 'withdrawn' and c.deadline -> 'rule' ->> 'amount' is not null
), best as (
  select distinct on (project_id) * from round
  order by project_id, in_full desc, case when in_full then round else -round end
)
select p.id, coalesce(b.organisation_id, p.organisation_id) as organisation_id, b.id as consultation_id,
  case when b.in_full or p.issued_on is null then b.over_on else least(b.over_on, p.issued_on) end as on_date,
  p.title as label, coalesce(b.in_full, false) as in_full
from law_project p join best b on b.project_id = p.id
where p.legal_force = 'legal' and (b.in_full or p.stage <> 'stopped')
union all
select p.id, p.organisation_id, null::uuid, p.issued_on, p.title, false
from law_project p
where p.legal_force = 'legal' and p.stage = 'issued' and p.issued_on is not null
  and not exists (select 1 from round r where r.project_id = p.id)
  and exists (select 1 from time_limit_rule t where t.document_type = p.document_type and t.what = 'posting'
    and t.organisation_id is null and t.valid_from <= p.issued_on and (t.valid_to is null or p.issued_on <= t.valid_to));
