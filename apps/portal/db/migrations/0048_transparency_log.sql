-- Owner: transparency-log. One append-only log per consultation, in the shape of RFC 6962.

-- How long the log is, and its whole nodes from left to right (hex): what the next line is joined to.
create table log_end (
  consultation_id uuid primary key references consultation (id),
  size integer not null check (size >= 0),
  peaks jsonb not null
);

create table log_leaf (
  consultation_id uuid not null references consultation (id),
  -- from 0, without gaps
  index integer not null,
  kind text not null check (kind in ('submission', 'hidden', 'shown')),
  -- the entry of the tree: SHA-256(version, salt, canonical content), hex
  commitment text not null,
  -- of a moderation only; what a submission says stands nowhere in the log
  content jsonb,
  at timestamptz not null,
  primary key (consultation_id, index)
);

-- Nodes that cover a whole power of two; level 0 are the leaf hashes.
create table log_node (
  consultation_id uuid not null,
  level integer not null,
  index integer not null,
  hash text not null,
  primary key (consultation_id, level, index)
);

-- Which line a submission has. The salt is erased when the words are.
create table submission_leaf (
  consultation_id uuid not null,
  submission_id uuid not null,
  leaf_index integer not null,
  salt text,
  primary key (consultation_id, submission_id),
  unique (consultation_id, leaf_index),
  foreign key (consultation_id, leaf_index) references log_leaf (consultation_id, index)
);

create table log_key (
  id integer primary key,
  -- Ed25519, raw 32 bytes, hex
  public_key text not null unique,
  valid_from timestamptz not null,
  retired_at timestamptz
);

create table signed_head (
  consultation_id uuid not null references consultation (id),
  size integer not null,
  occasion text not null check (occasion in ('daily', 'closing', 'responseTable')),
  root text not null,
  signed_at timestamptz not null,
  key_id integer not null references log_key (id),
  signature text not null,
  primary key (consultation_id, size, occasion)
);

create trigger log_leaf_is_final before update or delete on log_leaf
  for each row execute function row_is_final();
create trigger log_leaf_is_never_emptied before truncate on log_leaf
  for each statement execute function row_is_final();
create trigger log_node_is_final before update or delete on log_node
  for each row execute function row_is_final();
create trigger signed_head_is_final before update or delete on signed_head
  for each row execute function row_is_final();
create trigger signed_head_is_never_emptied before truncate on signed_head
  for each statement execute function row_is_final();

-- Of the line of a submission nothing may change but that its salt is erased; of a key, that it is retired.
create function submission_leaf_only_forgets() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or new.salt is not null
      or (new.consultation_id, new.submission_id, new.leaf_index)
      is distinct from (old.consultation_id, old.submission_id, old.leaf_index) then
    raise exception 'of the line of a submission only the salt may be erased';
  end if;
  return new;
end
$$;
create trigger submission_leaf_only_forgets before update or delete on submission_leaf
  for each row execute function submission_leaf_only_forgets();

create function log_key_only_retires() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.retired_at is not null
      or (new.id, new.public_key, new.valid_from) is distinct from (old.id, old.public_key, old.valid_from) then
    raise exception 'a key of the log is retired once and never changed';
  end if;
  return new;
end
$$;
create trigger log_key_only_retires before update or delete on log_key
  for each row execute function log_key_only_retires();
