CREATE TABLE attempt (
    key text COLLATE "C" NOT NULL,
    count integer NOT NULL,
    last_at bigint NOT NULL,
    blocked_until bigint,
    CONSTRAINT pk_attempt PRIMARY KEY (key)
);

CREATE TABLE invitation (
    token_hash text COLLATE "C" NOT NULL,
    officer_id bigint NOT NULL,
    expires_at bigint NOT NULL,
    used_at bigint,
    resets_second_factor boolean NOT NULL,
    CONSTRAINT pk_invitation PRIMARY KEY (token_hash)
);

CREATE TABLE kept_form (
    token_hash text COLLATE "C" NOT NULL,
    officer_id bigint NOT NULL,
    content text COLLATE "C" NOT NULL,
    expires_at bigint NOT NULL,
    CONSTRAINT pk_kept_form PRIMARY KEY (token_hash)
);

CREATE TABLE login (
    officer_id bigint NOT NULL,
    password_hash text COLLATE "C" NOT NULL,
    password_set_at bigint,
    totp_secret text COLLATE "C" NOT NULL,
    totp_step bigint NOT NULL,
    CONSTRAINT pk_login PRIMARY KEY (officer_id)
);

CREATE TABLE passkey (
    credential_id text COLLATE "C" NOT NULL,
    officer_id bigint NOT NULL,
    name text COLLATE "C" NOT NULL,
    public_key text COLLATE "C" NOT NULL,
    sign_count bigint NOT NULL,
    transports text COLLATE "C" NOT NULL,
    is_backup_eligible boolean NOT NULL,
    is_backed_up boolean NOT NULL,
    created_at bigint NOT NULL,
    CONSTRAINT pk_passkey PRIMARY KEY (credential_id)
);

CREATE TABLE recovery_code (
    officer_id bigint NOT NULL,
    code_hash text COLLATE "C" NOT NULL,
    used_at bigint,
    CONSTRAINT pk_recovery_code PRIMARY KEY (officer_id, code_hash)
);

CREATE TABLE session (
    id bigint NOT NULL,
    token_hash text COLLATE "C" NOT NULL,
    officer_id bigint NOT NULL,
    created_at bigint NOT NULL,
    seen_at bigint NOT NULL,
    revoked_at bigint,
    is_verified boolean NOT NULL,
    device text COLLATE "C" NOT NULL,
    network text COLLATE "C" NOT NULL,
    CONSTRAINT pk_session PRIMARY KEY (id)
);

CREATE TABLE spent_token (
    token_hash text COLLATE "C" NOT NULL,
    expires_at bigint NOT NULL,
    CONSTRAINT pk_spent_token PRIMARY KEY (token_hash)
);

CREATE INDEX ix_passkey_officer_id ON passkey (officer_id);

CREATE INDEX ix_session_officer_id ON session (officer_id);

CREATE UNIQUE INDEX uq_session_token_hash ON session (token_hash);
