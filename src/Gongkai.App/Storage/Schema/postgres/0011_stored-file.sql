CREATE TABLE stored_file (
    id bigint NOT NULL,
    organ_id bigint NOT NULL,
    name character varying(200) COLLATE "C" NOT NULL,
    kind character varying(10) COLLATE "C" NOT NULL,
    hash character varying(64) COLLATE "C" NOT NULL,
    size bigint NOT NULL,
    created_at bigint NOT NULL,
    officer_id bigint,
    CONSTRAINT pk_stored_file PRIMARY KEY (id)
);

CREATE INDEX ix_stored_file_hash ON stored_file (hash);

CREATE INDEX ix_stored_file_organ_id ON stored_file (organ_id);
