CREATE TABLE "mail" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_mail" PRIMARY KEY,
    "officer_id" INTEGER NOT NULL,
    "subject" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "created_at" INTEGER NOT NULL,
    "next_try_at" INTEGER NOT NULL,
    "tries" INTEGER NOT NULL,
    "sent_at" INTEGER NULL,
    "failed_at" INTEGER NULL
);

CREATE TABLE "reminder" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_reminder" PRIMARY KEY,
    "officer_id" INTEGER NOT NULL,
    "at" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "link" TEXT NOT NULL,
    "read_at" INTEGER NULL,
    "mailed_at" INTEGER NULL
);

CREATE TABLE "reminder_choice" (
    "officer_id" INTEGER NOT NULL CONSTRAINT "pk_reminder_choice" PRIMARY KEY,
    "mails" INTEGER NOT NULL,
    "muted" TEXT NOT NULL,
    "quiet_from" INTEGER NOT NULL,
    "quiet_to" INTEGER NOT NULL,
    "digest" INTEGER NOT NULL,
    "digest_at" INTEGER NOT NULL,
    "digested_on" TEXT NULL
);

CREATE INDEX "ix_mail_next_try_at" ON "mail" ("next_try_at");

CREATE INDEX "ix_reminder_mailed_at" ON "reminder" ("mailed_at");

CREATE INDEX "ix_reminder_officer_id_id" ON "reminder" ("officer_id", "id");

CREATE UNIQUE INDEX "uq_reminder_officer_id_key" ON "reminder" ("officer_id", "key");
