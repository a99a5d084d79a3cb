CREATE TABLE setting (
    organ_id bigint NOT NULL,
    name character varying(40) COLLATE "C" NOT NULL,
    starts_on date NOT NULL,
    value character varying(400) COLLATE "C",
    CONSTRAINT pk_setting PRIMARY KEY (organ_id, name, starts_on)
);
