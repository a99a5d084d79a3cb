CREATE TABLE "log_entry" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_log_entry" PRIMARY KEY,
    "at" INTEGER NOT NULL,
    "officer_id" INTEGER NULL,
    "actor" TEXT NOT NULL,
    "actor_organ_id" INTEGER NULL,
    "act" TEXT NOT NULL,
    "organ_id" INTEGER NULL,
    "ledger" TEXT NOT NULL,
    "record_id" INTEGER NULL,
    "label" TEXT NOT NULL,
    "changes" TEXT NOT NULL,
    "reason" TEXT NOT NULL
);

CREATE INDEX "ix_log_entry_organ_id_id" ON "log_entry" ("organ_id", "id");

CREATE INDEX "ix_log_entry_record_id_id" ON "log_entry" ("record_id", "id");
