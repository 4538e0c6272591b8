-- The timetable: rooms, the weekly plan, every lecture that comes of it, holidays, and each person's calendar feed.

create table rooms (
  id uuid primary key default uuid7(),
  name text not null unique check (name = btrim(name) and length(name) between 1 and 40),
  seats smallint check (seats > 0),
  archived_at timestamptz,
  created_at timestamptz not null default now()
);

-- A batch's usual room is one of the rooms now.
alter table batches add column room_id uuid references rooms;
insert into rooms (name) select distinct btrim(room) from batches where btrim(room) <> '';
update batches set room_id = rooms.id from rooms where rooms.name = btrim(batches.room);
-- The words of the old column stand in rooms now.
alter table batches drop column room;

-- One line of a batch's week. `to_on` is the first day on which it no longer holds.
create table lecture_plans (
  id uuid primary key default uuid7(),
  batch_id uuid not null references batches,
  subject_id uuid not null references subjects,
  teacher_id uuid not null,
  teacher_role person_role not null default 'teacher' check (teacher_role = 'teacher'),
  room_id uuid references rooms,
  weekday smallint not null check (weekday between 1 and 7),
  starts_at time not null,
  ends_at time not null,
  from_on date not null,
  to_on date not null,
  created_by uuid references people,
  created_at timestamptz not null default now(),
  check (ends_at > starts_at),
  check (to_on >= from_on),
  foreign key (teacher_id, teacher_role) references people (id, role)
);
comment on column lecture_plans.weekday is 'ISO 8601: 1 is Monday, 7 is Sunday';
create index lecture_plans_by_batch on lecture_plans (batch_id, to_on);

-- A lecture on its day: written ahead for the whole plan, so that the database itself refuses every clash.
create type lecture_state as enum ('planned', 'cancelled');
create type lecture_kind as enum ('regular', 'extra');
create type cancel_reason as enum ('holiday', 'teacher_away', 'exam', 'other');
create table lectures (
  id uuid primary key default uuid7(),
  plan_id uuid references lecture_plans,
  kind lecture_kind not null default 'regular',
  batch_id uuid not null references batches,
  subject_id uuid not null references subjects,
  -- Who gives it; `planned_teacher_id` is whom the plan names, so that a substitution can be seen and undone.
  teacher_id uuid not null,
  teacher_role person_role not null default 'teacher' check (teacher_role = 'teacher'),
  planned_teacher_id uuid not null references people,
  room_id uuid references rooms,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  -- When the plan has it begin; a lecture that begins at another time was moved.
  planned_starts_at timestamptz,
  on_day date not null generated always as ((starts_at at time zone 'Asia/Kolkata')::date) stored,
  state lecture_state not null default 'planned',
  cancelled_why cancel_reason,
  note text not null default '' check (length(note) <= 300),
  -- iCalendar's SEQUENCE: grows with each change that a calendar must notice.
  sequence int not null default 0,
  changed_at timestamptz not null default now(),
  check (ends_at > starts_at and ends_at <= starts_at + interval '12 hours'),
  check ((state = 'cancelled') = (cancelled_why is not null)),
  check ((kind = 'regular') = (plan_id is not null)),
  check ((kind = 'regular') = (planned_starts_at is not null)),
  foreign key (teacher_id, teacher_role) references people (id, role),
  constraint lectures_teacher_once exclude using gist (
    teacher_id with =, tstzrange(starts_at, ends_at) with &&) where (state = 'planned'),
  constraint lectures_room_once exclude using gist (
    room_id with =, tstzrange(starts_at, ends_at) with &&) where (state = 'planned'),
  constraint lectures_batch_once exclude using gist (
    batch_id with =, tstzrange(starts_at, ends_at) with &&) where (state = 'planned')
);
create index lectures_by_batch on lectures (batch_id, on_day);
create index lectures_by_teacher on lectures (teacher_id, on_day);
create index lectures_by_day on lectures (on_day, starts_at);
create unique index lectures_once_per_plan on lectures (plan_id, planned_starts_at);
-- Where a lecture is missing from its planned day because it was moved to another one.
create index lectures_moved on lectures (planned_starts_at) where planned_starts_at <> starts_at;

-- A day without lectures, for everybody or for one batch.
create table holidays (
  id uuid primary key default uuid7(),
  on_day date not null,
  batch_id uuid references batches on delete cascade,
  name text not null check (name = btrim(name) and length(name) between 1 and 80),
  created_by uuid references people,
  created_at timestamptz not null default now(),
  unique nulls not distinct (on_day, batch_id)
);

-- The address of a person's calendar feed; only the hash of its token is kept.
create table calendar_feeds (
  id uuid primary key default uuid7(),
  person_id uuid not null references people on delete cascade,
  token_hash bytea not null unique check (length(token_hash) = 32),
  created_at timestamptz not null default now(),
  revoked_at timestamptz,
  last_read_at timestamptz
);
create unique index calendar_feeds_one_open on calendar_feeds (person_id) where revoked_at is null;
