-- Attendance: one sheet a lecture, one mark a student, a roll-up a day, and what became of the word to the guardian.

create table attendance_settings (
  only_one boolean primary key default true check (only_one),
  grace_minutes smallint not null default 10 check (grace_minutes between 0 and 120),
  freeze_days smallint not null default 7 check (freeze_days between 1 and 60),
  threshold_percent smallint not null default 75 check (threshold_percent between 1 and 100),
  days_in_a_row smallint not null default 3 check (days_in_a_row between 2 and 30),
  reminder_minutes smallint not null default 20 check (reminder_minutes between 5 and 240)
);
insert into attendance_settings default values;

create type attendance_mark as enum ('present', 'late', 'left_early', 'absent', 'leave');
create type mark_source as enum ('teacher', 'code', 'leave', 'office');

create table attendance_sheets (
  lecture_id uuid primary key references lectures,
  batch_id uuid not null references batches,
  subject_id uuid not null references subjects,
  on_day date not null,
  -- Grows with each change; a screen that was offline says which one it saw.
  version int not null default 1 check (version > 0),
  taken_by uuid not null references people,
  taken_at timestamptz not null,
  changed_at timestamptz not null,
  -- Opened by the office after the freeze.
  opened_until timestamptz,
  opened_by uuid references people,
  opened_reason text check (length(opened_reason) between 3 and 300),
  present_count smallint not null default 0,
  late_count smallint not null default 0,
  left_early_count smallint not null default 0,
  absent_count smallint not null default 0,
  leave_count smallint not null default 0,
  check ((opened_until is null) = (opened_by is null) and (opened_until is null) = (opened_reason is null))
);
create index attendance_sheets_by_batch on attendance_sheets (batch_id, on_day);

-- 20 million rows in five years: kept narrow, and in the order in which a student's own are read.
create table attendance_marks (
  student_id uuid not null references students on delete cascade,
  on_day date not null,
  lecture_id uuid not null references attendance_sheets,
  subject_id uuid not null references subjects,
  mark attendance_mark not null,
  source mark_source not null,
  -- Minutes late, or minutes before the end at which the student left.
  minutes smallint check (minutes between 1 and 720),
  primary key (student_id, on_day, lecture_id),
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
  attended smallint not null check (attended between 0 and lectures),
  on_leave smallint not null default 0 check (on_leave between 0 and lectures),
  primary key (student_id, on_day)
);
create index attendance_days_by_day on attendance_days (on_day, mark);

-- What a mark was before, who changed it and why. Append-only.
create table attendance_corrections (
  id uuid primary key default uuid7(),
  lecture_id uuid not null references attendance_sheets,
  student_id uuid not null references students on delete cascade,
  old_mark attendance_mark not null,
  old_minutes smallint,
  new_mark attendance_mark not null,
  new_minutes smallint,
  reason text not null default '' check (length(reason) <= 300),
  made_by uuid not null references people,
  at timestamptz not null default now()
);
create index attendance_corrections_by_lecture on attendance_corrections (lecture_id, at);
create index attendance_corrections_by_student on attendance_corrections (student_id, at);
revoke update, truncate on attendance_corrections from integrate_serving;

-- The code shown in the room. It holds for its lecture only, while the teacher lets it.
create table attendance_codes (
  lecture_id uuid primary key references lectures on delete cascade,
  code text not null check (code ~ '^[0-9]{6}$'),
  made_by uuid not null references people,
  valid_from timestamptz not null,
  valid_until timestamptz not null check (valid_until > valid_from)
);
create index attendance_codes_by_code on attendance_codes (code, valid_until);

-- The word to the guardians: once per child and day. Every absence ends as corrected, on leave, known or unreachable.
create type absence_word_state as enum ('waiting', 'told', 'known', 'corrected', 'withdrawn', 'unreachable');
create table absence_words (
  student_id uuid not null references students on delete cascade,
  on_day date not null,
  lecture_id uuid not null references lectures,
  state absence_word_state not null default 'waiting',
  due_at timestamptz not null,
  told_at timestamptz,
  known_at timestamptz,
  known_by uuid references people,
  note text not null default '' check (length(note) <= 300),
  primary key (student_id, on_day),
  check ((state = 'known') = (known_at is not null))
);
create index absence_words_due on absence_words (due_at) where state = 'waiting';
create index absence_words_by_day on absence_words (on_day, state);

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
  created_at timestamptz not null default now(),
  unique (student_id, kind, since_on),
  check ((done_at is null) = (done_by is null))
);
create index attendance_tasks_open on attendance_tasks (created_at) where done_at is null;
