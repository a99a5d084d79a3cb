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

CREATE INDEX ix_log_entry_organ_id_id ON log_entry (organ_id, id);

CREATE INDEX ix_log_entry_record_id_id ON log_entry (record_id, id);
