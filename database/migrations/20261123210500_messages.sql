-- Messages: what people are told (each row is a line of their inbox), on which way it goes out, and what became of it.

create type message_channel as enum ('whatsapp', 'push', 'mail');

-- The ways out of the house. Each is off until the institute has set it up, and passed a test where it has secrets.
create table message_channels (
  channel message_channel primary key,
  is_on boolean not null default false,
  -- What may be shown: a host, a sender's name.
  settings jsonb not null default '{}' check (jsonb_typeof(settings) = 'object'),
  -- What is never shown again: sealed with the server's data key.
  secrets bytea,
  -- When "send a test" last succeeded with these settings and secrets.
  tested_at timestamptz,
  -- The provider refuses everything until somebody acts: its own code for it.
  paused_why text check (length(paused_why) between 1 and 40),
  -- The provider asked for a rest.
  rests_until timestamptz,
  -- The pace below the provider's own, after it has complained; null is the full one. Messages a second.
  slowed_to real check (slowed_to > 0),
  -- The one sender at a time, while it says so again and again.
  sender_id uuid,
  sender_until timestamptz,
  -- Until when what went out lately fills the provider's pace.
  next_at timestamptz,
  changed_at timestamptz not null default now(),
  check (not is_on or channel = 'push' or tested_at is not null),
  check ((sender_id is null) = (sender_until is null))
);
insert into message_channels (channel) values ('whatsapp'), ('push'), ('mail');

create table message_settings (
  only_one boolean primary key default true check (only_one),
  quiet_from time not null default '21:00',
  quiet_until time not null default '07:00',
  fallback_hours smallint not null default 4 check (fallback_hours between 1 and 72),
  -- What the provider lets through: messages a second, seconds between two to one person, people in 24 hours.
  whatsapp_per_second smallint not null default 80 check (whatsapp_per_second between 1 and 1000),
  whatsapp_person_seconds smallint not null default 6 check (whatsapp_person_seconds between 0 and 600),
  whatsapp_daily_people int not null default 250 check (whatsapp_daily_people > 0),
  changed_at timestamptz not null default now()
);
insert into message_settings default values;

-- The institute's own wording of a kind in a language, in place of the product's, and its template at WhatsApp.
create type template_state as enum ('none', 'submitted', 'approved', 'rejected', 'stopped');
create table message_templates (
  kind text not null check (kind ~ '^[a-z]+(-[a-z]+)*$'),
  locale locale not null,
  title text check (length(title) between 1 and 200),
  body text check (length(body) between 1 and 1000),
  whatsapp_name text check (whatsapp_name ~ '^[a-z0-9_]{1,200}$'),
  whatsapp_state template_state not null default 'none',
  -- The provider's code, where it was stopped.
  stopped_why text check (length(stopped_why) <= 40),
  changed_by uuid references people,
  changed_at timestamptz not null,
  primary key (kind, locale),
  check ((title is null) = (body is null)),
  check (whatsapp_state not in ('submitted', 'approved') or whatsapp_name is not null)
);
create index message_templates_by_name on message_templates (whatsapp_name);

-- What a person has chosen; without a row the product's own choice holds.
create table message_preferences (
  person_id uuid primary key references people on delete cascade,
  -- Null: the institute's quiet hours. Equal times: none.
  quiet_from time,
  quiet_until time,
  digest boolean not null default true,
  -- Kind → channels in the order in which they are tried.
  channels jsonb not null default '{}' check (jsonb_typeof(channels) = 'object'),
  changed_at timestamptz not null,
  check ((quiet_from is null) = (quiet_until is null))
);

create table push_subscriptions (
  id uuid primary key default uuid7(),
  person_id uuid not null references people on delete cascade,
  session_id uuid not null references sessions on delete cascade,
  endpoint text not null unique check (endpoint ~ '^https?://' and length(endpoint) <= 1000),
  p256dh text not null check (length(p256dh) between 80 and 100),
  auth text not null check (length(auth) between 16 and 30),
  created_at timestamptz not null
);
create index push_subscriptions_by_person on push_subscriptions (person_id);
create index push_subscriptions_by_session on push_subscriptions (session_id);

-- What we know of a number at WhatsApp. By number and not by person: STOP comes from a number.
create type opt_in_way as enum ('own', 'office', 'start');
create type opt_out_way as enum ('own', 'office', 'stop', 'provider');
create table whatsapp_numbers (
  phone phone_number primary key,
  opted_in_at timestamptz,
  opted_in_how opt_in_way,
  opted_in_by uuid references people,
  -- The sentence that was agreed to, with the name of the business in it.
  opted_in_text text check (length(opted_in_text) <= 500),
  opted_out_at timestamptz,
  opted_out_how opt_out_way,
  undeliverable_at timestamptz,
  last_sent_at timestamptz,
  -- For 24 hours after somebody has written, a reply needs no template.
  last_written_at timestamptz,
  not_before timestamptz,
  -- How often in a row the provider has said "too many to this person".
  backed_off smallint not null default 0,
  check ((opted_in_at is null) = (opted_in_how is null)),
  check ((opted_out_at is null) = (opted_out_how is null))
);
create index whatsapp_numbers_by_sent on whatsapp_numbers (last_sent_at) where last_sent_at is not null;

-- Many messages of one cause, which the office looks at together.
create table message_campaigns (
  id uuid primary key default uuid7(),
  kind text not null,
  title text not null check (length(title) between 1 and 200),
  created_by uuid references people,
  created_at timestamptz not null
);
create index message_campaigns_by_age on message_campaigns (created_at desc, id desc);

-- A line of somebody's inbox. Two million in five years.
create table messages (
  id uuid primary key default uuid7(),
  person_id uuid not null references people on delete cascade,
  kind text not null check (kind ~ '^[a-z]+(-[a-z]+)*$'),
  -- What made it, such as 'absence:<student>:<day>': nobody is told twice of one cause.
  cause text not null check (length(cause) between 1 and 200),
  params jsonb not null check (jsonb_typeof(params) = 'object'),
  link text not null check (link ~ '^/' and length(link) <= 300),
  about_id uuid references students on delete cascade,
  campaign_id uuid references message_campaigns on delete set null,
  created_at timestamptz not null,
  shown_at timestamptz not null,
  read_at timestamptz,
  -- Stopped before any of it had gone out.
  withdrawn boolean not null default false,
  -- Whether open screens have heard of it: what is shown later is announced then.
  announced boolean not null default true,
  constraint messages_once unique (cause, person_id)
);
comment on column messages.shown_at is 'from when it stands in the inbox and may go out';
create index messages_by_person on messages (person_id, shown_at desc, id desc);
create index messages_unread on messages (person_id, shown_at) where read_at is null and not withdrawn;
create index messages_unannounced on messages (shown_at) where not announced;
create index messages_by_campaign on messages (campaign_id, read_at) where campaign_id is not null;
create index messages_by_about on messages (about_id);
create index messages_by_age on messages (created_at desc, id desc);

-- One way of one message. At most one of a message waits or is under way; the next is tried when it has failed.
-- The order is that in which a state may only grow: what proves more stands later, so that reports that come twice or
-- in the wrong order change nothing. "failed" stands below "delivered": what has arrived has arrived.
create type delivery_state as enum
  ('waiting', 'sending', 'unknown', 'sent', 'failed', 'delivered', 'read', 'skipped');
create table deliveries (
  id uuid primary key default uuid7(),
  message_id uuid not null references messages on delete cascade,
  person_id uuid not null references people on delete cascade,
  campaign_id uuid references message_campaigns on delete set null,
  channel message_channel not null,
  state delivery_state not null,
  -- Why it was skipped or has failed: our word, or the provider's code.
  reason text check (length(reason) between 1 and 60),
  due_at timestamptz not null,
  -- When the next channel is tried though this one has not failed.
  fallback_at timestamptz,
  tries smallint not null default 0,
  -- Of the last try: what we gave the provider to tell us by, committed before anything is sent.
  callback_id uuid unique,
  -- What the provider calls it.
  provider_id text check (length(provider_id) <= 300),
  -- Where the last try went: a number, an address, or how many devices.
  sent_to text check (length(sent_to) <= 300),
  -- Whether it was a message that costs.
  billed boolean not null default false,
  created_at timestamptz not null,
  sending_at timestamptz,
  sent_at timestamptz,
  delivered_at timestamptz,
  read_at timestamptz,
  failed_at timestamptz,
  constraint deliveries_once unique (message_id, channel),
  check ((state in ('skipped', 'failed')) <= (reason is not null)),
  check (state not in ('sending', 'unknown') or callback_id is not null)
);
create index deliveries_by_provider on deliveries (provider_id) where provider_id is not null;
create index deliveries_due on deliveries (channel, due_at) where state = 'waiting';
create index deliveries_under_way on deliveries (sending_at) where state = 'sending';
create index deliveries_falling_back on deliveries (fallback_at) where fallback_at is not null;
create index deliveries_by_campaign on deliveries (campaign_id, channel, state, billed) where campaign_id is not null;
create index deliveries_by_person on deliveries (person_id, state);
create index deliveries_by_age on deliveries (created_at, state, channel);

-- What people write to us; kept for ninety days, so that a repeated call of the provider does nothing twice.
create table whatsapp_incoming (
  wamid text primary key check (length(wamid) <= 300),
  phone phone_number not null,
  -- The message that it answers, where the person has quoted one.
  answers_wamid text check (length(answers_wamid) <= 300),
  words text not null check (length(words) <= 1000),
  received_at timestamptz not null,
  -- What came of it; null while the job has not looked at it.
  handled text check (handled in ('stop', 'start', 'reply', 'nothing'))
);
create index whatsapp_incoming_open on whatsapp_incoming (received_at) where handled is null;
create index whatsapp_incoming_by_age on whatsapp_incoming (received_at);

-- The weeks of which the guardians have been told.
create table digests (
  week_on date primary key,
  told_at timestamptz not null
);
