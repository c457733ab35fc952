-- Whether anything still needs a file: a model that is here, or an edition, by its own address or by that of a description that names it.
create or replace function asset_is_used(wanted text) returns boolean language sql stable as $$
  with wholes as (select wanted as hash union select hash from asset where files <> '{}' and exists (select from jsonb_each_text(files) f where f.value = wanted))
  select exists (
    select from wholes w where
      exists (select from model m where w.hash in (m.source, m.product, m.poster))
      or exists (select from edition e where position(w.hash in e.description::text) > 0)
  )
$$;

-- Takes a file out of the book if it is old enough and nobody needs it; whether it was.
create or replace function sweep_asset(wanted text, before bigint) returns boolean language sql as $$
  with gone as (delete from asset where hash = wanted and touched_at < before and not asset_is_used(wanted) returning hash)
  select exists (select from gone)
$$;
