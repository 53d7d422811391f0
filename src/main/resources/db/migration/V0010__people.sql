-- Whoever is invited has no password until they choose one.
-- squawk-ignore ban-drop-not-null
alter table security.app_user alter column password_hash drop not null;
alter table security.app_user add column last_seen_at timestamptz;

-- The four roles that come with Parley. Until now there were no others.
alter table security.role add column ready_made boolean not null default false;
update security.role set ready_made = true where name in ('Agent', 'Supervisor', 'Analyst', 'Administrator');
-- A handful of rows, so that nobody waits.
-- squawk-ignore require-concurrent-index-creation
create unique index role_name_any_case on security.role (lower(name));

-- One link a user, so that a new one makes the older void. Kept is what the token hashes to, never the token.
create table security.link (
    user_id bigint primary key references security.app_user (id),
    hash bytea not null unique,
    purpose text not null check (purpose in ('INVITE', 'RESET')),
    expires_at timestamptz not null
);

-- The secret itself lies in platform.secret. Not on until confirmed; no code counts for a step that was used.
create table security.second_factor (
    user_id bigint primary key references security.app_user (id),
    confirmed_at timestamptz,
    last_step bigint
);

create table security.recovery_code (
    user_id bigint not null references security.app_user (id),
    hash bytea not null,
    primary key (user_id, hash)
);
