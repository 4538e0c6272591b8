-- What is taught (subjects, topics, courses), to whom (batches, enrolments), and how lists come in (imports).

create type target_exam as enum ('neet', 'jee_main', 'jee_advanced', 'mht_cet');

create table subjects (
  id uuid primary key default uuid7(),
  code text not null unique check (code ~ '^[a-z][a-z-]{1,30}$'),
  name_en text not null, name_mr text not null, name_hi text not null,
  position smallint not null unique
);

create table topics (
  id uuid primary key default uuid7(),
  subject_id uuid not null references subjects,
  parent_id uuid references topics,
  code text not null unique check (code ~ '^[a-z0-9][a-z0-9-]{1,60}$'),
  name_en text not null, name_mr text not null, name_hi text not null,
  class_level smallint check (class_level in (11, 12)),
  targets target_exam[] not null default '{}',
  position int not null,
  -- Checked at the end of a transaction, so that a new chapter may push the others on.
  unique nulls not distinct (subject_id, parent_id, position) deferrable initially deferred,
  unique (id, subject_id)
);

create table courses (
  id uuid primary key default uuid7(),
  name text not null unique check (name = btrim(name) and length(name) between 1 and 80),
  target target_exam not null,
  class_level smallint not null check (class_level in (11, 12, 13)),
  description text not null default '' check (length(description) <= 500),
  archived_at timestamptz,
  created_at timestamptz not null default now()
);
comment on column courses.class_level is '11, 12, or 13 for repeaters';
create table course_subjects (
  course_id uuid not null references courses on delete cascade,
  subject_id uuid not null references subjects,
  primary key (course_id, subject_id)
);

create table batches (
  id uuid primary key default uuid7(),
  course_id uuid not null references courses,
  name text not null unique check (name = btrim(name) and length(name) between 1 and 40),
  year smallint not null check (year between 2000 and 2100),
  room text not null default '' check (length(room) <= 40),
  capacity smallint not null check (capacity between 1 and 1000),
  medium locale not null default 'en',
  starts_on date not null,
  ends_on date not null,
  class_teacher_id uuid,
  teacher_role person_role not null default 'teacher' check (teacher_role = 'teacher'),
  archived_at timestamptz,
  created_at timestamptz not null default now(),
  check (ends_on > starts_on),
  foreign key (class_teacher_id, teacher_role) references people (id, role)
);
create index batches_by_course on batches (course_id);
create table batch_teachers (
  batch_id uuid not null references batches on delete cascade,
  subject_id uuid not null references subjects,
  teacher_id uuid not null,
  teacher_role person_role not null default 'teacher' check (teacher_role = 'teacher'),
  primary key (batch_id, subject_id, teacher_id),
  foreign key (teacher_id, teacher_role) references people (id, role)
);
create index batch_teachers_by_teacher on batch_teachers (teacher_id, batch_id);

-- A student's time in a batch. `to_on` is the first day on which the student is no longer in it.
create type enrolment_end as enum ('completed', 'transferred', 'dropped');
create table enrolments (
  id uuid primary key default uuid7(),
  student_id uuid not null references students on delete cascade,
  batch_id uuid not null references batches,
  from_on date not null,
  to_on date,
  ended_how enrolment_end,
  reason text check (length(reason) <= 300),
  continued_in uuid references enrolments,
  created_by uuid references people,
  created_at timestamptz not null default now(),
  -- A transfer back on the day of the mistake leaves an empty range: allowed, and never overlapping.
  check (to_on is null or to_on >= from_on),
  check ((to_on is null) = (ended_how is null)),
  check (ended_how is distinct from 'dropped' or reason is not null),
  constraint enrolments_once_at_a_time exclude using gist (
    student_id with =, batch_id with =, daterange(from_on, to_on) with &&)
);
create index enrolments_by_batch on enrolments (batch_id, from_on);
create index enrolments_by_student on enrolments (student_id, from_on);

-- The seats of a batch: the most students on any one day from `from_day` on may not exceed its capacity.
create function most_enrolled(in_batch uuid, from_day date) returns bigint language sql stable as $$
  select coalesce(max((
    select count(*) from enrolments e
    where e.batch_id = in_batch and daterange(e.from_on, e.to_on) @> day.on_day)), 0)
  from (
    select from_day as on_day
    union select from_on from enrolments where batch_id = in_batch and from_on > from_day
  ) day
$$;
create function keep_within_capacity() returns trigger language plpgsql as $$
declare seats smallint;
begin
  select capacity into seats from batches where id = new.batch_id for no key update;
  if most_enrolled(new.batch_id, new.from_on) > seats then
    raise exception using errcode = 'IC002', message = 'the batch is full';
  end if;
  return null;
end $$;
create trigger enrolments_within_capacity after insert or update of batch_id, from_on, to_on on enrolments
  for each row execute function keep_within_capacity();
create function keep_capacity_enough() returns trigger language plpgsql as $$
begin
  if most_enrolled(new.id, current_date) > new.capacity then
    raise exception using errcode = 'IC002', message = 'more students are enrolled than that';
  end if;
  return null;
end $$;
create trigger batches_capacity_enough after update of capacity on batches
  for each row when (new.capacity < old.capacity) execute function keep_capacity_enough();

-- A list that was read from a file: shown first, written when confirmed, undone within a day.
create type import_kind as enum ('students', 'questions', 'omr', 'marks');
create type import_state as enum ('previewed', 'writing', 'confirmed', 'undone');
create table imports (
  id uuid primary key default uuid7(),
  kind import_kind not null,
  file_name text not null check (length(file_name) <= 200),
  state import_state not null default 'previewed',
  options jsonb not null default '{}',
  row_count int not null,
  problem_count int not null,
  duplicate_count int not null default 0,
  -- How many rows the writing job has done; it lies outside that job's transaction, so that it can be watched.
  written_count int not null default 0,
  -- Why the last try to write took nothing in: {code, params}; the list is then 'previewed' again.
  failure jsonb,
  created_by uuid not null references people,
  created_at timestamptz not null default now(),
  confirmed_at timestamptz,
  undo_until timestamptz,
  undone_at timestamptz,
  check (state in ('previewed', 'writing') or confirmed_at is not null),
  check ((state = 'undone') = (undone_at is not null))
);
create index imports_by_maker on imports (created_by, created_at);
create table import_rows (
  import_id uuid not null references imports on delete cascade,
  line int not null,
  content jsonb not null,
  problems jsonb not null default '[]',
  duplicates jsonb not null default '[]',
  left_out boolean not null default false,
  created_ids uuid[] not null default '{}',
  primary key (import_id, line)
);
