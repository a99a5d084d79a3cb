CREATE TABLE "stored_file" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_stored_file" PRIMARY KEY,
    "organ_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "created_at" INTEGER NOT NULL,
    "officer_id" INTEGER NULL
);

CREATE INDEX "ix_stored_file_hash" ON "stored_file" ("hash");

CREATE INDEX "ix_stored_file_organ_id" ON "stored_file" ("organ_id");
