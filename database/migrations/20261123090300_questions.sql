-- The question bank. A version never changes; an exam keeps the version that it used.

create type question_kind as enum ('single', 'multiple', 'numerical', 'integer', 'matching', 'true_false', 'short');
create type question_review as enum ('waiting', 'approved', 'rejected');

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
  review question_review not null default 'waiting',
  reviewed_by uuid references people,
  reviewed_at timestamptz,
  -- Why it was rejected, for who mends it.
  review_note text check (length(btrim(review_note)) between 1 and 500),
  -- Its place among the questions of its passage.
  passage_place smallint not null default 1 check (passage_place > 0),
  -- The version of which its likeness to others is known, see similar_questions.
  compared_version int not null default 0,
  created_by uuid references people,
  created_at timestamptz not null default now(),
  archived_at timestamptz,
  check ((review = 'waiting') = (reviewed_at is null)),
  check (review = 'rejected' or review_note is null),
  foreign key (topic_id, subject_id) references topics (id, subject_id)
);
create unique index questions_once on questions (fingerprint) where archived_at is null;
create index questions_by_topic on questions (subject_id, topic_id) where archived_at is null;
create index questions_by_time on questions (created_at desc, id desc) where archived_at is null;
create index questions_not_compared on questions (id) where compared_version <> latest_version;

create table question_tags (
  question_id uuid not null references questions on delete cascade,
  tag text not null check (tag = lower(btrim(tag)) and length(tag) between 1 and 40),
  primary key (question_id, tag)
);
create index question_tags_by_tag on question_tags (tag);

-- A text with several questions under it. It never changes: an edit makes another, and new versions of its questions.
-- body: {en?, mr?, hi?: text}.
create table passages (
  id uuid primary key default uuid7(),
  body jsonb not null check (body ?| array['en', 'mr', 'hi']),
  created_by uuid references people,
  created_at timestamptz not null default now()
);
revoke update, truncate on passages from integrate_serving;

-- What a search looks through: the questions and options of every language, as they were written.
create function question_words(body jsonb) returns text language sql immutable parallel safe as $$
  select string_agg(t.value ->> 'stem' || coalesce((select string_agg(' ' || part, '') from
    jsonb_array_elements_text(coalesce(t.value -> 'rows', '[]') || coalesce(t.value -> 'options', '[]')) part), ''), ' ')
  from jsonb_each(body) t
$$;

-- The same in small Latin letters: pg_trgm finds no pieces in Devanagari where the database's locale is C. Signs that
-- join or nasalise fall away, short and long vowels are one; that loses little, for it only says where to look.
create function latin_letters(words text) returns text language sql immutable strict parallel safe as $$
  select lower(translate(words,
    'अआाइईिीउऊुूऋृएेऍॅऐैओोऑॉऔौकखगघङचछजझञटठडढणतथदधनपफबभमयरलळवशषसह०१२३४५६७८९़्ंँः',
    'aaaiiiiuuuurreeeeeeoooooo' || 'kqgfncxjzn' || '12345t6d7n' || 'p8b9myrllvwwsh' || '0123456789'))
$$;

-- By which nearly equal questions find each other in an index (min-hash of one permutation): the three-letter pieces of
-- a language fall into 96 slots by their hash, an empty slot borrows from the next; of the least in each slot every four
-- make a band. Questions of which three quarters of the pieces are the same share a band with a chance of 0.9998, those
-- of which a fifth is the same with one of 0.04.
create function likeness_bands(body jsonb) returns int[] language sql immutable parallel safe as $$
  select array_agg(band) from jsonb_each(body) t, lateral (
    with slots as (
      select ((h % 96 + 96) % 96)::int as slot, min(h) as least
      from unnest(show_trgm(latin_letters(question_words(jsonb_build_object('', t.value))))) piece,
        hashtextextended(piece, 0) h
      group by 1
    ), twice as (
      select n, least, count(least) over (order by n desc) as run
      from generate_series(0, 191) n left join slots on slot = n % 96
    ), filled as (
      select n, max(least) over (partition by run) as least from twice
    )
    select hashtext(t.key || n / 4 || string_agg(least::text, ' ' order by n)) as band
    from filled where n < 96 group by n / 4
  ) bands
$$;

-- body: {en?, mr?, hi?: {stem, rows?, options?, hint?, solution?}}; key: see QuestionKey in features/questions.
create table question_versions (
  question_id uuid not null references questions on delete cascade,
  version int not null check (version > 0),
  body jsonb not null check (body ?| array['en', 'mr', 'hi']),
  key jsonb not null check (key ? 'kind'),
  words text generated always as (question_words(body)) stored,
  letters text generated always as (latin_letters(question_words(body))) stored,
  bands int[] generated always as (likeness_bands(body)) stored,
  passage_id uuid references passages,
  created_by uuid references people,
  created_at timestamptz not null default now(),
  primary key (question_id, version)
);
create index question_versions_by_letters on question_versions using gin (letters gin_trgm_ops);
create index question_versions_by_bands on question_versions using gin (bands);
create index question_versions_by_passage on question_versions (passage_id) where passage_id is not null;
revoke update, truncate on question_versions from integrate_serving;
alter table questions add foreign key (id, latest_version) references question_versions (question_id, version)
  deferrable initially deferred;

create index questions_by_import on questions (import_id) where import_id is not null;

-- Pairs of questions that say nearly the same, found by a job. Dismissed: somebody looked, and both stay.
create table similar_questions (
  one_id uuid not null references questions on delete cascade,
  other_id uuid not null references questions on delete cascade,
  likeness real not null check (likeness between 0 and 1),
  dismissed_by uuid references people,
  dismissed_at timestamptz,
  primary key (one_id, other_id),
  check (one_id < other_id),
  check ((dismissed_by is null) = (dismissed_at is null))
);
create index similar_questions_by_other on similar_questions (other_id);

-- Topic × difficulty × count, kept under a name: what a paper is drawn by, again and again.
-- picks: [{subjectId, topicId, difficulty, kind, count}], null for any.
create table blueprints (
  id uuid primary key default uuid7(),
  name text not null unique check (name = btrim(name) and length(name) between 1 and 120),
  picks jsonb not null check (jsonb_typeof(picks) = 'array'),
  created_by uuid references people,
  created_at timestamptz not null default now()
);

-- Pictures that came with a file of questions and stand in no question yet. Taken in, they leave this table; those whose
-- list is forgotten or taken back are swept.
create table import_pictures (
  file_id uuid primary key references files on delete cascade,
  import_id uuid references imports on delete set null
);
create index import_pictures_by_import on import_pictures (import_id);
