-- The question bank. A version never changes; an exam keeps the version that it used.

create type question_kind as enum ('single', 'numerical');

create table questions (
  id uuid primary key default uuid7(),
  subject_id uuid not null references subjects,
  topic_id uuid,
  kind question_kind not null,
  difficulty smallint not null default 2 check (difficulty between 1 and 3),
  reference text check (length(reference) between 1 and 100),
  -- sha-256 over the normalised content: the same question does not come in twice.
  fingerprint bytea not null check (length(fingerprint) = 32),
  latest_version int not null default 1,
  import_id uuid references imports on delete set null,
  created_by uuid references people,
  created_at timestamptz not null default now(),
  archived_at timestamptz,
  foreign key (topic_id, subject_id) references topics (id, subject_id)
);
create unique index questions_once on questions (fingerprint) where archived_at is null;
create index questions_by_topic on questions (subject_id, topic_id) where archived_at is null;

-- What a search looks through: the questions and options of every language, as they were written.
create function question_words(body jsonb) returns text language sql immutable parallel safe as $$
  select string_agg(t.value ->> 'stem' || coalesce(
    (select string_agg(' ' || o, '') from jsonb_array_elements_text(t.value -> 'options') o), ''), ' ')
  from jsonb_each(body) t
$$;

-- body: {en?, mr?, hi?: {stem, options?, solution?}}; key: {kind, right} or {kind, ranges: [{low, high}]}.
create table question_versions (
  question_id uuid not null references questions on delete cascade,
  version int not null check (version > 0),
  body jsonb not null check (body ?| array['en', 'mr', 'hi']),
  key jsonb not null check (key ? 'kind'),
  words text generated always as (question_words(body)) stored,
  created_by uuid references people,
  created_at timestamptz not null default now(),
  primary key (question_id, version)
);
create index question_versions_by_words on question_versions using gin (words gin_trgm_ops);
revoke update, truncate on question_versions from integrate_serving;
alter table questions add foreign key (id, latest_version) references question_versions (question_id, version)
  deferrable initially deferred;

create index questions_by_import on questions (import_id) where import_id is not null;
