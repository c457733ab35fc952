-- Which showrooms a marketer sets up, by slug; null: all of them, also those to come.
alter table person add column edits text[];
