-- Owner: personal-data. One request over all that was given under one confirmed address or telephone number, and what became
-- of each submission that a request names.
alter table data_request drop constraint data_request_road_check;
-- contact: asked behind a link that was sent to the confirmed address or number
alter table data_request add constraint data_request_road_check check (road in ('receipt', 'contact', 'paper'));
alter table data_request drop constraint data_request_state_check;
-- partly: done for some of its submissions; which, stands with each
alter table data_request add constraint data_request_state_check
  check (state in ('open', 'granted', 'partly', 'refused', 'takenBack'));
-- the law by which it was not done, or not for all
alter table data_request add column basis text not null default '';

-- done · refused: by the officer · kept: on hold by law · gone: nothing was left to do it to
alter table data_request_subject add column result text check (result in ('done', 'refused', 'kept', 'gone'));
create function data_request_subject_is_told_once() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.result is null and new.result is not null
      and (new.request_id, new.consultation_id, new.submission_id) = (old.request_id, old.consultation_id, old.submission_id) then
    return new;
  end if;
  raise exception 'rows of % are never changed or removed', tg_table_name;
end
$$;
drop trigger data_request_subject_is_final on data_request_subject;
create trigger data_request_subject_is_final before update or delete on data_request_subject
  for each row execute function data_request_subject_is_told_once();

-- A link to all that was given under one contact. It names one of those submissions, never the contact: when that contact is not
-- kept or not confirmed any more, the link leads nowhere.
create table own_data_link (
  token_hash text primary key,
  consultation_id uuid not null,
  submission_id uuid not null,
  contact text not null check (contact in ('email', 'phone')),
  sent_at timestamptz not null,
  expires_at timestamptz not null,
  foreign key (consultation_id, submission_id) references submission (consultation_id, id)
);
create index own_data_link_expires on own_data_link (expires_at);
