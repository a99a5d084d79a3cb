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

CREATE TABLE "log_link" (
    "seq" INTEGER NOT NULL CONSTRAINT "pk_log_link" PRIMARY KEY,
    "entry_id" INTEGER NOT NULL,
    "sealed_at" INTEGER NOT NULL,
    "algorithm" TEXT NOT NULL,
    "hash" TEXT NOT NULL
);

CREATE TABLE "log_root" (
    "day" TEXT NOT NULL CONSTRAINT "pk_log_root" PRIMARY KEY,
    "last_seq" INTEGER NOT NULL,
    "algorithm" TEXT NOT NULL,
    "hash" TEXT NOT NULL
);

CREATE INDEX "ix_log_entry_actor_organ_id_id" ON "log_entry" ("actor_organ_id", "id") WHERE actor_organ_id <> organ_id;

CREATE INDEX "ix_log_entry_officer_id_id" ON "log_entry" ("officer_id", "id");

CREATE INDEX "ix_log_entry_organ_id_id" ON "log_entry" ("organ_id", "id");

CREATE INDEX "ix_log_entry_record_id_id" ON "log_entry" ("record_id", "id");

CREATE UNIQUE INDEX "uq_log_link_entry_id" ON "log_link" ("entry_id");

create trigger log_entry_no_update before update on log_entry begin select raise(abort, '操作日志只增不改'); end;

create trigger log_entry_no_delete before delete on log_entry begin select raise(abort, '操作日志只增不改'); end;

create trigger log_link_no_update before update on log_link begin select raise(abort, '操作日志只增不改'); end;

create trigger log_link_no_delete before delete on log_link begin select raise(abort, '操作日志只增不改'); end;

create trigger log_root_no_update before update on log_root begin select raise(abort, '操作日志只增不改'); end;

create trigger log_root_no_delete before delete on log_root begin select raise(abort, '操作日志只增不改'); end;
