CREATE TABLE leading_group (
    id bigint NOT NULL,
    rank integer NOT NULL,
    name character varying(40) COLLATE "C" NOT NULL,
    post character varying(60) COLLATE "C" NOT NULL,
    role character varying(40) NOT NULL,
    division character varying(500) COLLATE "C" NOT NULL,
    from_on date NOT NULL,
    to_on date,
    office_phone character varying(30) COLLATE "C" NOT NULL,
    mobile character varying(20) COLLATE "C" NOT NULL,
    appointed_by character varying(200) COLLATE "C" NOT NULL,
    organ_id bigint NOT NULL,
    version integer NOT NULL,
    due_on date,
    due_for character varying(40) COLLATE "C" NOT NULL,
    holder_id bigint,
    is_restricted boolean NOT NULL,
    import_id bigint,
    CONSTRAINT pk_leading_group PRIMARY KEY (id)
);

CREATE TABLE normative_documents (
    id bigint NOT NULL,
    title character varying(200) COLLATE "C" NOT NULL,
    number character varying(60) COLLATE "C" NOT NULL,
    kind character varying(40) NOT NULL,
    made_on date NOT NULL,
    openness character varying(40) NOT NULL,
    basis character varying(500) COLLATE "C" NOT NULL,
    drafter character varying(60) COLLATE "C" NOT NULL,
    reviewed_on date,
    published_on date,
    published_at character varying(200) COLLATE "C" NOT NULL,
    effective_on date,
    valid_until date,
    filed_on date,
    validity character varying(40) NOT NULL,
    amended_on date,
    ended_on date,
    ended_by character varying(200) COLLATE "C" NOT NULL,
    note character varying(1000) COLLATE "C" NOT NULL,
    organ_id bigint NOT NULL,
    version integer NOT NULL,
    due_on date,
    due_for character varying(40) COLLATE "C" NOT NULL,
    holder_id bigint,
    is_restricted boolean NOT NULL,
    import_id bigint,
    CONSTRAINT pk_normative_documents PRIMARY KEY (id)
);

CREATE TABLE notice_boards (
    id bigint NOT NULL,
    name character varying(60) COLLATE "C" NOT NULL,
    kind character varying(40) NOT NULL,
    place character varying(100) COLLATE "C" NOT NULL,
    village character varying(40) COLLATE "C" NOT NULL,
    opened_on date NOT NULL,
    condition character varying(40) NOT NULL,
    keeper character varying(40) COLLATE "C" NOT NULL,
    equipment character varying(500) COLLATE "C" NOT NULL,
    last_posted_on date,
    last_inspected_on date,
    inspection_interval integer,
    removed_on date,
    note character varying(1000) COLLATE "C" NOT NULL,
    organ_id bigint NOT NULL,
    version integer NOT NULL,
    due_on date,
    due_for character varying(40) COLLATE "C" NOT NULL,
    holder_id bigint,
    is_restricted boolean NOT NULL,
    import_id bigint,
    CONSTRAINT pk_notice_boards PRIMARY KEY (id)
);

CREATE TABLE platform_accounts (
    id bigint NOT NULL,
    platform character varying(40) NOT NULL,
    name character varying(60) COLLATE "C" NOT NULL,
    handle character varying(200) COLLATE "C" NOT NULL,
    status character varying(40) NOT NULL,
    section character varying(60) COLLATE "C" NOT NULL,
    keeper character varying(40) COLLATE "C" NOT NULL,
    certified boolean NOT NULL,
    extra character varying(200) COLLATE "C" NOT NULL,
    approved_on date,
    filed_on date,
    opened_on date,
    last_published_on date,
    silence_limit integer,
    followers integer,
    closing_announced_on date,
    closed_on date,
    note character varying(1000) COLLATE "C" NOT NULL,
    organ_id bigint NOT NULL,
    version integer NOT NULL,
    due_on date,
    due_for character varying(40) COLLATE "C" NOT NULL,
    holder_id bigint,
    is_restricted boolean NOT NULL,
    import_id bigint,
    CONSTRAINT pk_platform_accounts PRIMARY KEY (id)
);

CREATE INDEX ix_leading_group_import_id ON leading_group (import_id);

CREATE INDEX ix_leading_group_organ_id_due_on ON leading_group (organ_id, due_on);

CREATE INDEX ix_leading_group_organ_id_from_on_id ON leading_group (organ_id, from_on, id);

CREATE INDEX ix_leading_group_organ_id_name_id ON leading_group (organ_id, name, id);

CREATE INDEX ix_leading_group_organ_id_rank_id ON leading_group (organ_id, rank, id);

CREATE UNIQUE INDEX uq_leading_group_organ_id_name_role_from_on ON leading_group (organ_id, name, role, from_on);

CREATE INDEX ix_normative_documents_import_id ON normative_documents (import_id);

CREATE INDEX ix_normative_documents_organ_id_due_on ON normative_documents (organ_id, due_on);

CREATE INDEX ix_normative_documents_organ_id_made_on_id ON normative_documents (organ_id, made_on, id);

CREATE INDEX ix_normative_documents_organ_id_title_id ON normative_documents (organ_id, title, id);

CREATE UNIQUE INDEX uq_normative_documents_organ_id_title_made_on ON normative_documents (organ_id, title, made_on);

CREATE INDEX ix_notice_boards_import_id ON notice_boards (import_id);

CREATE INDEX ix_notice_boards_organ_id_due_on ON notice_boards (organ_id, due_on);

CREATE INDEX ix_notice_boards_organ_id_name_id ON notice_boards (organ_id, name, id);

CREATE INDEX ix_notice_boards_organ_id_opened_on_id ON notice_boards (organ_id, opened_on, id);

CREATE UNIQUE INDEX uq_notice_boards_organ_id_name ON notice_boards (organ_id, name);

CREATE INDEX ix_platform_accounts_import_id ON platform_accounts (import_id);

CREATE INDEX ix_platform_accounts_organ_id_due_on ON platform_accounts (organ_id, due_on);

CREATE INDEX ix_platform_accounts_organ_id_name_id ON platform_accounts (organ_id, name, id);

CREATE UNIQUE INDEX uq_platform_accounts_organ_id_platform_name ON platform_accounts (organ_id, platform, name);
