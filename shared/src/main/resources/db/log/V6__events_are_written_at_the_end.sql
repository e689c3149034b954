-- Nothing in the log is ever changed, so there is nothing to clean. A vacuum would list what room its pages have left, and small
-- events would be written there, each into another old page that is read and logged as a whole.
alter table log.event set (autovacuum_vacuum_insert_threshold = -1);
-- Which the vacuum did besides: an instant is found by the ranges of its days.
alter index log.event_recorded_at set (autosummarize = on);
