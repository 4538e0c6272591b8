-- People, how they sign in, who may act for whom, and how they came.

create type person_role as enum ('student', 'teacher', 'parent', 'admin');
create type person_status as enum ('invited', 'active', 'suspended', 'left');
create type admin_power as enum ('owner', 'academics', 'accounts', 'front_desk');

create type phone_verification as enum ('office', 'invitation');
create domain phone_number as text check (value ~ '^\+[1-9][0-9]{7,14}$');
create domain email_address as text
  check (value = lower(value) and length(value) <= 254 and value ~ '^[^@[:space:]]+@[^@[:space:]]+\.[^@[:space:]]+$');
create domain person_name as text check (value = btrim(value) and length(value) between 1 and 120);

create table people (
  id uuid primary key default uuid7(),
  role person_role not null,
  status person_status not null default 'invited',
  name person_name not null,
  email email_address,
  phone phone_number,
  phone_verified_at timestamptz,
  phone_verified_by uuid references people,
  phone_verified_how phone_verification,
  address text not null default '' check (length(address) <= 500),
  locale locale not null default 'en',
  photo_file_id uuid references files,
  password_hash text,
  password_changed_at timestamptz,
  is_demo boolean not null default false,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (id, role),
  check ((phone_verified_at is null) = (phone_verified_how is null)),
  check (phone_verified_at is null or phone is not null)
);
create index people_by_role_and_name on people (role, name, id);
create index people_by_name on people using gin (name gin_trgm_ops);
create index people_by_phone on people (phone);
alter table files add foreign key (owner_id) references people, add foreign key (created_by) references people;

-- What a person signs in with is unique; a contact phone on people may repeat.
create type sign_in_kind as enum ('email', 'phone');
create table sign_in_names (
  value text primary key,
  kind sign_in_kind not null,
  person_id uuid not null references people on delete cascade,
  unique (person_id, kind)
);

create table admin_powers (
  person_id uuid not null,
  role person_role not null default 'admin' check (role = 'admin'),
  power admin_power not null,
  primary key (person_id, power),
  foreign key (person_id, role) references people (id, role) on delete cascade
);

-- Once there is an owner who can act, there is always one.
create function keep_an_owner() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtext('keep_an_owner'));
  if not exists (
    select from admin_powers join people on people.id = admin_powers.person_id
    where power = 'owner' and status = 'active'
  ) then
    raise exception using errcode = 'IC001', message = 'the institute needs at least one active owner';
  end if;
  return null;
end $$;
create constraint trigger keep_an_owner_power after update or delete on admin_powers
  deferrable initially deferred for each row when (old.power = 'owner') execute function keep_an_owner();
create constraint trigger keep_an_owner_status after update of status on people
  deferrable initially deferred for each row
  when (old.role = 'admin' and old.status = 'active' and new.status <> 'active') execute function keep_an_owner();

create sequence roll_numbers start 1;
create table students (
  person_id uuid primary key,
  role person_role not null default 'student' check (role = 'student'),
  roll_number text not null unique check (roll_number ~ '^[A-Z0-9][A-Z0-9/-]{0,19}$'),
  parent_phone phone_number,
  -- The day on which the student turns 18; unknown counts as a minor. Nothing else of a birth date is kept.
  adult_on date,
  admitted_on date not null default current_date,
  foreign key (person_id, role) references people (id, role) on delete cascade
);

create type guardian_relation as enum ('mother', 'father', 'grandparent', 'sibling', 'relative', 'guardian');
create table guardianships (
  guardian_id uuid not null,
  guardian_role person_role not null default 'parent' check (guardian_role = 'parent'),
  student_id uuid not null references students on delete cascade,
  relation guardian_relation not null,
  created_at timestamptz not null default now(),
  primary key (guardian_id, student_id),
  foreign key (guardian_id, guardian_role) references people (id, role) on delete cascade
);
create index guardianships_by_student on guardianships (student_id);

-- A guardian's consent for a student, as it was given. Withdrawing is recorded, never erased by an edit.
create type consent_way as enum ('signed_form', 'link', 'in_person');
create table consents (
  id uuid primary key default uuid7(),
  student_id uuid not null references students on delete cascade,
  given_by uuid not null references people,
  how consent_way not null,
  purposes text[] not null check (cardinality(purposes) > 0
    and purposes <@ array['account', 'academics', 'attendance_word', 'messages', 'photo', 'identity_documents']),
  given_at timestamptz not null default now(),
  recorded_by uuid references people,
  evidence_file_id uuid references files,
  withdrawn_at timestamptz,
  withdrawn_by uuid references people,
  check ((withdrawn_at is null) = (withdrawn_by is null))
);
create index consents_by_student on consents (student_id);

-- A device that is signed in.
create type session_end as enum
  ('signed_out', 'ended_by_person', 'password', 'role', 'status', 'token_reuse', 'expired');
create table sessions (
  id uuid primary key default uuid7(),
  person_id uuid not null references people on delete cascade,
  device text not null check (length(device) <= 120),
  address inet,
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  ended_at timestamptz,
  ended_why session_end,
  check ((ended_at is null) = (ended_why is null))
);
create index sessions_open_by_person on sessions (person_id) where ended_at is null;

-- Rotating refresh tokens, hashed. A token stays good until one of its successors is first used.
create table refresh_tokens (
  token_hash bytea primary key check (length(token_hash) = 32),
  session_id uuid not null references sessions on delete cascade,
  predecessor_hash bytea references refresh_tokens on delete set null,
  issued_at timestamptz not null default now(),
  expires_at timestamptz not null,
  first_used_at timestamptz,
  retired_at timestamptz
);
create index refresh_tokens_by_session on refresh_tokens (session_id);
create index refresh_tokens_by_predecessor on refresh_tokens (predecessor_hash);
create index refresh_tokens_by_expiry on refresh_tokens (expires_at);

-- Links that the office hands out; only the hash of the secret is kept.
create type link_purpose as enum ('first_owner', 'invitation', 'reset', 'guardian_consent');
create table one_time_links (
  id uuid primary key default uuid7(),
  token_hash bytea not null unique check (length(token_hash) = 32),
  purpose link_purpose not null,
  person_id uuid references people on delete cascade,
  registration_id uuid,
  created_by uuid references people,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz,
  check ((purpose in ('invitation', 'reset')) = (person_id is not null)),
  check ((purpose = 'guardian_consent') = (registration_id is not null))
);
create index one_time_links_by_person on one_time_links (person_id);
create index one_time_links_by_expiry on one_time_links (expires_at);

-- The second step: a time-based code (RFC 6238). The secret is sealed with the server's data key.
create table totp_secrets (
  person_id uuid primary key references people on delete cascade,
  secret bytea not null,
  confirmed_at timestamptz,
  last_step bigint not null default 0,
  created_at timestamptz not null default now()
);
create table recovery_codes (
  person_id uuid not null references people on delete cascade,
  code_hash bytea not null check (length(code_hash) = 32),
  used_at timestamptz,
  primary key (person_id, code_hash)
);

-- Somebody who registered on the site and is not yet a person of the institute.
create type registration_state as enum ('waiting_for_guardian', 'waiting_for_office', 'approved', 'refused');
create table registrations (
  id uuid primary key default uuid7(),
  state registration_state not null,
  role person_role not null check (role in ('student', 'parent')),
  name person_name not null,
  email email_address,
  phone phone_number,
  locale locale not null,
  adult_on date,
  guardian_name person_name,
  guardian_phone phone_number,
  guardian_relation guardian_relation,
  password_hash text,
  message text not null default '' check (length(message) <= 500),
  created_at timestamptz not null default now(),
  confirmed_at timestamptz,
  confirmed_how consent_way,
  confirmed_purposes text[] check (confirmed_purposes <@ array[
    'account', 'academics', 'attendance_word', 'messages', 'photo', 'identity_documents']),
  -- Who of the office recorded it; null where the guardian did it by a link.
  confirmed_by uuid references people,
  -- Until a guardian confirms: seven days. After that as long as it waits, or for a month after the decision.
  expires_at timestamptz not null,
  decided_at timestamptz,
  decided_by uuid references people,
  refusal_reason text check (length(refusal_reason) <= 300),
  person_id uuid references people on delete set null,
  check (email is not null or phone is not null),
  check (state not in ('approved', 'refused') or decided_at is not null),
  check ((confirmed_at is null) = (confirmed_how is null) and (confirmed_at is null) = (confirmed_purposes is null)),
  check (state <> 'waiting_for_guardian' or (guardian_name is not null and guardian_phone is not null))
);
create index registrations_by_state on registrations (state, created_at);
create index registrations_by_expiry on registrations (expires_at);
alter table one_time_links add foreign key (registration_id) references registrations on delete cascade;

-- Whether a student may not come in yet: a minor on that day, and no guardian's consent for an account stands.
create function consent_missing(student uuid, on_day date) returns boolean language sql stable as $$
  select (select guardian_consent_required from institute)
    and (select adult_on is null or adult_on > on_day from students where person_id = student)
    and not exists (
      select from consents
      where student_id = student and withdrawn_at is null and 'account' = any (purposes))
$$;
