CREATE TABLE log_entry (
    id bigint NOT NULL,
    at bigint NOT NULL,
    officer_id bigint,
    actor text COLLATE "C" NOT NULL,
    actor_organ_id bigint,
    act character varying(20) COLLATE "C" NOT NULL,
    organ_id bigint,
    ledger character varying(40) COLLATE "C" NOT NULL,
    record_id bigint,
    label text COLLATE "C" NOT NULL,
    changes text COLLATE "C" NOT NULL,
    reason text COLLATE "C" NOT NULL,
    CONSTRAINT pk_log_entry PRIMARY KEY (id)
);

CREATE TABLE log_link (
    seq bigint NOT NULL,
    entry_id bigint NOT NULL,
    sealed_at bigint NOT NULL,
    algorithm character varying(20) COLLATE "C" NOT NULL,
    hash character varying(64) COLLATE "C" NOT NULL,
    CONSTRAINT pk_log_link PRIMARY KEY (seq)
);

CREATE TABLE log_root (
    day date NOT NULL,
    last_seq bigint NOT NULL,
    algorithm character varying(20) COLLATE "C" NOT NULL,
    hash character varying(64) COLLATE "C" NOT NULL,
    CONSTRAINT pk_log_root PRIMARY KEY (day)
);

CREATE INDEX ix_log_entry_actor_organ_id_id ON log_entry (actor_organ_id, id) WHERE actor_organ_id <> organ_id;

CREATE INDEX ix_log_entry_officer_id_id ON log_entry (officer_id, id);

CREATE INDEX ix_log_entry_organ_id_id ON log_entry (organ_id, id);

CREATE INDEX ix_log_entry_record_id_id ON log_entry (record_id, id);

CREATE UNIQUE INDEX uq_log_link_entry_id ON log_link (entry_id);

create or replace function refuse_log_change() returns trigger language plpgsql as $$ begin raise exception '操作日志只增不改'; end $$;

create trigger log_entry_no_change before update or delete or truncate on log_entry for each statement execute function refuse_log_change();

create trigger log_link_no_change before update or delete or truncate on log_link for each statement execute function refuse_log_change();

create trigger log_root_no_change before update or delete or truncate on log_root for each statement execute function refuse_log_change();
