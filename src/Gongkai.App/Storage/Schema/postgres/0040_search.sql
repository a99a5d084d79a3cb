CREATE TABLE search_dirty (
    id bigint NOT NULL,
    ledger character varying(40) COLLATE "C" NOT NULL,
    record_id bigint,
    import_id bigint,
    after bigint NOT NULL,
    hides boolean NOT NULL,
    CONSTRAINT pk_search_dirty PRIMARY KEY (id)
);

CREATE TABLE search_entry (
    id bigint NOT NULL,
    generation integer NOT NULL,
    ledger character varying(40) COLLATE "C" NOT NULL,
    record_id bigint NOT NULL,
    organ_id bigint NOT NULL,
    import_id bigint,
    is_restricted boolean NOT NULL,
    number text COLLATE "C" NOT NULL,
    exact text COLLATE "C" NOT NULL,
    label text COLLATE "C" NOT NULL,
    text text COLLATE "C" NOT NULL,
    CONSTRAINT pk_search_entry PRIMARY KEY (id)
);

CREATE TABLE search_state (
    id integer NOT NULL,
    version integer NOT NULL,
    generation integer NOT NULL,
    CONSTRAINT pk_search_state PRIMARY KEY (id)
);

CREATE INDEX ix_search_dirty_import_id ON search_dirty (import_id);

CREATE INDEX ix_search_dirty_record_id ON search_dirty (record_id);

CREATE INDEX ix_search_entry_exact_organ_id ON search_entry (exact, organ_id);

CREATE INDEX ix_search_entry_import_id ON search_entry (import_id);

CREATE INDEX ix_search_entry_record_id ON search_entry (record_id);

insert into search_state (id, version, generation) values (1, 0, 0);

create table search_index_0 (id bigint not null constraint pk_search_index_0 primary key, tokens tsvector not null);

create index ix_search_index_0_tokens on search_index_0 using gin (tokens);

create table search_index_1 (id bigint not null constraint pk_search_index_1 primary key, tokens tsvector not null);

create index ix_search_index_1_tokens on search_index_1 using gin (tokens);
