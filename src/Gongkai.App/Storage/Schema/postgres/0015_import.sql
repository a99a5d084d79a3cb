CREATE TABLE import (
    id bigint NOT NULL,
    ledger character varying(40) COLLATE "C" NOT NULL,
    organ_id bigint NOT NULL,
    officer_id bigint,
    actor text COLLATE "C" NOT NULL,
    file_name text COLLATE "C" NOT NULL,
    default_organ_id bigint,
    update boolean NOT NULL,
    state character varying(20) NOT NULL,
    created_at bigint NOT NULL,
    seen_at bigint NOT NULL,
    finished_at bigint,
    undone_at bigint,
    rows integer NOT NULL,
    inserted integer NOT NULL,
    updated integer NOT NULL,
    skipped integer NOT NULL,
    refused integer NOT NULL,
    troubled integer NOT NULL,
    digest text COLLATE "C" NOT NULL,
    result text COLLATE "C" NOT NULL,
    CONSTRAINT pk_import PRIMARY KEY (id)
);

CREATE TABLE import_change (
    import_id bigint NOT NULL,
    record_id bigint NOT NULL,
    version integer NOT NULL,
    before text COLLATE "C" NOT NULL,
    CONSTRAINT pk_import_change PRIMARY KEY (import_id, record_id)
);

CREATE INDEX ix_import_organ_id_id ON import (organ_id, id);
