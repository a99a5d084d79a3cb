CREATE TABLE login (
    officer_id bigint NOT NULL,
    password_hash text COLLATE "C" NOT NULL,
    CONSTRAINT pk_login PRIMARY KEY (officer_id)
);

CREATE TABLE session (
    token_hash character varying(64) COLLATE "C" NOT NULL,
    officer_id bigint NOT NULL,
    created_at bigint NOT NULL,
    seen_at bigint NOT NULL,
    revoked_at bigint,
    CONSTRAINT pk_session PRIMARY KEY (token_hash)
);

CREATE INDEX ix_session_officer_id ON session (officer_id);
