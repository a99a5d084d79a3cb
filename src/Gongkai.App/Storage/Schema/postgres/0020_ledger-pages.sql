CREATE TABLE draft (
    officer_id bigint NOT NULL,
    ledger character varying(40) COLLATE "C" NOT NULL,
    record_id bigint NOT NULL,
    fields text COLLATE "C" NOT NULL,
    updated_at bigint NOT NULL,
    CONSTRAINT pk_draft PRIMARY KEY (officer_id, ledger, record_id)
);

CREATE TABLE saved_view (
    id bigint NOT NULL,
    officer_id bigint NOT NULL,
    ledger character varying(40) COLLATE "C" NOT NULL,
    name character varying(30) COLLATE "C" NOT NULL,
    query character varying(2000) COLLATE "C" NOT NULL,
    CONSTRAINT pk_saved_view PRIMARY KEY (id)
);

CREATE INDEX ix_draft_updated_at ON draft (updated_at);

CREATE UNIQUE INDEX uq_saved_view_officer_id_ledger_name ON saved_view (officer_id, ledger, name);
