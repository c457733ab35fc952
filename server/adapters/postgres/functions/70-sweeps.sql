-- What happens by the clock. Any process may run these at any time: times stand in the rows, so a restart loses nothing.

-- Takes back what rang too long, and what rings at a desk that has gone: {requests, persons}. Who let several in a row run out
-- with a page open is set to away; to have gone is no miss, that is seen to by itself.
create or replace function sweep_offers(p_origin uuid, p_now bigint, p_gone_since bigint, p_most_missed integer) returns jsonb language plpgsql as $$
declare
  r request;
  requests jsonb := '[]';
  persons jsonb := '[]';
begin
  for r in select * from request q where q.state = 'offered' and (q.offer_expires_at <= p_now
      or exists (select from desk d where d.person = q.offered_to and d.gone_at <= p_gone_since))
      order by q.id for update skip locked loop
    update request set state = 'waiting', offered_to = null, offer_expires_at = null,
      rung = rung || jsonb_build_object('person', r.offered_to, 'at', p_now, 'how', 'ran-out') where id = r.id;
    update desk set missed = missed + case when gone_at is null then 1 else 0 end where person = r.offered_to;
    update desk set status = 'away' where person = r.offered_to and missed >= p_most_missed and status = 'available';
    requests := requests || to_jsonb(r.id);
    persons := persons || to_jsonb(r.offered_to);
  end loop;
  if requests <> '[]' then perform tell(p_origin, 'queue', jsonb_build_object('requests', requests, 'persons', persons)); end if;
  return jsonb_build_object('requests', requests, 'persons', persons);
end $$;

-- Gives back what an advisor whose line has gone was in the middle of: {conversations}.
create or replace function sweep_lost(p_origin uuid, p_now bigint, p_gone_since bigint, p_delete_at bigint) returns jsonb language plpgsql as $$
declare
  c conversation;
  conversations jsonb := '[]';
begin
  for c in select c2.* from conversation c2 where c2.state <> 'ended'
      and exists (select from desk d where d.person = c2.person and d.gone_at <= p_gone_since)
      order by c2.id for update skip locked loop
    conversations := conversations || case when c.state = 'knocking' then withdraw(p_origin, c, p_now, 'house')
      else hand_back(p_origin, c, p_now, p_delete_at) end;
  end loop;
  return jsonb_build_object('conversations', conversations);
end $$;

-- Says in the log whose line dropped: [{conversation, visit, person, entry}].
create or replace function sweep_drops(p_origin uuid, p_now bigint, p_gone_since bigint) returns jsonb language plpgsql as $$
declare
  dropped record;
  c conversation;
  e entry;
  said jsonb := '[]';
begin
  for dropped in
    select c2 as found, s.side from conversation c2 cross join (values ('customer'), ('advisor')) s (side)
    where c2.state = 'together' and case when s.side = 'customer'
      then not c2.customer_dropped and exists (select from visit v where v.id = c2.visit and v.gone_at <= p_gone_since)
      else not c2.advisor_dropped and exists (select from desk d where d.person = c2.person and d.gone_at <= p_gone_since) end
    order by c2.id for update of c2 skip locked loop
    c := dropped.found;
    update conversation set customer_dropped = customer_dropped or dropped.side = 'customer',
      advisor_dropped = advisor_dropped or dropped.side = 'advisor' where id = c.id;
    e := write_entry(c.id, null, dropped.side, 'note', '{"note": "line-dropped"}', p_now);
    perform tell_entry(p_origin, c, e.seq);
    said := said || jsonb_build_object('conversation', c.id, 'visit', c.visit, 'person', c.person, 'entry', entry_row(e));
  end loop;
  return said;
end $$;

-- Ends what a customer has left for long, and takes requests out of the queue whose customers are gone: {conversations, requests}.
create or replace function sweep_abandoned(p_origin uuid, p_now bigint, p_gone_since bigint, p_delete_at bigint) returns jsonb language plpgsql as $$
declare
  c conversation;
  r request;
  conversations jsonb := '[]';
  requests jsonb := '[]';
begin
  for c in select c2.* from conversation c2 where c2.state <> 'ended'
      and exists (select from visit v where v.id = c2.visit and v.gone_at <= p_gone_since)
      order by c2.id for update skip locked loop
    conversations := conversations || finish(p_origin, c, 'house', p_now, p_delete_at);
  end loop;
  for r in select q.* from request q where q.state in ('waiting', 'offered')
      and exists (select from visit v where v.id = q.visit and v.gone_at <= p_gone_since) order by q.id for update skip locked loop
    perform cancel_request(p_origin, r.visit, p_now);
    requests := requests || to_jsonb(r.id);
  end loop;
  return jsonb_build_object('conversations', conversations, 'requests', requests);
end $$;

-- Sets desks that have been empty for long to away, however they stood: the persons.
create or replace function sweep_desks(p_origin uuid, p_gone_since bigint) returns jsonb language plpgsql as $$
declare persons jsonb;
begin
  with left_alone as (update desk set status = 'away' where status <> 'away' and gone_at <= p_gone_since returning person)
  select coalesce(jsonb_agg(person), '[]') into persons from left_alone;
  if persons <> '[]' then perform tell(p_origin, 'queue', jsonb_build_object('requests', '[]'::jsonb, 'persons', persons)); end if;
  return persons;
end $$;

-- Deletes what is due: how many conversations and visits went. Nothing of them is kept.
-- A request that came to nothing, or whose conversation is gone, is kept until `p_stale` only so that its ask, sent again, is known.
create or replace function delete_due(p_now bigint, p_stale bigint, p_oldest bigint) returns jsonb language plpgsql as $$
declare
  conversations integer;
  requests integer;
  visits integer;
begin
  delete from conversation c where state = 'ended' and delete_at <= p_now
    and not (handed_back and exists (select from request r where r.id = c.request and r.state in ('waiting', 'offered', 'knocking', 'together')));
  get diagnostics conversations = row_count;
  delete from request r where r.state in ('cancelled', 'ended') and not exists (select from conversation c where c.request = r.id)
    and r.asked_at <= p_stale;
  get diagnostics requests = row_count;
  delete from visit v where (v.delete_at <= p_now or v.created_at <= p_oldest)
    and not exists (select from request r where r.visit = v.id and r.state in ('waiting', 'offered', 'knocking', 'together'))
    and not exists (select from conversation c where c.visit = v.id);
  get diagnostics visits = row_count;
  delete from service_time where at <= p_now - 7::bigint * 24 * 3600 * 1000;
  return jsonb_build_object('conversations', conversations, 'requests', requests, 'visits', visits);
end $$;

-- DELETE of a visit by its customer: everything goes, at once. {conversation row} of the one it ended, or null.
create or replace function forget_visit(p_origin uuid, p_visit uuid, p_now bigint) returns jsonb language plpgsql as $$
declare
  c conversation;
  r request;
  ended jsonb;
begin
  select * into c from conversation where visit = p_visit and state <> 'ended' for update;
  if found then ended := finish(p_origin, c, 'customer', p_now, p_now) -> 'conversation'; end if;
  select * into r from request where visit = p_visit and state in ('waiting', 'offered') for update;
  if found then perform cancel_request(p_origin, p_visit, p_now); end if;
  delete from visit where id = p_visit;
  perform tell(p_origin, 'visit', jsonb_build_object('visit', p_visit));
  return ended;
end $$;
