CREATE TABLE "draft" (
    "officer_id" INTEGER NOT NULL,
    "ledger" TEXT NOT NULL,
    "record_id" INTEGER NOT NULL,
    "fields" TEXT NOT NULL,
    "updated_at" INTEGER NOT NULL,
    CONSTRAINT "pk_draft" PRIMARY KEY ("officer_id", "ledger", "record_id")
);

CREATE TABLE "saved_view" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_saved_view" PRIMARY KEY,
    "officer_id" INTEGER NOT NULL,
    "ledger" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL
);

CREATE INDEX "ix_draft_updated_at" ON "draft" ("updated_at");

CREATE UNIQUE INDEX "uq_saved_view_officer_id_ledger_name" ON "saved_view" ("officer_id", "ledger", "name");
