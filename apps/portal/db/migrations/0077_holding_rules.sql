-- Owner: submissions. What a person set a number of the intake's rules to, from a day on. The numbers that the product ships with
-- stand in `holding/holding-rules.data.ts`; the newest row whose day has come takes their place.
create table holding_rule (
  id uuid primary key,
  code text not null,
  most integer not null check (most >= 0),
  most_in_attack integer not null check (most_in_attack between 0 and most),
  valid_from date not null,
  reason text not null check (reason <> ''),
  set_by uuid not null references person (id),
  set_at timestamptz not null
);
create index holding_rule_code on holding_rule (code, valid_from desc, set_at desc);
create trigger holding_rule_is_final before update or delete on holding_rule
  for each row execute function row_is_final();
create trigger holding_rule_is_never_emptied before truncate on holding_rule
  for each statement execute function row_is_final();
