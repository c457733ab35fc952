-- The range of minutes that was first told to somebody who waits, and how the wait came out against it.
alter table request
  add column promised_at bigint,
  add column promised_low integer,
  add column promised_high integer;
alter table figure_event add column said text check (said in ('sooner', 'within', 'later'));

create or replace function figure_of_conversation() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    if new.state = 'ended' and old.state = 'together' then
      perform note_figure(new.started_at, 'talked', new.mode, new.language, greatest(new.ended_at - new.started_at, 0));
    end if;
  elsif not exists (select from conversation where request = new.request and id <> new.id) then
    insert into figure_event (hour, kind, mode, language, lasted_ms, people, said)
    select r.asked_at - r.asked_at % 3600000, 'answered', new.mode, lower(split_part(new.language, '-', 1)), greatest(new.started_at - r.asked_at, 0),
      (select count(*) from desk where status <> 'away' and gone_at is null),
      case when r.promised_at is null then null
        when new.started_at - r.promised_at < r.promised_low * 60000::bigint then 'sooner'
        when new.started_at - r.promised_at > r.promised_high * 60000::bigint then 'later'
        else 'within' end
      from request r where r.id = new.request;
  end if;
  return null;
end $$;
