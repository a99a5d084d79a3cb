CREATE TABLE "data_key" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_data_key" PRIMARY KEY,
    "suite" TEXT NOT NULL,
    "wrapped" TEXT NOT NULL,
    "created_at" INTEGER NOT NULL
);

CREATE TABLE "protection_key" (
    "id" TEXT NOT NULL CONSTRAINT "pk_protection_key" PRIMARY KEY,
    "xml" TEXT NOT NULL
);

CREATE TABLE "subject_key" (
    "record_id" INTEGER NOT NULL CONSTRAINT "pk_subject_key" PRIMARY KEY,
    "key" TEXT NOT NULL
);

alter table officers add column "mobile_index" TEXT NULL;

CREATE INDEX "ix_officers_mobile_index" ON "officers" ("mobile_index");

alter table leading_group add column "mobile_index" TEXT NULL;

CREATE INDEX "ix_leading_group_mobile_index" ON "leading_group" ("mobile_index");
