-- Owner: social-criticism. Phản biện xã hội by the Fatherland Front (Law 75/2015/QH13 Articles 32-36, joint resolution
-- 403/2017): what is asked, what came, what we answered, what was reported. Each of our papers is a document of the house.
create table social_criticism (
  id uuid primary key,
  consultation_id uuid not null references consultation (id),
  organisation_id uuid not null references organisation (id),
  front_id uuid not null references organisation (id),
  form text not null check (form in ('conference', 'written', 'dialogue')),
  question text not null default '',
  -- the day on which the draft is to go to the issuing body, as far as it is known
  planned_submission_on date,
  -- the day that our letter names
  due_on date,
  request_document_id uuid unique references official_document (id),
  requested_on date,
  held_on date,
  -- the Front's paper
  symbol text,
  dated_on date,
  signer text,
  received_on date,
  -- its numbered points as they were entered
  points jsonb not null default '[]',
  -- the same as opinions; none when the paper came after the table was published
  submission_id uuid,
  reply_document_id uuid unique references official_document (id),
  replied_on date,
  report_document_id uuid unique references official_document (id),
  reported_on date,
  created_by uuid references person (id),
  created_at timestamptz not null,
  version integer not null default 1,
  check (received_on is null or (symbol is not null and dated_on is not null))
);
create index social_criticism_of on social_criticism (consultation_id);

-- Owner: submissions. Social criticism is a class of its own, apart from the answers of state bodies.
alter table submission drop constraint submission_counting_class_check;
alter table submission add constraint submission_counting_class_check
  check (counting_class in ('individual', 'household', 'organisation', 'body', 'staff', 'socialCriticism'));

-- Owner: responses. Every opinion with the answer of its group, for papers that answer one contributor point by point.
create view answered_opinion as
  select o.consultation_id, o.submission_id, o.id as opinion_id, o.ordinal, o.unit_id, o.text, o.suggested_wording,
    r.outcome, r.explanation, r.state as response_state
  from opinion o
  left join group_membership m on m.consultation_id = o.consultation_id and m.opinion_id = o.id
  left join response r on r.consultation_id = m.consultation_id and r.group_id = m.group_id;

-- Owner: inbox. Behind whatever the view holds by now: the Front is late, and our answer to it is owed.
do $$
begin
  execute 'create or replace view waiting_item as ' || rtrim(pg_get_viewdef('waiting_item'::regclass), '; ') || '
    union all
    select ''criticismAwaited'', k.id, k.consultation_id, k.organisation_id, p.short_title, front.short_name, k.due_on,
      ''consultation.edit'', null::uuid, o.short_name
    from social_criticism k join consultation c on c.id = k.consultation_id join law_project p on p.id = c.project_id
    join organisation front on front.id = k.front_id join organisation o on o.id = k.organisation_id
    where k.requested_on is not null and k.received_on is null
    union all
    select ''criticismToAnswer'', k.id, k.consultation_id, k.organisation_id, p.short_title, front.short_name, null::date,
      ''consultation.edit'', null::uuid, o.short_name
    from social_criticism k join consultation c on c.id = k.consultation_id join law_project p on p.id = c.project_id
    join organisation front on front.id = k.front_id join organisation o on o.id = k.organisation_id
    where k.received_on is not null and k.replied_on is null';
end
$$;
