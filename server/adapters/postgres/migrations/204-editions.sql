-- Published showrooms: numbered from 1, and never changed.
create table edition (
  slug text not null,
  number int not null check (number >= 1),
  description jsonb not null,
  -- SHA-256 of the description in a canonical form: the same description is not published twice running.
  content_hash bytea not null check (length(content_hash) = 32),
  published_at bigint not null,
  primary key (slug, number)
);

create function refuse_edition_change() returns trigger language plpgsql as $$
begin
  raise exception 'an edition never changes' using errcode = 'restrict_violation';
end $$;
create trigger editions_are_immutable before update or delete on edition
  for each row execute function refuse_edition_change();
create trigger editions_are_never_emptied before truncate on edition
  for each statement execute function refuse_edition_change();
