CREATE TABLE mail (
    id bigint NOT NULL,
    officer_id bigint NOT NULL,
    subject character varying(200) COLLATE "C" NOT NULL,
    body text COLLATE "C" NOT NULL,
    created_at bigint NOT NULL,
    next_try_at bigint NOT NULL,
    tries integer NOT NULL,
    sent_at bigint,
    failed_at bigint,
    CONSTRAINT pk_mail PRIMARY KEY (id)
);

CREATE TABLE reminder (
    id bigint NOT NULL,
    officer_id bigint NOT NULL,
    at bigint NOT NULL,
    kind character varying(20) COLLATE "C" NOT NULL,
    key character varying(200) COLLATE "C" NOT NULL,
    title character varying(400) COLLATE "C" NOT NULL,
    link character varying(200) COLLATE "C" NOT NULL,
    read_at bigint,
    mailed_at bigint,
    CONSTRAINT pk_reminder PRIMARY KEY (id)
);

CREATE TABLE reminder_choice (
    officer_id bigint NOT NULL,
    mails boolean NOT NULL,
    muted character varying(200) COLLATE "C" NOT NULL,
    quiet_from integer NOT NULL,
    quiet_to integer NOT NULL,
    digest boolean NOT NULL,
    digest_at integer NOT NULL,
    digested_on date,
    CONSTRAINT pk_reminder_choice PRIMARY KEY (officer_id)
);

CREATE INDEX ix_mail_next_try_at ON mail (next_try_at);

CREATE INDEX ix_reminder_mailed_at ON reminder (mailed_at);

CREATE INDEX ix_reminder_officer_id_id ON reminder (officer_id, id);

CREATE UNIQUE INDEX uq_reminder_officer_id_key ON reminder (officer_id, key);
