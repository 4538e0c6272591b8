-- Exams, attempts and results.
-- An exam's state follows from facts: published_at, scheduled_at and the window, read by the server's clock.

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
  -- What the last draw of questions was shuffled with, so that a draw can be explained.
  draw_seed int,
  key_version int not null default 1,
  created_by uuid not null references people,
  created_at timestamptz not null default now(),
  scheduled_at timestamptz,
  published_at timestamptz,
  published_by uuid references people,
  check (scheduled_at is null or (opens_at is not null and closes_at is not null)),
  constraint exams_window_forwards check (closes_at > opens_at),
  constraint exams_window_long_enough check (
    scheduled_at is null or closes_at >= opens_at + make_interval(mins => duration_minutes)),
  check (published_at is null or scheduled_at is not null),
  check ((published_at is null) = (published_by is null))
);
create index exams_by_window on exams (opens_at, closes_at);

-- Which batches sit it. The window is copied here so that the database refuses two exams at once for one batch.
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
    scheduled = new.scheduled_at is not null
  where exam_id = new.id;
  return null;
end $$;
create trigger exams_window_to_batches after update of opens_at, closes_at, scheduled_at on exams
  for each row execute function copy_exam_window();
create function read_exam_window() returns trigger language plpgsql as $$
begin
  select case when opens_at is null or closes_at is null then null else tstzrange(opens_at, closes_at) end,
    scheduled_at is not null
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

-- The answer key as it stood: {"1": {kind, …}, …} by position. A change is a new version.
create table exam_keys (
  exam_id uuid not null references exams on delete cascade,
  version int not null check (version > 0),
  key jsonb not null,
  created_by uuid references people,
  created_at timestamptz not null default now(),
  primary key (exam_id, version)
);

create type attempt_end as enum ('submitted', 'bell');
create table attempts (
  id uuid primary key default uuid7(),
  exam_id uuid not null references exams,
  student_id uuid not null references students,
  -- Which device holds it, and how many times it has changed hands. A save from an older epoch is kept apart.
  session_id uuid not null references sessions,
  epoch int not null default 1 check (epoch > 0),
  started_at timestamptz not null,
  ends_at timestamptz not null,
  -- Positions in the order in which this student sees them, and per position the order of its options.
  question_order smallint[] not null,
  option_orders jsonb not null,
  closed_at timestamptz,
  closed_how attempt_end,
  unique (exam_id, student_id),
  check (ends_at > started_at),
  check ((closed_at is null) = (closed_how is null))
);
create index attempts_open_by_end on attempts (ends_at) where closed_at is null;
create index attempts_by_student on attempts (student_id, started_at);

-- What the server holds. A draft is a choice not yet saved; response is null when cleared.
-- response: the option's index in the paper ('0'…), or the number as typed.
create type answer_kind as enum ('draft', 'saved');
create table answers (
  attempt_id uuid not null references attempts,
  position smallint not null,
  kind answer_kind not null,
  epoch int not null,
  sequence int not null check (sequence > 0),
  response text check (length(response) <= 40),
  marked boolean not null default false,
  received_at timestamptz not null,
  primary key (attempt_id, position, kind)
) with (fillfactor = 80);

-- What came too late or from a device that no longer held the attempt: kept, shown to staff, never mixed in.
create type apart_reason as enum ('older_epoch', 'after_end');
create table answers_apart (
  attempt_id uuid not null references attempts,
  epoch int not null,
  position smallint not null,
  kind answer_kind not null,
  sequence int not null,
  why apart_reason not null,
  response text check (length(response) <= 40),
  marked boolean not null,
  received_at timestamptz not null,
  primary key (attempt_id, epoch, position, kind, sequence)
);

create type attempt_event_kind as enum ('started', 'taken_over', 'submitted', 'closed');
create table attempt_events (
  id uuid primary key default uuid7(),
  attempt_id uuid not null references attempts,
  kind attempt_event_kind not null,
  epoch int not null,
  session_id uuid,
  address inet,
  at timestamptz not null
);
create index attempt_events_by_attempt on attempt_events (attempt_id, at);

create table results (
  attempt_id uuid primary key references attempts,
  exam_id uuid not null references exams,
  student_id uuid not null references students,
  key_version int not null,
  score numeric(8, 2) not null,
  max_score numeric(8, 2) not null check (max_score > 0),
  -- [{section, right, wrong, blank, score, max}] in the order of the sections.
  sections jsonb not null,
  -- The same by subject, in the order of the paper: [{subject, right, wrong, blank, score, max}], subject by id.
  subjects jsonb not null,
  computed_at timestamptz not null,
  foreign key (exam_id, key_version) references exam_keys (exam_id, version)
);
create index results_by_exam on results (exam_id, score);
create index results_by_student on results (student_id, computed_at);
create type answer_outcome as enum ('right', 'wrong', 'blank');
create table result_marks (
  attempt_id uuid not null references results on delete cascade,
  position smallint not null,
  response text,
  outcome answer_outcome not null,
  marks numeric(6, 2) not null,
  primary key (attempt_id, position)
);

revoke update, delete, truncate on exam_keys, attempt_events, answers_apart from integrate_serving;
revoke update, truncate on results, result_marks from integrate_serving;
revoke delete, truncate on attempts, answers from integrate_serving;
