-- Owner: responses. What an officer who answers asks another unit of the house, or its leader, and by which day.
create table answer_question (
  consultation_id uuid not null,
  id uuid not null,
  group_id uuid not null,
  question text not null check (question <> ''),
  asked_organisation_id uuid not null references organisation (id),
  -- asked of the leader of that body; else of whoever writes answers there
  asks_leader boolean not null,
  due_on date not null,
  asked_by uuid not null references person (id),
  asked_at timestamptz not null,
  answer text,
  answered_by uuid references person (id),
  answered_at timestamptz,
  primary key (consultation_id, id),
  foreign key (consultation_id, group_id) references opinion_group (consultation_id, id),
  check ((answer is null) = (answered_at is null))
);
create index answer_question_of_group on answer_question (consultation_id, group_id, id);
create index answer_question_open on answer_question (asked_organisation_id) where answered_at is null;

create function answer_question_keeps_what_it_is() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.answered_at is not null or (new.consultation_id, new.id, new.group_id, new.question,
      new.asked_organisation_id, new.asks_leader, new.due_on, new.asked_by, new.asked_at) is distinct from (old.consultation_id,
      old.id, old.group_id, old.question, old.asked_organisation_id, old.asks_leader, old.due_on, old.asked_by, old.asked_at) then
    raise exception 'a question is answered once and never rewritten';
  end if;
  return new;
end
$$;
create trigger answer_question_keeps_what_it_is before update or delete on answer_question
  for each row execute function answer_question_keeps_what_it_is();

-- Owner: inbox. A published table asks nobody any more.
do $$
begin
  execute 'create or replace view waiting_item as ' || rtrim(pg_get_viewdef('waiting_item'::regclass), '; ') || '
    union all
    select ''answerQuestion'', q.group_id, q.consultation_id, q.asked_organisation_id, g.title, p.short_title, q.due_on,
      case when q.asks_leader then ''response.sign'' else ''response.write'' end, null::uuid, o.short_name
    from answer_question q
    join opinion_group g on g.consultation_id = q.consultation_id and g.id = q.group_id
    join consultation c on c.id = q.consultation_id join law_project p on p.id = c.project_id
    join organisation o on o.id = q.asked_organisation_id
    where q.answered_at is null and c.state <> ''completed''';
end
$$;
