-- What a customer said of a conversation after its end, if they said anything. It goes with the conversation.
alter table conversation
  add column rating text check (rating in ('helped', 'partly', 'not')),
  add column rating_line text,
  -- How many desks were attended when it ended: with fewer than three, what was said of it would be said of somebody.
  add column duty integer;
create index conversation_rating_line on conversation (ended_at) where rating_line is not null;

alter table figure_event drop constraint figure_event_kind_check;
alter table figure_event
  add constraint figure_event_kind_check check (kind in ('asked', 'answered', 'missed', 'talked', 'rated')),
  add column rating text check (rating in ('helped', 'partly', 'not')),
  add constraint figure_event_rating_check2 check ((kind = 'rated') = (rating is not null));
