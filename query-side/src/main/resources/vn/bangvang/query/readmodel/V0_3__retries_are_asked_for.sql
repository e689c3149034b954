-- Whoever runs the installation asks for parked events to be tried at once; the node that keeps the read model does it.
alter table dead_letter add column retry_asked_at timestamptz;
-- Each node asks once a second.
create index dead_letter_asked on dead_letter (position) where retry_asked_at is not null;
