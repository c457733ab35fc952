-- What the figures of a team head are made of: what happened in which hour, in which language, while how many were on duty. No
-- visitor, no advisor and no conversation stands in it, and nothing that could be joined to one.
create table figure_event (
  -- The hour that it fell into, milliseconds since 1970.
  hour bigint not null,
  kind text not null check (kind in ('asked', 'answered', 'missed', 'talked')),
  mode text not null,
  -- The primary language asked for.
  language text not null,
  -- How long, milliseconds: the wait of what was answered, the length of what was talked.
  lasted_ms bigint,
  -- How many desks were attended then.
  people integer not null
);
create index figure_event_hour on figure_event (hour);

create function note_figure(p_at bigint, p_kind text, p_mode text, p_language text, p_lasted bigint) returns void language sql as $$
  insert into figure_event (hour, kind, mode, language, lasted_ms, people)
  select p_at - p_at % 3600000, p_kind, p_mode, lower(split_part(p_language, '-', 1)), p_lasted,
    (select count(*) from desk where status <> 'away' and gone_at is null)
$$;

create function figure_of_request() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    perform note_figure(new.asked_at, 'asked', new.mode, new.language, null);
  elsif new.state = 'cancelled' and old.state in ('waiting', 'offered') and not exists (select from conversation where request = new.id) then
    perform note_figure(new.asked_at, 'missed', new.mode, new.language, null);
  end if;
  return null;
end $$;
create trigger requests_make_figures after insert or update of state on request for each row execute function figure_of_request();

create function figure_of_conversation() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    if new.state = 'ended' and old.state = 'together' then
      perform note_figure(new.started_at, 'talked', new.mode, new.language, greatest(new.ended_at - new.started_at, 0));
    end if;
  elsif not exists (select from conversation where request = new.request and id <> new.id) then
    perform note_figure(r.asked_at, 'answered', new.mode, new.language, greatest(new.started_at - r.asked_at, 0)) from request r where r.id = new.request;
  end if;
  return null;
end $$;
create trigger conversations_make_figures after insert or update of state on conversation for each row execute function figure_of_conversation();
