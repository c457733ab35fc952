-- Roles: a team head sees to advisors. What somebody knows well, and which showrooms they stand in (none named: all of them).
alter table person drop constraint person_roles_check;
alter table person add constraint person_roles_check check (roles <@ array['owner', 'team-head', 'advisor', 'marketer', 'steward']);
alter table person add column skills text[] not null default '{}';
alter table person add column showrooms text[] not null default '{}';
