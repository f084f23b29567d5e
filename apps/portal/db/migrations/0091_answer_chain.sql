-- Owner: responses. How many persons an answer passes before it is final: two (writer, approver), or three (writer, head of the
-- unit, leader). No row: two. See decision 0087.
create table answer_chain (
  consultation_id uuid primary key references consultation (id),
  steps integer not null check (steps in (2, 3)),
  set_by uuid not null references person (id),
  set_at timestamptz not null
);

do $$
declare known text;
begin
  select pg_get_expr(conbin, conrelid) into known from pg_constraint
    where conrelid = 'response'::regclass and conname = 'response_state_check';
  execute 'alter table response drop constraint response_state_check';
  execute 'alter table response add constraint response_state_check check ((' || known || ') or state = ''checked'')';
end
$$;
alter table response add column written_by uuid references person (id);
alter table response add column checked_by uuid references person (id);
alter table response add column checked_at timestamptz;

-- What was said of an answer on its way, in the order in which it was said; final.
create table answer_comment (
  consultation_id uuid not null,
  id uuid not null,
  group_id uuid not null,
  said_with text not null check (said_with in ('check', 'approve', 'return')),
  words text not null,
  written_by uuid not null references person (id),
  written_at timestamptz not null,
  primary key (consultation_id, id),
  foreign key (consultation_id, group_id) references opinion_group (consultation_id, id)
);
create index answer_comment_of_group on answer_comment (consultation_id, group_id, id);
create function refuse_comment_change() returns trigger language plpgsql as $$
begin
  raise exception 'answer_comment: what was said stays';
end
$$;
create trigger answer_comment_is_final before update or delete on answer_comment
  for each row execute function refuse_comment_change();

-- The steps of many answers at once are plans like their words.
alter table bulk_answer add column kind text not null default 'answer' check (kind in ('answer', 'check', 'approve', 'return'));
alter table bulk_answer alter column kind drop default;
alter table bulk_answer alter column outcome drop not null;
alter table bulk_answer add check ((kind = 'answer') = (outcome is not null));
alter table bulk_answer_group drop constraint bulk_answer_group_skipped_check;
alter table bulk_answer_group add check (skipped in ('empty', 'approved', 'waiting', 'changedMeanwhile', 'hasWords', 'completed',
  'otherStep', 'samePerson', 'exceptionExpired', 'noRight'));
-- the body for which whoever carries it out acts: the rights are asked again for every portion
alter table bulk_answer add column carried_out_for uuid references organisation (id);

-- Owner: inbox. Of a round with three steps the head of the unit sees what is to be checked, the leader what is to be approved.
do $$
declare
  was text := pg_get_viewdef('waiting_item'::regclass);
  becomes text;
begin
  becomes := replace(was, '''response.approve''::text',
    '(case when exists (select from answer_chain h where h.consultation_id = r.consultation_id and h.steps = 3)
       then case r.state when ''proposed'' then ''response.check'' else ''response.sign'' end
       else ''response.approve'' end)');
  becomes := replace(becomes, '(r.state = ''proposed''::text)', '(r.state in (''proposed'', ''checked''))');
  if becomes = was or position('''checked''' in becomes) = 0 or position('response.sign' in becomes) = 0 then
    raise exception 'waiting_item: the answers that wait for approval are not where they were';
  end if;
  execute 'create or replace view waiting_item as ' || becomes;
end
$$;
