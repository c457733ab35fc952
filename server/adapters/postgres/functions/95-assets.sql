-- Every text in which somebody may have named a file and to which somebody can come back: editions, what is planned, drafts with each
-- step of their history (what an edit took away comes back by its inverse), and private links. A showroom that is carried elsewhere is
-- written from these, and none of them is deleted while it is read, but for links whose time is over.
create or replace function asset_sayings() returns setof text language sql stable as $$
  select description::text from edition
  union all select description::text from planned_edition
  union all select description::text from draft_snapshot
  union all select command::text || inverse::text from draft_edit
  union all select description::text from preview
$$;

-- Whether anything still needs a file: a model that is here, or a description, by its own address or by that of a product that names it.
create or replace function asset_is_used(wanted text) returns boolean language sql stable as $$
  with wholes as (select wanted as hash union select hash from asset where files <> '{}' and exists (select from jsonb_each_text(files) f where f.value = wanted))
  select exists (select from wholes w, model m where w.hash in (m.source, m.product, m.poster))
      or exists (select from asset_sayings() said, wholes w where position(w.hash in said) > 0)
$$;

-- Files that were touched before and that nobody seems to need, found by reading everything once.
create or replace function loose_assets(before bigint) returns setof text language sql stable as $$
  with named as materialized (
    select unnest(array[source, product, poster]) as hash from model
    union select found[1] from asset_sayings() said, regexp_matches(said, '[0-9a-f]{64}', 'g') found
  ), used as materialized (
    select hash from named union select f.value from asset a join named n on n.hash = a.hash, jsonb_each_text(a.files) f
  )
  select hash from asset a where touched_at < before and not exists (select from used u where u.hash = a.hash)
$$;

-- Takes a file out of the book if it is old enough and nobody needs it; whether it was.
create or replace function sweep_asset(wanted text, before bigint) returns boolean language sql as $$
  with gone as (delete from asset where hash = wanted and touched_at < before and not asset_is_used(wanted) returning hash)
  select exists (select from gone)
$$;

-- Files that somebody has just let go of, with those that they name, count as touched: whoever is about to name one has time to.
create or replace function let_go_of(wholes text[], moment bigint) returns void language sql as $$
  update asset set touched_at = greatest(touched_at, moment)
  where hash = any (wholes) or hash in (select f.value from asset a, jsonb_each_text(a.files) f where a.hash = any (wholes))
$$;

-- Takes a model away. One whose product a description names stays, out of the list and without the bytes that it came as: what it was
-- judged to be, and who let it through, is asked for as long as it can be published. False where there is none.
create or replace function remove_model(wanted uuid, moment bigint) returns boolean language plpgsql as $$
declare
  gone model;
begin
  select * into gone from model where id = wanted and gone_at is null for update;
  if not found then return false; end if;
  perform let_go_of(array[gone.source, gone.product, gone.poster], moment);
  if gone.product is not null and exists (select from asset_sayings() said where position(gone.product in said) > 0) then
    update model set gone_at = moment, source = null where id = wanted;
  else
    delete from model where id = wanted;
  end if;
  return true;
end
$$;
