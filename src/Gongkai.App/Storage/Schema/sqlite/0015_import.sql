CREATE TABLE "import" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_import" PRIMARY KEY,
    "ledger" TEXT NOT NULL,
    "organ_id" INTEGER NOT NULL,
    "officer_id" INTEGER NULL,
    "actor" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "default_organ_id" INTEGER NULL,
    "update" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "created_at" INTEGER NOT NULL,
    "seen_at" INTEGER NOT NULL,
    "finished_at" INTEGER NULL,
    "undone_at" INTEGER NULL,
    "rows" INTEGER NOT NULL,
    "inserted" INTEGER NOT NULL,
    "updated" INTEGER NOT NULL,
    "skipped" INTEGER NOT NULL,
    "refused" INTEGER NOT NULL,
    "troubled" INTEGER NOT NULL,
    "digest" TEXT NOT NULL,
    "result" TEXT NOT NULL
);

CREATE TABLE "import_change" (
    "import_id" INTEGER NOT NULL,
    "record_id" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "before" TEXT NOT NULL,
    CONSTRAINT "pk_import_change" PRIMARY KEY ("import_id", "record_id")
);

CREATE INDEX "ix_import_organ_id_id" ON "import" ("organ_id", "id");
