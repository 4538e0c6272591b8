-- What was taken back after some of it had gone out goes no further: no other channel, and no second try.
alter table messages add column stopped boolean not null default false;
comment on column messages.stopped is 'taken back: what has not gone out goes no more, though what went stays to be read';
