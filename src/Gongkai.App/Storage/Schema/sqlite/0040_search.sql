CREATE TABLE "search_dirty" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_search_dirty" PRIMARY KEY,
    "ledger" TEXT NOT NULL,
    "record_id" INTEGER NULL,
    "import_id" INTEGER NULL,
    "after" INTEGER NOT NULL,
    "hides" INTEGER NOT NULL
);

CREATE TABLE "search_entry" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_search_entry" PRIMARY KEY,
    "generation" INTEGER NOT NULL,
    "ledger" TEXT NOT NULL,
    "record_id" INTEGER NOT NULL,
    "organ_id" INTEGER NOT NULL,
    "import_id" INTEGER NULL,
    "is_restricted" INTEGER NOT NULL,
    "number" TEXT NOT NULL,
    "exact" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "text" TEXT NOT NULL
);

CREATE TABLE "search_state" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_search_state" PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "generation" INTEGER NOT NULL
);

CREATE INDEX "ix_search_dirty_import_id" ON "search_dirty" ("import_id");

CREATE INDEX "ix_search_dirty_record_id" ON "search_dirty" ("record_id");

CREATE INDEX "ix_search_entry_exact_organ_id" ON "search_entry" ("exact", "organ_id");

CREATE INDEX "ix_search_entry_import_id" ON "search_entry" ("import_id");

CREATE INDEX "ix_search_entry_record_id" ON "search_entry" ("record_id");

insert into search_state (id, version, generation) values (1, 0, 0);

create virtual table search_index_0 using fts5(tokens, content = '', detail = none, tokenize = 'ascii');

create virtual table search_index_1 using fts5(tokens, content = '', detail = none, tokenize = 'ascii');
