CREATE TABLE personal_view (
    token_hash text COLLATE "C" NOT NULL,
    officer_id bigint NOT NULL,
    session_id bigint NOT NULL,
    ledger character varying(40) COLLATE "C" NOT NULL,
    "column" character varying(40) COLLATE "C" NOT NULL,
    lookup character varying(32) COLLATE "C" NOT NULL,
    expires_at bigint NOT NULL,
    CONSTRAINT pk_personal_view PRIMARY KEY (token_hash)
);
