create or replace function tally_attention(p_what text, p_n bigint) returns void language sql as $$
  insert into attention_tally (what, n) values (p_what, p_n) on conflict (what) do update set n = attention_tally.n + p_n
$$;

-- Takes many reports at once: [{id, hash, showroom, edition, measure, total, zones}], the zones clamped, the total as it was said. Gives what came of
-- each, in their order: ok, not-found, withdrawn, twice, other, too-much, closed. Whatever is not ok is counted and not stored. Receipts
-- are locked first, in one order: who takes back meanwhile finds the visit and deletes it, or was first and nothing is stored.
create or replace function take_attention(p_now bigint, p_began_at bigint, p_slack_ms bigint, p_batch jsonb) returns jsonb language plpgsql as $$
declare
  outcome jsonb;
begin
  perform from receipt where id in (select (e ->> 'id')::uuid from jsonb_array_elements(p_batch) e) order by id for update;
  select jsonb_agg(jsonb_build_object('id', b.id, 'zones', b.zones, 'showroom', b.showroom, 'edition', b.edition, 'measure', b.measure, 'sum_at', p_now + b.keep_ms, 'is', case
      when b.key_hash is null then 'not-found'
      when b.withdrawn_at is not null then 'withdrawn'
      when b.used_at is not null or b.turn > 1 then 'twice'
      when b.said_showroom <> b.showroom or b.said_edition <> b.edition or b.said_measure <> b.measure then 'other'
      when b.total * 1000 > p_now - b.given_at + p_slack_ms then 'too-much'
      when not b.open then 'closed'
      else 'ok' end) order by b.ord)
    into outcome
    from (select t.ord, (t.e ->> 'id')::uuid as id, t.e -> 'zones' as zones, (t.e ->> 'total')::numeric as total, t.e ->> 'showroom' as said_showroom, (t.e ->> 'edition')::int as said_edition, t.e ->> 'measure' as said_measure,
        r.key_hash, r.withdrawn_at, r.used_at, r.given_at, r.keep_ms, r.showroom, r.edition, r.measure,
        row_number() over (partition by r.id order by t.ord) as turn,
        exists (select from attention_period p where (p.showroom, p.edition, p.measure, p.began_at) = (r.showroom, r.edition, r.measure, p_began_at) and p.closed_at is null) as open
      from jsonb_array_elements(p_batch) with ordinality as t(e, ord)
      left join receipt r on r.id = (t.e ->> 'id')::uuid and r.key_hash = decode(t.e ->> 'hash', 'hex')) b;
  insert into attention_visit (receipt, showroom, edition, measure, began_at, zones, sum_at)
    select (o ->> 'id')::uuid, o ->> 'showroom', (o ->> 'edition')::int, o ->> 'measure', p_began_at, o -> 'zones', (o ->> 'sum_at')::bigint
    from jsonb_array_elements(outcome) o where o ->> 'is' = 'ok';
  update receipt set used_at = p_now where id in (select (o ->> 'id')::uuid from jsonb_array_elements(outcome) o where o ->> 'is' = 'ok');
  perform tally_attention(case what when 'ok' then 'report' else 'refused ' || what end, n)
    from (select o ->> 'is' as what, count(*) as n from jsonb_array_elements(outcome) o group by 1 order by 1) t;
  return (select jsonb_agg(o ->> 'is' order by ord) from jsonb_array_elements(outcome) with ordinality as t(o, ord));
end $$;

-- Takes a yes back: {said, was}. `was` is removed where a visit was there, summed where it was added up before, none where nothing came.
create or replace function withdraw_receipt(p_id uuid, p_hash bytea, p_now bigint) returns jsonb language plpgsql as $$
declare
  r receipt;
  removed boolean;
begin
  select * into r from receipt where id = p_id and key_hash = p_hash for update;
  if not found then return null; end if;
  delete from attention_visit where receipt = r.id;
  removed := found;
  if r.withdrawn_at is null then
    update receipt set withdrawn_at = p_now where id = r.id;
    perform tally_attention('withdrawn', 1);
  end if;
  return jsonb_build_object('said', r.said, 'at', coalesce(r.withdrawn_at, p_now),
    'was', case when removed then 'removed' when r.used_at is not null and r.withdrawn_at is null then 'summed' else 'none' end);
end $$;

-- Adds single visits whose hours are over to the sums, and deletes them; closes the periods that nothing can come to any more.
create or replace function sum_attention(p_now bigint, p_closed_before bigint) returns integer language plpgsql as $$
declare
  n integer;
begin
  perform pg_advisory_xact_lock(hashtextextended('attention sums', 0));
  with gone as (delete from attention_visit where sum_at <= p_now returning *),
    added as (update attention_sum s set seconds = s.seconds + a.seconds
      from (select g.showroom, g.edition, g.measure, g.began_at, z.key as zone, sum(z.value::bigint) as seconds
        from gone g cross join lateral jsonb_each_text(g.zones) z group by 1, 2, 3, 4, 5) a
      where (s.showroom, s.edition, s.measure, s.began_at, s.zone) = (a.showroom, a.edition, a.measure, a.began_at, a.zone)),
    counted as (update attention_period p set visits = p.visits + c.n
      from (select showroom, edition, measure, began_at, count(*) as n from gone group by 1, 2, 3, 4) c
      where (p.showroom, p.edition, p.measure, p.began_at) = (c.showroom, c.edition, c.measure, c.began_at))
  select count(*) into n from gone;
  update attention_period p set closed_at = p_now where p.closed_at is null and p.began_at <= p_closed_before
    and not exists (select from attention_visit v where (v.showroom, v.edition, v.measure, v.began_at) = (p.showroom, p.edition, p.measure, p.began_at));
  return n;
end $$;
