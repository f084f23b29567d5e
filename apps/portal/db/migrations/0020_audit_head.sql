-- Owner: audit. The end of the chain, moved in the transaction of each entry: the entries alone do not show that some
-- were cut off behind the last one that is left.
create table audit_head (
  singleton boolean primary key default true check (singleton),
  seq bigint not null,
  hash text not null
);
insert into audit_head (seq, hash) values (0, repeat('0', 64));
update audit_head set (seq, hash) = (select seq, hash from audit_entry order by seq desc limit 1)
  where exists (select from audit_entry);

create function audit_head_goes_on() returns trigger language plpgsql as $$
begin
  if tg_op <> 'UPDATE' or new.seq <> old.seq + 1
      or not exists (select from audit_entry where seq = new.seq and hash = new.hash and previous_hash = old.hash) then
    raise exception 'audit_head goes on by one entry and in no other way';
  end if;
  return new;
end
$$;
create trigger audit_head_goes_on before update or delete on audit_head
  for each row execute function audit_head_goes_on();
create trigger audit_head_is_never_emptied before truncate on audit_head
  for each statement execute function audit_head_goes_on();
