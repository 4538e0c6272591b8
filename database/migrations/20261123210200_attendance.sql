-- Attendance: one sheet a lecture, one mark a student, roll-ups by day and month, and what became of the word to the
-- guardian. Whoever writes holds the students first, in the order of their ids, then the sheet: see attendance.ts.

create table attendance_settings (
  only_one boolean primary key default true check (only_one),
  grace_minutes smallint not null default 10 check (grace_minutes between 0 and 120),
  late_minutes smallint not null default 10 check (late_minutes between 1 and 120),
  freeze_days smallint not null default 7 check (freeze_days between 1 and 60),
  threshold_percent smallint not null default 75 check (threshold_percent between 1 and 100),
  row_of_days smallint not null default 3 check (row_of_days between 2 and 30),
  reminder_minutes smallint not null default 20 check (reminder_minutes between 5 and 240)
);
comment on column attendance_settings.late_minutes is 'who enters the code of the room later than that is late';
insert into attendance_settings default values;

create type attendance_mark as enum ('present', 'late', 'left_early', 'absent', 'leave');
create type mark_source as enum ('teacher', 'code', 'leave', 'office');

create table attendance_sheets (
  lecture_id uuid primary key references lectures,
  batch_id uuid not null references batches,
  subject_id uuid not null references subjects,
  on_day date not null,
  -- Grows with each change; a screen that was offline says which one it saw.
  version smallint not null default 1 check (version > 0),
  taken_by uuid not null references people,
  -- By the phone, which may have been without a network; and when it reached us.
  taken_at timestamptz not null,
  received_at timestamptz not null default now(),
  changed_at timestamptz not null,
  present_count smallint not null default 0 check (present_count >= 0),
  late_count smallint not null default 0 check (late_count >= 0),
  left_early_count smallint not null default 0 check (left_early_count >= 0),
  absent_count smallint not null default 0 check (absent_count >= 0),
  leave_count smallint not null default 0 check (leave_count >= 0)
);
create index attendance_sheets_by_batch on attendance_sheets (batch_id, on_day)
  include (present_count, late_count, left_early_count, absent_count, leave_count);

-- 20 million rows in five years: kept narrow, and its index holds all that a student's own calendar asks.
create table attendance_marks (
  student_id uuid not null references students on delete cascade,
  lecture_id uuid not null references attendance_sheets,
  subject_id uuid not null references subjects,
  on_day date not null,
  mark attendance_mark not null,
  source mark_source not null,
  -- Minutes late, or minutes before the end at which the student left.
  minutes smallint check (minutes between 1 and 720),
  -- The sheet's version in which it was last changed; 0: as it was pre-filled, touched by nobody.
  version smallint not null default 0 check (version >= 0),
  primary key (student_id, on_day, lecture_id) include (subject_id, mark),
  check (minutes is null or mark in ('late', 'left_early'))
);
create index attendance_marks_by_lecture on attendance_marks (lecture_id);

-- A student's day, rolled up in the transaction that changed a mark of it.
create type day_mark as enum ('present', 'late', 'part', 'absent', 'leave');
create table attendance_days (
  student_id uuid not null references students on delete cascade,
  on_day date not null,
  mark day_mark not null,
  lectures smallint not null check (lectures > 0),
  attended smallint not null check (attended >= 0),
  on_leave smallint not null check (on_leave >= 0),
  primary key (student_id, on_day) include (mark, lectures, attended, on_leave),
  check (attended + on_leave <= lectures)
);
-- For what is asked of one day or week of everybody: the office's today, the digest.
create index attendance_days_by_day on attendance_days (on_day, mark);

-- The month, rolled up from its days in the same transaction: who is below the threshold is read, not reckoned.
create table attendance_months (
  student_id uuid not null references students on delete cascade,
  -- Its first day.
  month date not null check (extract(day from month) = 1),
  lectures smallint not null check (lectures > 0),
  attended smallint not null check (attended >= 0),
  on_leave smallint not null check (on_leave >= 0),
  primary key (student_id, month),
  check (attended + on_leave <= lectures)
);
create index attendance_months_by_month on attendance_months (month) include (student_id, lectures, attended, on_leave);

-- What a mark was before, who changed it and why. Append-only.
create table attendance_corrections (
  id uuid primary key default uuid7(),
  lecture_id uuid not null references lectures,
  student_id uuid not null references students on delete cascade,
  old_mark attendance_mark not null,
  old_minutes smallint,
  -- Null: the mark was opened again, because the leave that had filled it was cancelled.
  new_mark attendance_mark,
  new_minutes smallint,
  reason text not null default '' check (length(reason) <= 300),
  -- Who did it; null where an approved or cancelled leave did.
  made_by uuid references people,
  at timestamptz not null
);
create index attendance_corrections_by_lecture on attendance_corrections (lecture_id, student_id, at);
create index attendance_corrections_by_student on attendance_corrections (student_id, at);
revoke update, truncate on attendance_corrections from integrate_serving;

-- The office opens a lecture's sheet after the freeze, for a time and with a reason. Append-only.
create table attendance_openings (
  id uuid primary key default uuid7(),
  lecture_id uuid not null references lectures,
  opened_by uuid not null references people,
  reason text not null check (length(btrim(reason)) between 3 and 300),
  opened_at timestamptz not null,
  opened_until timestamptz not null check (opened_until > opened_at)
);
create index attendance_openings_by_lecture on attendance_openings (lecture_id, opened_until);
revoke update, truncate on attendance_openings from integrate_serving;

-- That the teacher was reminded of a lecture that nobody had marked.
create table attendance_reminders (
  lecture_id uuid primary key references lectures on delete cascade,
  reminded_at timestamptz not null
);

-- The code shown in the room. It holds for its lecture only, while the teacher lets it.
create table attendance_codes (
  lecture_id uuid primary key references lectures on delete cascade,
  code text not null check (code ~ '^[0-9]{6}$'),
  made_by uuid not null references people,
  valid_from timestamptz not null,
  valid_until timestamptz not null check (valid_until >= valid_from)
);
create index attendance_codes_by_code on attendance_codes (code, valid_until);

-- Who has entered it, before or after the sheet was taken.
create table attendance_code_entries (
  lecture_id uuid not null references lectures on delete cascade,
  student_id uuid not null references students on delete cascade,
  entered_at timestamptz not null,
  -- Null: in time.
  late_minutes smallint check (late_minutes between 1 and 720),
  primary key (lecture_id, student_id)
);
create index attendance_code_entries_by_student on attendance_code_entries (student_id);

-- The word to the guardians: once per child and day. Every absence ends as corrected, on leave, known or unreachable.
create type absence_word_state as enum ('waiting', 'told', 'known', 'corrected', 'withdrawn', 'unreachable');
create type unreachable_reason as enum ('no_guardian', 'no_consent', 'not_delivered');
create table absence_words (
  student_id uuid not null references students on delete cascade,
  on_day date not null,
  -- The lecture that the word names.
  lecture_id uuid not null references lectures,
  state absence_word_state not null default 'waiting',
  -- Grows where a day's word was taken back and the student is absent after all: each round tells once.
  round smallint not null default 1 check (round > 0),
  due_at timestamptz not null,
  told_at timestamptz,
  unreachable_why unreachable_reason,
  known_at timestamptz,
  known_by uuid references people,
  note text not null default '' check (length(note) <= 300),
  primary key (student_id, on_day),
  check ((state = 'unreachable') = (unreachable_why is not null)),
  check ((state = 'known') <= (known_at is not null)),
  check ((known_at is null) = (known_by is null)),
  check (state not in ('told', 'corrected') or told_at is not null)
);
create index absence_words_due on absence_words (due_at) where state = 'waiting';
create index absence_words_told on absence_words (told_at) where state in ('told', 'unreachable');
create index absence_words_by_day on absence_words (on_day);

-- Somebody to talk with: absent several days in a row, or below the threshold in a month.
create type attendance_task_kind as enum ('days_in_a_row', 'below_threshold');
create table attendance_tasks (
  id uuid primary key default uuid7(),
  student_id uuid not null references students on delete cascade,
  kind attendance_task_kind not null,
  -- The first day of the row, or the first of the month.
  since_on date not null,
  -- Days absent in a row, or percent attended in the month.
  value smallint not null,
  done_at timestamptz,
  done_by uuid references people,
  note text not null default '' check (length(note) <= 500),
  created_at timestamptz not null,
  unique (student_id, kind, since_on),
  check ((done_at is null) = (done_by is null))
);
create index attendance_tasks_open on attendance_tasks (created_at) where done_at is null;
