-- Queries: who asked what of whom, the thread, the shared answers that others find, and what keeps it civil.

create table query_settings (
  only_one boolean primary key default true check (only_one),
  -- Hours until an answer is due, counted plainly: by the clock, nights and holidays too.
  subject_hours smallint not null default 24 check (subject_hours between 1 and 240),
  office_hours smallint not null default 48 check (office_hours between 1 and 240),
  -- Hours after that until the next desk hears of it.
  escalation_hours smallint not null default 24 check (escalation_hours between 1 and 240),
  daily_limit smallint not null default 10 check (daily_limit between 1 and 100)
);
insert into query_settings default values;

create type query_topic as enum ('subject', 'fees', 'office');
create type query_state as enum ('open', 'answered', 'reopened', 'closed');
create type query_end as enum ('asker', 'time');
create table queries (
  id uuid primary key default uuid7(),
  topic query_topic not null,
  subject_id uuid references subjects,
  -- The batch in which the student learns the subject, on the day of asking.
  batch_id uuid references batches,
  asker_id uuid not null references people on delete cascade,
  -- Of which child a guardian asks.
  student_id uuid references students on delete cascade,
  -- What exactly it is about: a question of an exam. Further kinds bring columns of their own into the check.
  exam_id uuid,
  exam_position smallint,
  title text not null check (title = btrim(title) and length(title) between 3 and 150),
  state query_state not null default 'open',
  -- The teacher who is to answer; nobody: the desk of the topic (academics, accounts, front desk).
  assigned_to uuid,
  assigned_role person_role not null default 'teacher' check (assigned_role = 'teacher'),
  asked_at timestamptz not null,
  due_at timestamptz not null,
  -- Who was to answer heard that it is late; then the next desk did. Both are forgotten when it is opened again.
  reminded_at timestamptz,
  escalated_at timestamptz,
  answered_at timestamptz,
  closed_at timestamptz,
  closed_how query_end,
  -- What the asker said of the last answer.
  helpful boolean,
  changed_at timestamptz not null,
  check ((topic = 'subject') = (subject_id is not null)),
  check ((topic = 'subject') = (batch_id is not null)),
  check (topic = 'subject' or assigned_to is null),
  check ((exam_id is null) = (exam_position is null)),
  check (topic = 'subject' or exam_id is null),
  constraint queries_about_one_thing check (num_nonnulls(exam_id) <= 1),
  check (state <> 'answered' or answered_at is not null),
  check ((state = 'closed') = (closed_at is not null) and (state = 'closed') = (closed_how is not null)),
  foreign key (exam_id, exam_position) references exam_questions (exam_id, position),
  foreign key (assigned_to, assigned_role) references people (id, role)
);
create index queries_by_asker on queries (asker_id, asked_at);
create index queries_by_student on queries (student_id) where student_id is not null;
create index queries_by_question on queries (exam_id, exam_position) where exam_id is not null;
create index queries_by_batch on queries (batch_id, subject_id, state, due_at);
create index queries_by_teacher on queries (assigned_to, state, due_at) where assigned_to is not null;
create index queries_by_topic on queries (topic, state, due_at);
create index queries_by_change on queries (state, changed_at desc);
create index queries_by_title on queries using gin (latin_letters(title) gin_trgm_ops);
create index queries_not_reminded on queries (due_at) where state in ('open', 'reopened') and reminded_at is null;
create index queries_not_escalated on queries (due_at) where state in ('open', 'reopened') and escalated_at is null;
create index queries_answered on queries (answered_at) where state = 'answered';

-- The thread. A post is never rewritten; what was reported and found wrong is hidden.
create type query_post_kind as enum ('question', 'addition', 'answer');
create table query_posts (
  id uuid primary key default uuid7(),
  query_id uuid not null references queries on delete cascade,
  kind query_post_kind not null,
  author_id uuid not null references people,
  -- Markdown with formulas.
  body text not null check (length(body) <= 8000),
  at timestamptz not null,
  hidden_at timestamptz,
  hidden_by uuid references people,
  check ((hidden_at is null) = (hidden_by is null))
);
create index query_posts_by_query on query_posts (query_id, at);
create index query_posts_by_author on query_posts (author_id, at);
create unique index query_posts_one_question on query_posts (query_id) where kind = 'question';

-- Pictures come before the post that they belong to; one that never found a post is swept after a day.
create table query_pictures (
  file_id uuid primary key references files,
  made_by uuid not null references people on delete cascade,
  post_id uuid references query_posts on delete cascade,
  place smallint check (place between 1 and 5),
  created_at timestamptz not null,
  unique (post_id, place),
  check ((post_id is null) = (place is null))
);
create index query_pictures_without_post on query_pictures (created_at) where post_id is null;
create index query_pictures_by_maker on query_pictures (made_by) where post_id is null;

-- Who handed it on to whom, and why; staff read it. Append-only.
create table query_moves (
  id uuid primary key default uuid7(),
  query_id uuid not null references queries on delete cascade,
  made_by uuid not null references people,
  -- A teacher, or the desk of that topic.
  to_teacher uuid references people,
  to_topic query_topic not null,
  note text not null check (length(btrim(note)) between 3 and 300),
  at timestamptz not null
);
create index query_moves_by_query on query_moves (query_id, at);
revoke update, truncate on query_moves from integrate_serving;

-- A post that somebody finds improper, for academics to judge.
create type report_outcome as enum ('hidden', 'kept');
create table query_reports (
  id uuid primary key default uuid7(),
  post_id uuid not null references query_posts on delete cascade,
  reported_by uuid not null references people on delete cascade,
  reason text not null check (length(btrim(reason)) between 3 and 300),
  at timestamptz not null,
  outcome report_outcome,
  decided_by uuid references people,
  decided_at timestamptz,
  constraint query_reports_once unique (post_id, reported_by),
  check ((outcome is null) = (decided_at is null) and (outcome is null) = (decided_by is null))
);
create index query_reports_open on query_reports (at) where outcome is null;
create index query_reports_decided on query_reports (decided_at desc) where outcome is not null;

-- For so long somebody may read but not ask.
create table query_mutes (
  id uuid primary key default uuid7(),
  person_id uuid not null references people on delete cascade,
  reason text not null check (length(btrim(reason)) between 3 and 300),
  made_by uuid not null references people,
  at timestamptz not null,
  until timestamptz not null,
  lifted_at timestamptz,
  lifted_by uuid references people,
  check (until > at),
  check ((lifted_at is null) = (lifted_by is null))
);
create index query_mutes_by_person on query_mutes (person_id, until);
create index query_mutes_standing on query_mutes (until) where lifted_at is null;

-- What a search compares: each word in small Latin letters (see latin_letters), cut to its first six, so that the
-- endings of three languages do not matter. Bare numbers tell nothing.
create function word_stems(words text) returns text[] language sql immutable strict parallel safe as $$
  select coalesce(array_agg(distinct left(word, 6)), '{}')
  from regexp_split_to_table(latin_letters(words), '[^a-z0-9]+') word where length(word) > 1 and word !~ '^[0-9]+$'
$$;

-- A question with its answer for others to find: written anew by who shares it. Nothing here leads to the asker but
-- query_id, which no reply says; it stays when the query goes.
create table shared_answers (
  id uuid primary key default uuid7(),
  query_id uuid unique references queries on delete set null,
  topic query_topic not null,
  subject_id uuid references subjects,
  -- Nobody but this batch finds it; empty: everybody who learns the subject, or everybody.
  batch_id uuid references batches,
  title text not null check (title = btrim(title) and length(title) between 3 and 150),
  question text not null check (length(question) <= 8000),
  answer text not null check (length(btrim(answer)) between 1 and 8000),
  shared_by uuid not null references people,
  shared_at timestamptz not null,
  helped_count int not null default 0 check (helped_count >= 0),
  check ((topic = 'subject') = (subject_id is not null)),
  check (topic = 'subject' or batch_id is null)
);
create index shared_answers_by_subject on shared_answers (subject_id, shared_at desc);
create index shared_answers_by_batch on shared_answers (batch_id, shared_at desc) where batch_id is not null;
create index shared_answers_by_time on shared_answers (shared_at desc);

-- The words of a title alone, in narrow rows: a common word has thousands of them, and each is weighed.
create table shared_answer_words (
  answer_id uuid primary key references shared_answers on delete cascade,
  subject_id uuid,
  batch_id uuid,
  letters text not null,
  stems tsvector not null
);
create index shared_answer_words_by_stem on shared_answer_words using gin (stems);
-- Every beginning of a word that occurs in a title: where a slip of the finger finds the word that was meant. A job
-- counts in about how many: what stands in thousands does not tell where to look.
create table shared_answer_stems (stem text primary key, uses int not null default 1 check (uses > 0));
create index shared_answer_stems_alike on shared_answer_stems using gin (stem gin_trgm_ops);
create function keep_shared_answer_words() returns trigger language plpgsql as $$
begin
  insert into shared_answer_words (answer_id, subject_id, batch_id, letters, stems)
  values (new.id, new.subject_id, new.batch_id, latin_letters(new.title), array_to_tsvector(word_stems(new.title)))
  on conflict (answer_id) do update
    set subject_id = excluded.subject_id, batch_id = excluded.batch_id, letters = excluded.letters, stems = excluded.stems;
  insert into shared_answer_stems (stem) select unnest(word_stems(new.title)) on conflict do nothing;
  return null;
end $$;
create trigger shared_answers_words after insert or update of title, subject_id, batch_id on shared_answers
  for each row execute function keep_shared_answer_words();

-- Pictures of a shared answer are copies, so that the asker's own can go with their account.
create table shared_answer_pictures (
  file_id uuid primary key references files,
  answer_id uuid not null references shared_answers on delete cascade,
  place smallint not null check (place between 1 and 10),
  unique (answer_id, place)
);

-- Whom it has spared a question.
create table shared_answer_helps (
  answer_id uuid not null references shared_answers on delete cascade,
  person_id uuid not null references people on delete cascade,
  at timestamptz not null,
  primary key (answer_id, person_id)
);
create index shared_answer_helps_by_person on shared_answer_helps (person_id);
