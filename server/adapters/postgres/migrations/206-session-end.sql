-- Every process hears of a session that ended, so that whatever is open in its name closes at once. Its id is no secret.
create function tell_session_end() returns trigger language plpgsql as $$
begin
  perform pg_notify('parlour_session', old.id::text);
  return null;
end $$;
create trigger session_ends_are_told after delete on session
  for each row execute function tell_session_end();
