-- Owner: mobilising. Who of the directory was asked to help with a topic, and what they said.
create table help_invitation (
  id uuid primary key,
  organisation_id uuid not null references organisation (id),
  -- of the directory; null once its person was deleted there or the name has run out
  entry_id uuid,
  name text not null,
  email text,
  topic text not null check (topic <> ''),
  project_id uuid references law_project (id),
  words text not null default '',
  answer_by date,
  state text not null check (state in ('sent', 'accepted', 'declined')) default 'sent',
  answered_on date,
  -- written down by an officer, not said through the link
  by_hand boolean not null default false,
  invited_by uuid references person (id),
  invited_at timestamptz not null,
  check ((state = 'sent') = (answered_on is null))
);
create index help_invitation_of on help_invitation (organisation_id, invited_at desc);
create index help_invitation_entry on help_invitation (entry_id) where entry_id is not null;
create unique index help_invitation_once on help_invitation (organisation_id, entry_id, topic) where entry_id is not null;

-- What somebody gave in knowledge: an opinion, a lecture, an article.
create table contribution (
  id uuid primary key,
  organisation_id uuid not null references organisation (id),
  invitation_id uuid references help_invitation (id),
  entry_id uuid,
  name text not null,
  kind text not null check (kind in ('opinion', 'lecture', 'article')),
  title text not null check (title <> ''),
  given_on date not null,
  link text not null default '',
  -- the activity that it served
  served text not null default '',
  project_id uuid references law_project (id),
  withdrawn_because text not null default '',
  recorded_by uuid references person (id),
  recorded_at timestamptz not null,
  check (served <> '' or project_id is not null)
);
create index contribution_of on contribution (organisation_id, given_on desc);

-- What a sponsor gave in money or in kind (interpretation 0106).
create table sponsorship (
  id uuid primary key,
  organisation_id uuid not null references organisation (id),
  sponsor text not null,
  -- in writing; without it the sponsor is not named in public
  named_on date,
  form text not null check (form in ('money', 'kind')),
  what text not null default '',
  -- in đồng; of things their estimated worth
  value bigint not null check (value > 0),
  purpose text not null check (purpose <> ''),
  received_on date not null,
  state text not null check (state in ('recorded', 'accepted', 'withdrawn')) default 'recorded',
  recorded_by uuid not null references person (id),
  recorded_at timestamptz not null,
  accepted_by uuid references person (id),
  accepted_at timestamptz,
  used text not null default '',
  withdrawn_because text not null default '',
  version integer not null default 1,
  check (form = 'money' or what <> ''),
  check ((state = 'accepted') = (accepted_at is not null) or state = 'withdrawn'),
  check ((state = 'withdrawn') = (withdrawn_because <> ''))
);
create index sponsorship_of on sponsorship (organisation_id, received_on desc);

-- Owner: inbox. What a sponsor gave and nobody has accepted yet.
do $$
begin
  execute 'create or replace view waiting_item as ' || rtrim(pg_get_viewdef('waiting_item'::regclass), '; ') || '
    union all
    select ''sponsorshipRecorded'', s.id, null::uuid, s.organisation_id, s.sponsor, s.purpose, null::date, ''sponsorship.accept'',
      null::uuid, o.short_name
    from sponsorship s join organisation o on o.id = s.organisation_id where s.state = ''recorded''';
end $$;
