-- Owner: submissions. That a person switched a rule of the intake on or off, from a day on, on which basis and why. All rules are on as
-- they ship; the newest row whose day has come decides. Which of them law wants on stands in `holding/required-rules.data.ts`.
create table holding_switch (
  id uuid primary key,
  code text not null,
  is_on boolean not null,
  valid_from date not null,
  legal_basis text not null check (legal_basis <> ''),
  reason text not null check (reason <> ''),
  set_by uuid not null references person (id),
  set_at timestamptz not null
);
create index holding_switch_code on holding_switch (code, valid_from desc, set_at desc);
create trigger holding_switch_is_final before update or delete on holding_switch
  for each row execute function row_is_final();
create trigger holding_switch_is_never_emptied before truncate on holding_switch
  for each statement execute function row_is_final();
