-- The ground everything stands on: ids, the institute, files, the audit log, idempotency and throttling.

create extension if not exists btree_gist;
create extension if not exists pg_trgm;

-- The role that serves requests. It is a group: the login that the server uses is made a member of it.
do $$ begin
  if not exists (select from pg_roles where rolname = 'integrate_serving') then
    create role integrate_serving nologin;
  end if;
end $$;
grant usage on schema public to integrate_serving;
alter default privileges in schema public grant select, insert, update, delete on tables to integrate_serving;
alter default privileges in schema public grant usage on sequences to integrate_serving;

-- UUID version 7 (RFC 9562, 5.7): 48 bits of milliseconds, then random bits; sorts by creation time.
create function uuid7() returns uuid language sql volatile parallel safe as $$
  select encode(
    set_bit(set_bit(
      overlay(uuid_send(gen_random_uuid())
        placing substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3)
        from 1 for 6),
      52, 1), 53, 1), 'hex')::uuid
$$;

create type locale as enum ('en', 'mr', 'hi');

-- Files lie in the store; this row is what the database knows of them.
create type file_kind as enum ('photo', 'picture', 'mark', 'consent', 'import', 'report');
create table files (
  id uuid primary key default uuid7(),
  kind file_kind not null,
  owner_id uuid,
  media_type text not null check (media_type ~ '^[a-z]+/[a-z0-9.+-]+$'),
  byte_count bigint not null check (byte_count > 0),
  width int check (width > 0),
  height int check (height > 0),
  sha256 bytea not null check (length(sha256) = 32),
  created_by uuid,
  created_at timestamptz not null default now()
);
create index files_by_owner on files (owner_id);

-- Exactly one row: the institute's own name, address, contacts, mark and policies.
create type age_gate as enum ('off', 'warn', 'refuse');
create table institute (
  only_one boolean primary key default true check (only_one),
  name text not null check (length(name) between 1 and 120),
  address text not null default '' check (length(address) <= 500),
  email text not null default '' check (length(email) <= 254),
  phone text not null default '' check (length(phone) <= 20),
  opening_hours text not null default '' check (length(opening_hours) <= 60),
  mark_file_id uuid references files,
  default_locale locale not null default 'en',
  guardian_consent_required boolean not null default true,
  age_gate age_gate not null default 'warn',
  minimum_age smallint not null default 16 check (minimum_age between 10 and 18),
  registration_open boolean not null default true,
  updated_at timestamptz not null default now()
);
insert into institute (name) values ('Integrate Classes');

-- Who did what to whose record. Ids and field names only, never personal values. Append-only.
create table audit_log (
  id uuid primary key default uuid7(),
  at timestamptz not null default now(),
  actor_id uuid,
  operation text not null,
  noun text not null,
  subject_id uuid,
  fields text[] not null default '{}',
  request_id text
);
create index audit_log_by_subject on audit_log (subject_id, at);
create index audit_log_by_actor on audit_log (actor_id, at);

-- The chain over the audit log: hash(n) = sha256(hash(n-1) || row n). Written by one job, so writers never wait.
create table audit_seals (
  position bigint primary key check (position > 0),
  audit_id uuid not null unique references audit_log,
  hash bytea not null check (length(hash) = 32),
  sealed_at timestamptz not null default now()
);

revoke update, delete, truncate on audit_log, audit_seals from integrate_serving;

-- A write's reply, kept sealed for a day under the key that the client chose, so that a retry gets the same answer.
create table idempotency_keys (
  scope uuid not null,
  key text not null check (length(key) between 8 and 80),
  operation text not null,
  request_hash bytea not null check (length(request_hash) = 32),
  status smallint,
  reply bytea,
  created_at timestamptz not null default now(),
  primary key (scope, key)
);
create index idempotency_keys_by_age on idempotency_keys (created_at);

-- Tries per keyed hash (of an address or an account) and window: sign-in, reset and registration.
create table throttles (
  bucket text not null,
  key_hash bytea not null check (length(key_hash) = 32),
  window_start timestamptz not null,
  tries int not null check (tries > 0),
  primary key (bucket, key_hash, window_start)
);
create index throttles_by_age on throttles (window_start);
