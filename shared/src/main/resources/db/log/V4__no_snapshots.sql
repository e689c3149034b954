-- No aggregate has ever kept one: streams are short, and the aggregates in use are cached.
drop table log.snapshot;
