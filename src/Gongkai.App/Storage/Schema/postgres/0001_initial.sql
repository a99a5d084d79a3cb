CREATE TABLE assignments (
    id bigint NOT NULL,
    account character varying(40) COLLATE "C" NOT NULL,
    duty character varying(40) COLLATE "C" NOT NULL,
    subordinates boolean NOT NULL,
    starts_on date NOT NULL,
    ends_on date,
    borrowed boolean NOT NULL,
    note character varying(200) COLLATE "C" NOT NULL,
    organ_id bigint NOT NULL,
    version integer NOT NULL,
    due_on date,
    due_for character varying(40) COLLATE "C" NOT NULL,
    holder_id bigint,
    is_restricted boolean NOT NULL,
    import_id bigint,
    CONSTRAINT pk_assignments PRIMARY KEY (id)
);

CREATE TABLE officers (
    id bigint NOT NULL,
    account character varying(40) COLLATE "C" NOT NULL,
    name character varying(40) COLLATE "C" NOT NULL,
    post character varying(60) COLLATE "C" NOT NULL,
    office_phone character varying(30) COLLATE "C" NOT NULL,
    mobile character varying(20) COLLATE "C" NOT NULL,
    email character varying(100) COLLATE "C" NOT NULL,
    joined_on date NOT NULL,
    left_on date,
    organ_id bigint NOT NULL,
    version integer NOT NULL,
    due_on date,
    due_for character varying(40) COLLATE "C" NOT NULL,
    holder_id bigint,
    is_restricted boolean NOT NULL,
    import_id bigint,
    CONSTRAINT pk_officers PRIMARY KEY (id)
);

CREATE TABLE organs (
    id bigint NOT NULL,
    code character varying(32) COLLATE "C" NOT NULL,
    name character varying(100) COLLATE "C" NOT NULL,
    short_name character varying(30) COLLATE "C" NOT NULL,
    level character varying(40) NOT NULL,
    parent character varying(32) COLLATE "C" NOT NULL,
    earlier_parents character varying(200) COLLATE "C" NOT NULL,
    region_code character varying(12) COLLATE "C" NOT NULL,
    credit_code character varying(18) COLLATE "C" NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    change character varying(40) NOT NULL,
    predecessors character varying(200) COLLATE "C" NOT NULL,
    disclosure_office character varying(100) COLLATE "C" NOT NULL,
    address character varying(200) COLLATE "C" NOT NULL,
    office_hours character varying(100) COLLATE "C" NOT NULL,
    phone character varying(50) COLLATE "C" NOT NULL,
    fax character varying(50) COLLATE "C" NOT NULL,
    email character varying(100) COLLATE "C" NOT NULL,
    organ_id bigint NOT NULL,
    version integer NOT NULL,
    due_on date,
    due_for character varying(40) COLLATE "C" NOT NULL,
    holder_id bigint,
    is_restricted boolean NOT NULL,
    import_id bigint,
    CONSTRAINT pk_organs PRIMARY KEY (id)
);

CREATE TABLE restriction (
    record_id bigint NOT NULL,
    officer_id bigint NOT NULL,
    CONSTRAINT pk_restriction PRIMARY KEY (record_id, officer_id)
);

CREATE TABLE trainings (
    id bigint NOT NULL,
    held_on date NOT NULL,
    topic character varying(200) COLLATE "C" NOT NULL,
    kind character varying(40) NOT NULL,
    sponsor character varying(60) COLLATE "C" NOT NULL,
    place character varying(200) COLLATE "C" NOT NULL,
    attendance integer,
    hours integer,
    trainer character varying(50) COLLATE "C" NOT NULL,
    summary character varying(2000) COLLATE "C" NOT NULL,
    materials character varying(500) COLLATE "C" NOT NULL,
    organ_id bigint NOT NULL,
    version integer NOT NULL,
    due_on date,
    due_for character varying(40) COLLATE "C" NOT NULL,
    holder_id bigint,
    is_restricted boolean NOT NULL,
    import_id bigint,
    CONSTRAINT pk_trainings PRIMARY KEY (id)
);

CREATE INDEX ix_assignments_import_id ON assignments (import_id);

CREATE INDEX ix_assignments_organ_id_account_id ON assignments (organ_id, account, id);

CREATE INDEX ix_assignments_organ_id_due_on ON assignments (organ_id, due_on);

CREATE UNIQUE INDEX uq_assignments_organ_id_account_duty_starts_on ON assignments (organ_id, account, duty, starts_on);

CREATE INDEX ix_officers_import_id ON officers (import_id);

CREATE INDEX ix_officers_organ_id_account_id ON officers (organ_id, account, id);

CREATE INDEX ix_officers_organ_id_due_on ON officers (organ_id, due_on);

CREATE INDEX ix_officers_organ_id_name_id ON officers (organ_id, name, id);

CREATE UNIQUE INDEX uq_officers_account ON officers (account);

CREATE INDEX ix_organs_import_id ON organs (import_id);

CREATE INDEX ix_organs_organ_id_code_id ON organs (organ_id, code, id);

CREATE INDEX ix_organs_organ_id_due_on ON organs (organ_id, due_on);

CREATE INDEX ix_organs_organ_id_name_id ON organs (organ_id, name, id);

CREATE UNIQUE INDEX uq_organs_code ON organs (code);

CREATE INDEX ix_trainings_import_id ON trainings (import_id);

CREATE INDEX ix_trainings_organ_id_due_on ON trainings (organ_id, due_on);

CREATE INDEX ix_trainings_organ_id_held_on_id ON trainings (organ_id, held_on, id);

CREATE INDEX ix_trainings_organ_id_topic_id ON trainings (organ_id, topic, id);

CREATE UNIQUE INDEX uq_trainings_organ_id_held_on_topic ON trainings (organ_id, held_on, topic);

create table node (last integer not null);

insert into node (last) values (0);
