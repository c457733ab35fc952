-- The queue, grown: how a desk stands and what it takes, who goes first by which open rule, what is handed back.
-- Times are milliseconds since 1970 (UTC), given by the app server's clock.

alter table desk drop constraint desk_status_check;
alter table desk add constraint desk_status_check check (status in ('available', 'busy', 'away', 'leaving'));
alter table desk
  add column skills text[] not null default '{}',
  -- By slug; none named means all of them.
  add column showrooms text[] not null default '{}',
  add column capacity integer not null default 3 check (capacity between 1 and 6),
  add column pause_ms integer not null default 20000 check (pause_ms >= 0),
  -- Nothing rings before this: the advisor's own pause after a conversation.
  add column paused_until bigint not null default 0,
  -- Rings in a row that ran out.
  add column missed integer not null default 0;

alter table request
  add column topic text,
  add column wished uuid,
  -- By which open rule it goes first, if it does: it stands there since head_at.
  add column first text check (first in ('dropped', 'call-back', 'incident')),
  -- How long the advisor who took it let it ring.
  add column answered_ms bigint;
update request set first = 'dropped' where head_at is not null;
alter table request add constraint request_first_check2 check ((first is null) = (head_at is null));
-- The order of the queue, so that who stands before somebody is found without looking at all who wait.
create index request_order on request ((head_at is null), (coalesce(head_at, 0)), asked_at, id) where state = 'waiting';

-- Handed back to the queue because its advisor's line was gone; whether the advisor of this one may read what was written then.
alter table conversation
  add column handed_back boolean not null default false,
  add column may_read boolean not null default false;
create index conversation_admitted_of_request on conversation (request, started_at);

alter table service_time add column answered_ms bigint not null default 0;

-- Their parameters are others now.
drop function if exists ask(uuid, uuid, uuid, text, text, text, text, text, jsonb, bigint, bigint, uuid[], integer, bigint);
drop function if exists claim_desk(uuid, text, integer);
drop function if exists offer_request(uuid, uuid, uuid, integer, bigint, bigint);
drop function if exists set_desk(uuid, uuid, text, text[]);
drop function if exists sweep_desks(uuid, bigint);
drop function if exists sweep_abandoned(uuid, bigint, bigint, bigint);
drop function if exists admit(uuid, uuid, uuid, text, bigint);
drop function if exists finish(uuid, conversation, text, bigint, bigint);
drop function if exists withdraw(uuid, conversation, bigint);
drop function if exists sweep_offers(uuid, bigint, bigint);
