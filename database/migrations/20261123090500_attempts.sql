-- Attempts: what a student does with an exam, what the server holds of it, and how fairly it went.

create type attempt_end as enum ('submitted', 'bell', 'staff', 'away', 'paper');
create type attempt_medium as enum ('computer', 'omr', 'marks');
create table attempts (
  id uuid primary key default uuid7(),
  exam_id uuid not null references exams,
  student_id uuid not null references students,
  number smallint not null default 1 check (number > 0),
  -- On paper there is no device, and with marks alone there are no answers.
  medium attempt_medium not null default 'computer',
  -- Which device holds it, and how many times it has changed hands. A save from an older epoch is kept apart.
  session_id uuid references sessions,
  epoch int not null default 1 check (epoch > 0),
  started_at timestamptz not null,
  -- When each part ends, in order; one where the exam has no parts. The last is ends_at.
  part_ends timestamptz[] not null check (cardinality(part_ends) > 0),
  ends_at timestamptz not null,
  -- The clock stands still since then; going on again moves the ends.
  paused_at timestamptz,
  -- Positions in the order in which this student sees them, and per position the order of its options.
  question_order smallint[] not null,
  option_orders jsonb not null,
  -- On paper: which of the shuffled sets.
  set_code text check (set_code in ('A', 'B', 'C', 'D')),
  closed_at timestamptz,
  closed_how attempt_end,
  -- What the student was told that the server holds, signed by it.
  receipt text,
  -- By a teacher's ruling; it counts nowhere, and stays.
  voided_at timestamptz,
  unique (exam_id, student_id, number),
  check (ends_at > started_at),
  check (part_ends[cardinality(part_ends)] = ends_at),
  check ((medium = 'computer') = (session_id is not null)),
  check (paused_at is null or closed_at is null),
  check ((closed_at is null) = (closed_how is null))
);
create unique index attempts_one_open on attempts (exam_id, student_id) where closed_at is null;
create index attempts_open_by_end on attempts (ends_at) where closed_at is null;
create index attempts_by_student on attempts (student_id, started_at);
create index attempts_by_close on attempts (closed_at) where closed_at is not null;
-- Closed, and not signed for yet.
create index attempts_without_receipt on attempts (closed_at)
  where closed_at is not null and receipt is null and medium = 'computer';

-- What the server holds. A draft is a choice not yet saved; response is null when cleared.
-- response: see features/grading/responses.ts; options by their index in the paper.
create type answer_kind as enum ('draft', 'saved');
create table answers (
  attempt_id uuid not null references attempts,
  position smallint not null,
  kind answer_kind not null,
  epoch int not null,
  sequence int not null check (sequence > 0),
  response text check (length(response) <= 200),
  marked boolean not null default false,
  received_at timestamptz not null,
  primary key (attempt_id, position, kind)
) with (fillfactor = 80);

-- How an answer was judged: in a practice at once, else in the results.
create type answer_outcome as enum ('right', 'partial', 'wrong', 'blank');

-- What came too late, for a locked part, or from a device that no longer held the attempt: kept, shown to staff,
-- never mixed in unless a teacher accepts it.
create type apart_reason as enum ('older_epoch', 'after_end', 'part_locked', 'paused');
create table answers_apart (
  attempt_id uuid not null references attempts,
  epoch int not null,
  position smallint not null,
  kind answer_kind not null,
  sequence int not null,
  why apart_reason not null,
  response text check (length(response) <= 200),
  marked boolean not null,
  received_at timestamptz not null,
  primary key (attempt_id, epoch, position, kind, sequence)
);

-- detail: what belongs to the kind, such as {minutes, reason} or {text}; never an answer.
create type attempt_event_kind as enum ('started', 'taken_over', 'part_ended', 'extra_time', 'paused', 'resumed',
  'message', 'submitted', 'closed', 'late_accepted', 'voided', 'restored');
create table attempt_events (
  id uuid primary key default uuid7(),
  attempt_id uuid not null references attempts,
  kind attempt_event_kind not null,
  epoch int not null,
  session_id uuid,
  address inet,
  made_by uuid references people,
  detail jsonb,
  at timestamptz not null
);
create index attempt_events_by_attempt on attempt_events (attempt_id, at);

-- Practice: what the server said of a question at the last try, how many there were, and whether the solution was shown.
create table practice_tries (
  attempt_id uuid not null references attempts,
  position smallint not null,
  tries int not null check (tries > 0),
  outcome answer_outcome not null,
  revealed boolean not null,
  tried_at timestamptz not null,
  primary key (attempt_id, position)
);

-- Where a phone is just now, for the invigilator: overwritten all the time.
create table attempt_presence (
  attempt_id uuid primary key references attempts,
  seen_at timestamptz not null,
  position smallint,
  away_since timestamptz
) with (fillfactor = 50);

-- Seconds on each question, as the phone counted them: {"1": 42, …}.
create table attempt_times (
  attempt_id uuid primary key references attempts,
  seconds jsonb not null,
  updated_at timestamptz not null
) with (fillfactor = 50);

-- A time away from the exam: all signals of it merged, by the server's clock as the phone reckons it.
create type away_kind as enum ('hidden', 'blur', 'fullscreen', 'background');
create table away_intervals (
  attempt_id uuid not null references attempts,
  epoch int not null,
  number int not null check (number > 0),
  kind away_kind not null,
  position smallint,
  from_at timestamptz not null,
  to_at timestamptz,
  phone_from timestamptz not null,
  phone_to timestamptz,
  received_at timestamptz not null,
  primary key (attempt_id, epoch, number),
  check (to_at >= from_at)
);

-- The student's side, the teacher's ruling, and the appeal against it.
create table attempt_explanations (
  id uuid primary key default uuid7(),
  attempt_id uuid not null references attempts,
  made_by uuid not null references people,
  text text not null check (length(btrim(text)) between 1 and 2000),
  at timestamptz not null
);
create index attempt_explanations_by_attempt on attempt_explanations (attempt_id);
create type ruling as enum ('nothing', 'warning', 'void');
create table attempt_rulings (
  id uuid primary key default uuid7(),
  attempt_id uuid not null references attempts,
  ruling ruling not null,
  reason text not null check (length(btrim(reason)) between 1 and 2000),
  ruled_by uuid not null references people,
  at timestamptz not null
);
create index attempt_rulings_by_attempt on attempt_rulings (attempt_id, at);
-- An appeal is answered by another ruling.
create table ruling_appeals (
  ruling_id uuid primary key references attempt_rulings,
  made_by uuid not null references people,
  text text not null check (length(btrim(text)) between 1 and 2000),
  at timestamptz not null,
  answered_with uuid references attempt_rulings
);

revoke update, delete, truncate on attempt_events, answers_apart, attempt_explanations, attempt_rulings
  from integrate_serving;
revoke delete, truncate on attempts, answers, away_intervals, ruling_appeals from integrate_serving;
