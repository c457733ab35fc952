-- Which of two pictures of a row is the newer one: counted under the lock of the row, so that it grows with every change of it, and news
-- of a change can carry the row itself. A desk's row is changed with whatever rings or goes on there.
create sequence row_version;
alter table request add column version bigint not null default 0;
alter table desk add column version bigint not null default 0;

create function count_version() returns trigger language plpgsql as $$
begin
  new.version := nextval('row_version');
  return new;
end $$;
create trigger requests_count_versions before insert or update on request for each row execute function count_version();
create trigger desks_count_versions before insert or update on desk for each row execute function count_version();

-- Figures are made only where there is something to count: it is asked before anything is called.
drop trigger requests_make_figures on request;
create trigger requests_make_figures after insert on request for each row execute function figure_of_request();
create trigger misses_make_figures after update of state on request for each row
  when (new.state = 'cancelled' and old.state in ('waiting', 'offered')) execute function figure_of_request();
drop trigger conversations_make_figures on conversation;
create trigger conversations_make_figures after insert on conversation for each row execute function figure_of_conversation();
create trigger ends_make_figures after update of state on conversation for each row
  when (new.state = 'ended' and old.state = 'together') execute function figure_of_conversation();
