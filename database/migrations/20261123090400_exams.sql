-- Exams: their pattern, paper, key, and who sits them.
-- An exam's state follows from facts: published_at, scheduled_at and the window, read by the server's clock.

create type exam_mode as enum ('test', 'practice');
create type attempt_choice as enum ('best', 'first', 'last');
create type tie_rule as enum ('none', 'jee_main', 'neet');

-- Shifts of one test: ranked together, on percentile.
create table exam_groups (
  id uuid primary key default uuid7(),
  title text not null check (title = btrim(title) and length(title) between 1 and 120),
  created_by uuid not null references people,
  created_at timestamptz not null default now()
);

create table exams (
  id uuid primary key default uuid7(),
  title text not null check (title = btrim(title) and length(title) between 1 and 120),
  pattern_code text not null,
  pattern_version text not null,
  -- {en?, mr?, hi?}: what the student reads before starting, beside the general instructions.
  instructions jsonb not null default '{}',
  -- The languages in which the paper is offered.
  locales text[] not null default '{en}' check (cardinality(locales) > 0 and locales <@ array['en', 'mr', 'hi']),
  opens_at timestamptz,
  closes_at timestamptz,
  duration_minutes smallint not null check (duration_minutes between 1 and 600),
  shuffle_questions boolean not null default true,
  shuffle_options boolean not null default true,
  -- Whether a choice that was made but not saved counts when the bell closes the attempt.
  drafts_count boolean not null default false,
  mode exam_mode not null default 'test',
  -- How often one student may sit it, and which of their attempts counts.
  attempts_allowed smallint not null default 1 check (attempts_allowed between 1 and 50),
  attempt_counts attempt_choice not null default 'best',
  -- How long after opens_at one may still start; null: as long as the window is open.
  late_entry_minutes smallint check (late_entry_minutes between 0 and 600),
  calculator boolean not null default false,
  -- After so many times away the attempt is submitted; the instructions then say so. Null: never.
  away_limit smallint check (away_limit between 1 and 50),
  tie_rule tie_rule not null default 'none',
  group_id uuid references exam_groups on delete set null,
  -- What the last draw of questions was shuffled with, so that a draw can be explained.
  draw_seed int,
  key_version int not null default 1,
  created_by uuid not null references people,
  created_at timestamptz not null default now(),
  scheduled_at timestamptz,
  published_at timestamptz,
  published_by uuid references people,
  -- The provisional key was shown, and until when students may object to it.
  key_shown_at timestamptz,
  objections_until timestamptz,
  -- What equal scores were drawn with where the tie rule ends in a draw.
  rank_seed int,
  check (objections_until is null or objections_until > key_shown_at),
  check (mode = 'test' or away_limit is null),
  check (scheduled_at is null or (opens_at is not null and closes_at is not null)),
  constraint exams_window_forwards check (closes_at > opens_at),
  constraint exams_window_long_enough check (
    scheduled_at is null or closes_at >= opens_at + make_interval(mins => duration_minutes)),
  check (published_at is null or scheduled_at is not null),
  check ((published_at is null) = (published_by is null))
);
create index exams_by_window on exams (opens_at, closes_at);
create index exams_by_group on exams (group_id) where group_id is not null;

-- Which batches sit it. The window is copied here so that the database refuses two tests at once for one batch;
-- a practice lies open beside anything.
create table exam_batches (
  exam_id uuid not null references exams on delete cascade,
  batch_id uuid not null references batches,
  during tstzrange,
  scheduled boolean not null default false,
  primary key (exam_id, batch_id),
  check (not scheduled or during is not null),
  constraint exam_batches_one_at_a_time exclude using gist (batch_id with =, during with &&) where (scheduled)
);
create index exam_batches_by_batch on exam_batches (batch_id);
create function copy_exam_window() returns trigger language plpgsql as $$
begin
  update exam_batches set
    during = case when new.opens_at is null or new.closes_at is null then null
      else tstzrange(new.opens_at, new.closes_at) end,
    scheduled = new.scheduled_at is not null and new.mode = 'test'
  where exam_id = new.id;
  return null;
end $$;
create trigger exams_window_to_batches after update of opens_at, closes_at, scheduled_at, mode on exams
  for each row execute function copy_exam_window();
create function read_exam_window() returns trigger language plpgsql as $$
begin
  select case when opens_at is null or closes_at is null then null else tstzrange(opens_at, closes_at) end,
    scheduled_at is not null and mode = 'test'
  into new.during, new.scheduled from exams where id = new.exam_id;
  return new;
end $$;
create trigger exam_batches_window before insert on exam_batches
  for each row execute function read_exam_window();

-- Who sits an exam: whoever is enrolled in one of its batches on the day in India on which it opens. One batch each.
create view exam_students as
select distinct on (x.exam_id, e.student_id) x.exam_id, e.student_id, x.batch_id
from exam_batches x
join exams on exams.id = x.exam_id
join enrolments e on e.batch_id = x.batch_id
  and daterange(e.from_on, e.to_on) @> (exams.opens_at at time zone 'Asia/Kolkata')::date
where exams.scheduled_at is not null
order by x.exam_id, e.student_id, e.from_on, x.batch_id;

-- Parts that follow one another, each with its own time; a part that is over is locked. None: one paper, one time.
create table exam_parts (
  exam_id uuid not null references exams on delete cascade,
  position smallint not null check (position > 0),
  name jsonb not null check (name ? 'en'),
  minutes smallint not null check (minutes between 1 and 600),
  primary key (exam_id, position)
);

-- What happens to an answer beyond the number to attempt: the screen refuses it, or the first ones count (on OMR).
create type beyond_limit as enum ('refuse', 'first');
create table exam_sections (
  exam_id uuid not null references exams on delete cascade,
  position smallint not null check (position > 0),
  name jsonb not null check (name ? 'en'),
  subject_id uuid not null references subjects,
  kind question_kind,
  question_count smallint not null check (question_count between 1 and 300),
  marks_right numeric(6, 2) not null check (marks_right > 0),
  marks_wrong numeric(6, 2) not null check (marks_wrong <= 0),
  marks_blank numeric(6, 2) not null default 0,
  -- For each right option chosen where not all were chosen and none is wrong; null: all or nothing.
  marks_partial numeric(6, 2) check (marks_partial > 0),
  part smallint,
  -- Any so many of the section's questions; null: all of them.
  attempt_count smallint check (attempt_count > 0),
  beyond beyond_limit not null default 'refuse',
  -- To how many decimals a number is to be given; null: as it comes.
  decimals smallint check (decimals between 0 and 6),
  check (attempt_count < question_count),
  foreign key (exam_id, part) references exam_parts (exam_id, position),
  primary key (exam_id, position)
);

-- The paper in its own order; `position` is the question's number in the exam's paper and never changes.
create table exam_questions (
  exam_id uuid not null,
  position smallint not null check (position > 0),
  section smallint not null,
  question_id uuid not null,
  question_version int not null,
  primary key (exam_id, position),
  unique (exam_id, question_id),
  foreign key (exam_id, section) references exam_sections (exam_id, position) on delete cascade,
  foreign key (question_id, question_version) references question_versions (question_id, version)
);
create index exam_questions_by_question on exam_questions (question_id);

-- The answer key as it stood: {"1": {kind, …, ruling?}, …} by position. A change is a new version, with its reason.
create table exam_keys (
  exam_id uuid not null references exams on delete cascade,
  version int not null check (version > 0),
  key jsonb not null,
  reason text check (length(reason) between 1 and 1000),
  created_by uuid references people,
  created_at timestamptz not null default now(),
  primary key (exam_id, version)
);
revoke update, delete, truncate on exam_keys from integrate_serving;

create type objection_state as enum ('open', 'accepted', 'refused');
create table key_objections (
  id uuid primary key default uuid7(),
  exam_id uuid not null,
  position smallint not null,
  student_id uuid not null references students,
  reason text not null check (length(btrim(reason)) between 1 and 1000),
  made_at timestamptz not null,
  state objection_state not null default 'open',
  answer text check (length(answer) between 1 and 1000),
  answered_by uuid references people,
  answered_at timestamptz,
  unique (exam_id, position, student_id),
  foreign key (exam_id, position) references exam_questions (exam_id, position),
  check ((state = 'open') = (answered_at is null)),
  check ((answered_at is null) = (answered_by is null))
);

-- More time for one student, given before the exam or during it.
create table exam_accommodations (
  exam_id uuid not null references exams on delete cascade,
  student_id uuid not null references students,
  extra_minutes smallint not null check (extra_minutes between 1 and 300),
  reason text not null check (length(btrim(reason)) between 1 and 300),
  given_by uuid not null references people,
  given_at timestamptz not null,
  primary key (exam_id, student_id)
);

-- The paper as phones fetch it before the start: AES-GCM, questions and pictures, no key, no answers. `secret` is the
-- file's key, itself sealed with the server's.
create table sealed_papers (
  exam_id uuid not null references exams on delete cascade,
  locale text not null check (locale in ('en', 'mr', 'hi')),
  digest bytea not null check (length(digest) = 32),
  bytes bytea not null,
  secret bytea not null,
  made_at timestamptz not null,
  primary key (exam_id, locale)
);

-- The shuffled papers of a test in the hall: what set A's question 1 is.
create table paper_sets (
  exam_id uuid not null references exams on delete cascade,
  code text not null check (code in ('A', 'B', 'C', 'D')),
  question_order smallint[] not null,
  option_orders jsonb not null,
  made_at timestamptz not null,
  primary key (exam_id, code)
);

-- How the columns of a file of OMR responses or marks were read last, by its head line.
create table paper_columns (
  kind import_kind not null,
  heads text not null check (length(heads) <= 20000),
  columns jsonb not null,
  used_at timestamptz not null,
  primary key (kind, heads)
);
