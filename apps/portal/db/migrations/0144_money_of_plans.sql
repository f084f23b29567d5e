-- Owner: plans. Money of a plan: lines of its tasks, what was spent on them, what society gave, caps that bodies set (decision 0114,
-- interpretation 0091). Whole đồng; every amount below 10^12, so that no sum of a plan leaves the exact numbers of any program.

-- What Circular 56/2023/TT-BTC says stands in `money/caps/spend-items.data.ts`; these rows are what a province or a ministry set under
-- its Article 5. Null: from this day on the body sets no figure of its own.
create table spend_cap (
  id uuid primary key,
  organisation_id uuid not null references organisation (id),
  item_code text not null check (item_code <> ''),
  cap bigint check (cap between 1 and 999999999999),
  valid_from date not null,
  legal_basis text not null check (legal_basis <> ''),
  reason text not null check (reason <> ''),
  state text not null default 'proposed' check (state in ('proposed', 'approved', 'rejected', 'withdrawn')),
  proposed_by uuid not null references person (id),
  proposed_at timestamptz not null,
  decided_by uuid references person (id),
  decided_at timestamptz,
  decision_note text not null default '',
  check ((state = 'proposed') = (decided_at is null)),
  check (state <> 'approved' or decided_by <> proposed_by)
);
create index spend_cap_code on spend_cap (organisation_id, item_code, valid_from desc);

create table budget_line (
  id uuid primary key,
  plan_id uuid not null references plan (id),
  task_id uuid not null references task (id),
  ordinal integer not null,
  item_code text not null check (item_code <> ''),
  content text not null check (content <> ''),
  unit text not null check (unit <> ''),
  quantity integer not null check (quantity between 1 and 1000000),
  unit_price bigint not null check (unit_price between 0 and 999999999999),
  amount bigint generated always as (quantity * unit_price) stored,
  source text not null check (source in ('ownBudget', 'aid', 'sponsorship', 'other')),
  source_note text not null default '',
  state text not null default 'draft' check (state in ('draft', 'proposed', 'approved', 'dropped')),
  approved_amount bigint,
  state_note text not null default '',
  written_by uuid not null references person (id),
  proposed_by uuid references person (id),
  approved_by uuid references person (id),
  approved_at timestamptz,
  version integer not null default 1,
  unique (plan_id, ordinal),
  check (quantity * unit_price <= 999999999999),
  check ((state = 'approved') = (approved_amount is not null)),
  check (state <> 'approved' or approved_by is not null and approved_at is not null),
  check (approved_amount is null or approved_amount between 0 and quantity * unit_price)
);
create index budget_line_task on budget_line (task_id);

create table spend (
  id uuid primary key,
  line_id uuid not null references budget_line (id),
  amount bigint not null check (amount between 1 and 999999999999),
  voucher_number text not null check (voucher_number <> ''),
  voucher_on date not null,
  payee text not null default '',
  note text not null default '',
  -- The cost that another part reported and that this spend is.
  cost_kind text,
  cost_id uuid,
  recorded_by uuid not null references person (id),
  recorded_at timestamptz not null,
  voucher_sha256 text,
  voucher_name text,
  voucher_media_type text,
  cancelled_at timestamptz,
  cancelled_by uuid references person (id),
  cancelled_reason text,
  check ((cost_kind is null) = (cost_id is null)),
  check ((voucher_sha256 is null) = (voucher_name is null) and (voucher_sha256 is null) = (voucher_media_type is null)),
  check ((cancelled_at is null) = (cancelled_reason is null) and (cancelled_at is null) = (cancelled_by is null))
);
create index spend_line on spend (line_id);
-- One voucher pays a line once, however often its form is sent.
create unique index spend_voucher_once on spend (line_id, voucher_number, voucher_on) where cancelled_at is null;
create unique index spend_cost_once on spend (cost_kind, cost_id) where cancelled_at is null and cost_id is not null;

-- What other parts said with `cost.recorded`; the last word of each record of theirs.
create table reported_cost (
  kind text not null,
  ref_id uuid not null,
  organisation_id uuid not null references organisation (id),
  amount bigint not null check (amount between 1 and 999999999999),
  on_day date not null,
  withdrawn boolean not null default false,
  told_at timestamptz not null,
  primary key (kind, ref_id)
);
create index reported_cost_body on reported_cost (organisation_id, on_day);

-- What people and enterprises gave for a plan. In kind it may have a value in đồng, said by whoever received it.
create table social_resource (
  id uuid primary key,
  plan_id uuid not null references plan (id),
  kind text not null check (kind in ('money', 'goods', 'labour', 'premises', 'service')),
  giver text not null check (giver <> ''),
  content text not null check (content <> ''),
  quantity text not null default '',
  value bigint check (value between 1 and 999999999999),
  received_on date not null,
  recorded_by uuid not null references person (id),
  recorded_at timestamptz not null,
  cancelled_at timestamptz,
  cancelled_reason text,
  check (kind <> 'money' or value is not null),
  check ((cancelled_at is null) = (cancelled_reason is null))
);
create index social_resource_plan on social_resource (plan_id);

-- Owner: outreach. What an activity cost, when somebody says so; told to the plans as `cost.recorded`.
alter table activity add column cost bigint check (cost between 1 and 999999999999);
