-- Whoever runs the installation asks for parked events to be tried at once; the node that keeps the read model does it.
alter table dead_letter add column retry_asked_at timestamptz;
