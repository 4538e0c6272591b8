-- Notices: what was written, to whom, when it goes out, whom it has reached and who has said that they read it.

create type notice_state as enum ('draft', 'scheduled', 'sent', 'withdrawn');
create table notices (
  id uuid primary key default uuid7(),
  state notice_state not null default 'draft',
  author_id uuid not null references people,
  -- Readers are asked to say that they have read it.
  important boolean not null default false,
  -- Of every student whom it goes to, the guardians too.
  with_guardians boolean not null default false,
  -- The words that stand now; earlier ones are kept.
  version smallint not null default 1 check (version > 0),
  edited_at timestamptz,
  -- When it goes out: half a minute after it was released, or at the chosen time. Until then it can be called back.
  send_at timestamptz,
  released_at timestamptz,
  released_by uuid references people,
  sent_at timestamptz,
  campaign_id uuid references message_campaigns on delete set null,
  pinned_until timestamptz,
  expires_at timestamptz,
  -- When what had not gone out by the end of its time was stopped.
  expired_at timestamptz,
  withdrawn_at timestamptz,
  withdrawn_by uuid references people,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  check ((state = 'draft') = (send_at is null)),
  check ((send_at is null) = (released_at is null) and (send_at is null) = (released_by is null)),
  check ((state in ('sent', 'withdrawn')) = (sent_at is not null)),
  check ((state = 'withdrawn') = (withdrawn_at is not null) and (withdrawn_at is null) = (withdrawn_by is null)),
  check (edited_at is null or sent_at is not null),
  constraint notices_end_after_they_begin check (expires_at > send_at),
  constraint notices_pinned_within_their_time check (pinned_until <= expires_at)
);
create index notices_by_author on notices (author_id, state, changed_at desc);
create index notices_by_state on notices (state, changed_at desc, id desc);
create index notices_sent on notices (sent_at desc, id desc) where sent_at is not null;
create index notices_due on notices (send_at) where state = 'scheduled';
create index notices_ending on notices (expires_at) where state = 'sent' and expired_at is null and expires_at is not null;
create index notices_released on notices (released_by, released_at) where released_at is not null;

-- The words of a notice, in the writer's language, and as they wish in Marathi and Hindi.
create table notice_versions (
  notice_id uuid not null references notices on delete cascade,
  version smallint not null check (version > 0),
  title text not null check (title = btrim(title) and length(title) between 3 and 150),
  -- Markdown; empty only as long as it is a draft.
  body text not null check (length(body) <= 10000),
  title_mr text check (title_mr = btrim(title_mr) and length(title_mr) between 3 and 150),
  body_mr text check (length(body_mr) between 1 and 10000),
  title_hi text check (title_hi = btrim(title_hi) and length(title_hi) between 3 and 150),
  body_hi text check (length(body_hi) between 1 and 10000),
  written_by uuid not null references people,
  at timestamptz not null,
  primary key (notice_id, version),
  check ((title_mr is null) = (body_mr is null)),
  check ((title_hi is null) = (body_hi is null))
);
create index notice_versions_by_title on notice_versions using gin (latin_letters(title) gin_trgm_ops);
alter table notices add constraint notices_have_their_words
  foreign key (id, version) references notice_versions (notice_id, version) deferrable initially deferred;

-- What people were sent is never rewritten: an edit is a further version.
create function keep_sent_words() returns trigger language plpgsql as $$
begin
  if exists (select from notices where id = old.notice_id and sent_at is not null) then
    raise exception using errcode = '23514', constraint = 'notice_versions_stay', message = 'the words of a sent notice stay';
  end if;
  return new;
end $$;
create trigger notice_versions_stay before update on notice_versions
  for each row execute function keep_sent_words();

-- Whom it is for: each row widens the circle. One that names nothing means everybody.
create table notice_targets (
  notice_id uuid not null references notices on delete cascade,
  role person_role,
  course_id uuid references courses on delete cascade,
  batch_id uuid references batches on delete cascade,
  person_id uuid references people on delete cascade,
  constraint notice_targets_one_thing check (num_nonnulls(role, course_id, batch_id, person_id) <= 1),
  constraint notice_targets_once unique nulls not distinct (notice_id, role, course_id, batch_id, person_id)
);
create index notice_targets_by_course on notice_targets (course_id) where course_id is not null;
create index notice_targets_by_batch on notice_targets (batch_id) where batch_id is not null;
create index notice_targets_by_person on notice_targets (person_id) where person_id is not null;

-- Who was in that circle when it went out, and whoever joined a batch of it later. Eight million in five years.
create table notice_recipients (
  notice_id uuid not null references notices on delete cascade,
  person_id uuid not null references people on delete cascade,
  -- The batch under which the sender finds them: the student's own, or that of the guardian's child.
  batch_id uuid references batches,
  read_at timestamptz,
  acknowledged_at timestamptz,
  primary key (notice_id, person_id),
  check (acknowledged_at is null or read_at is not null)
);
create index notice_recipients_by_person on notice_recipients (person_id, notice_id) include (read_at, acknowledged_at);
create index notice_recipients_by_batch on notice_recipients (notice_id, batch_id) include (read_at, acknowledged_at);

-- When those who had not said that they read it were told again: once a day at most.
create table notice_reminders (
  notice_id uuid not null references notices on delete cascade,
  on_day date not null,
  sent_by uuid not null references people,
  at timestamptz not null,
  people int not null check (people > 0),
  constraint notice_reminders_once_a_day primary key (notice_id, on_day)
);

-- Files come before the notice that they belong to is saved; one that belongs to none is swept after a day.
create table notice_attachments (
  file_id uuid primary key references files,
  made_by uuid not null references people on delete cascade,
  notice_id uuid references notices,
  place smallint check (place between 1 and 5),
  name text not null check (name = btrim(name) and length(name) between 1 and 120),
  created_at timestamptz not null,
  constraint notice_attachments_in_order unique (notice_id, place) deferrable initially deferred,
  check ((notice_id is null) = (place is null))
);
create index notice_attachments_loose on notice_attachments (created_at) where notice_id is null;
create index notice_attachments_by_maker on notice_attachments (made_by);
