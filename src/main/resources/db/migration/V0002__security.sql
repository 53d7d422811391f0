create schema security;

create table security.app_user (
    id bigint generated always as identity primary key,
    email text not null,
    name text not null,
    password_hash text not null,
    enabled boolean not null default true,
    chat_limit int check (chat_limit between 0 and 1000),
    language text not null default 'en',
    time_zone text,
    created_at timestamptz not null
);
create unique index app_user_email on security.app_user (lower(email));

create table security.role (
    id bigint generated always as identity primary key,
    name text not null unique,
    description text not null,
    permissions text[] not null
);

create table security.user_role (
    user_id bigint not null references security.app_user (id),
    role_id bigint not null references security.role (id),
    primary key (user_id, role_id)
);
create index user_role_role on security.user_role (role_id);

-- Sessions (Spring Session). They hold the user's id and nothing serialized beyond strings and numbers.
create table security.session (
    primary_id char(36) primary key,
    session_id char(36) not null unique,
    creation_time bigint not null,
    last_access_time bigint not null,
    max_inactive_interval int not null,
    expiry_time bigint not null,
    principal_name varchar(100)
);
create index session_expiry on security.session (expiry_time);
create index session_principal on security.session (principal_name);

create table security.session_attributes (
    session_primary_id char(36) not null references security.session (primary_id) on delete cascade,
    attribute_name varchar(200) not null,
    attribute_bytes bytea not null,
    primary key (session_primary_id, attribute_name)
);

-- Failed log-ins, an account and address each, to slow guessing down.
create table security.login_failure (
    id bigint generated always as identity primary key,
    account text not null,
    at timestamptz not null
);
create index login_failure_account on security.login_failure (account, at);

insert into security.role (name, description, permissions) values
    ('Agent', 'Answers chats, starts chats, works with records and merges duplicates.',
     array['PROCESS_CHATS', 'START_CHATS', 'READ_RECORDS', 'EDIT_RECORDS', 'MERGE']),
    ('Supervisor', 'What an agent may, and reads all chats, helps and exports.',
     array['PROCESS_CHATS', 'START_CHATS', 'READ_RECORDS', 'EDIT_RECORDS', 'MERGE', 'READ_ALL_CHATS', 'SUPERVISE', 'EXPORT']),
    ('Analyst', 'Reads all chats and the figures, and exports.',
     array['READ_RECORDS', 'READ_ALL_CHATS', 'DASHBOARDS', 'EXPORT']),
    ('Administrator', 'May do everything.',
     array['PROCESS_CHATS', 'START_CHATS', 'READ_RECORDS', 'EDIT_RECORDS', 'MERGE', 'READ_ALL_CHATS', 'SUPERVISE', 'EXPORT',
           'DASHBOARDS', 'MANAGE_CHATS', 'MANAGE_USERS', 'AUDIT', 'PERSONAL_DATA']);

create view security.v_user as
select id, name, email, enabled, chat_limit from security.app_user;

create view security.v_user_role as
select ur.user_id, ur.role_id, r.name as role_name, r.permissions
from security.user_role ur join security.role r on r.id = ur.role_id;

create view security.v_role as
select id, name, permissions from security.role;
