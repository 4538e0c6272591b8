-- Leave: who asked for which time, who confirmed and who decided. Its spans are what attendance and the timetable ask.

alter type file_kind add value 'attachment';

create type leave_state as enum
  ('waiting_for_guardian', 'waiting', 'asked_back', 'approved', 'refused', 'cancelled');
create type leave_extent as enum ('days', 'half_day', 'lectures');
-- Until 13:00 in India, and from then on.
create type leave_half as enum ('first', 'second');
create table leaves (
  id uuid primary key default uuid7(),
  person_id uuid not null,
  role person_role not null check (role in ('student', 'teacher')),
  state leave_state not null,
  extent leave_extent not null,
  half leave_half,
  from_on date not null,
  -- The last day of it.
  to_on date not null,
  reason text not null check (length(btrim(reason)) between 3 and 500),
  attachment_file_id uuid references files,
  applied_by uuid not null references people,
  confirmed_by uuid references people,
  confirmed_at timestamptz,
  decided_by uuid references people,
  decided_at timestamptz,
  -- Why it was refused, or what was asked back; the reply to it lies in leave_steps.
  answer text not null default '' check (length(answer) <= 500),
  created_at timestamptz not null default now(),
  check (to_on >= from_on and to_on < from_on + 120),
  check (extent = 'days' or to_on = from_on),
  check ((extent = 'half_day') = (half is not null)),
  check (state not in ('approved', 'refused') or decided_by is not null),
  check (state <> 'refused' or answer <> ''),
  check ((confirmed_by is null) = (confirmed_at is null)),
  foreign key (person_id, role) references people (id, role) on delete cascade
);
create index leaves_by_person on leaves (person_id, from_on);
create index leaves_by_creation on leaves (created_at, id);
create index leaves_by_end on leaves (to_on);
create index leaves_open on leaves (state, created_at) where state in ('waiting_for_guardian', 'waiting', 'asked_back');

-- The time that a leave takes: one span for its days or half day, one for each of its lectures. A lecture that begins
-- within an approved span is "on leave".
create table leave_spans (
  leave_id uuid not null references leaves on delete cascade,
  person_id uuid not null,
  during tstzrange not null check (not isempty(during)),
  -- False once the leave was refused or cancelled.
  live boolean not null default true,
  approved boolean not null default false,
  -- Which lecture it was chosen for; the time stays asked for where that one is taken out of the plan.
  lecture_id uuid references lectures on delete set null,
  primary key (leave_id, during),
  check (live or not approved),
  constraint leave_spans_once exclude using gist (person_id with =, during with &&) where (live)
);
create index leave_spans_approved on leave_spans using gist (person_id, during) where (approved);
create index leave_spans_by_lecture on leave_spans (lecture_id) where lecture_id is not null;

-- What happened to a leave, step by step. Append-only.
create table leave_steps (
  id uuid primary key default uuid7(),
  leave_id uuid not null references leaves on delete cascade,
  state leave_state not null,
  made_by uuid not null references people,
  note text not null default '' check (length(note) <= 500),
  at timestamptz not null default now()
);
create index leave_steps_by_leave on leave_steps (leave_id, at);
revoke update, truncate on leave_steps from integrate_serving;
