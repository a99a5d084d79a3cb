CREATE TABLE data_key (
    id integer NOT NULL,
    suite character varying(20) COLLATE "C" NOT NULL,
    wrapped text COLLATE "C" NOT NULL,
    created_at bigint NOT NULL,
    CONSTRAINT pk_data_key PRIMARY KEY (id)
);

CREATE TABLE protection_key (
    id character varying(100) COLLATE "C" NOT NULL,
    xml text COLLATE "C" NOT NULL,
    CONSTRAINT pk_protection_key PRIMARY KEY (id)
);

CREATE TABLE subject_key (
    record_id bigint NOT NULL,
    key text COLLATE "C" NOT NULL,
    CONSTRAINT pk_subject_key PRIMARY KEY (record_id)
);

alter table officers alter column mobile type text collate "C";

alter table officers add column mobile_index character varying(32) COLLATE "C";

CREATE INDEX ix_officers_mobile_index ON officers (mobile_index);

alter table leading_group alter column mobile type text collate "C";

alter table leading_group add column mobile_index character varying(32) COLLATE "C";

CREATE INDEX ix_leading_group_mobile_index ON leading_group (mobile_index);
