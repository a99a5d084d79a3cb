CREATE TABLE "login" (
    "officer_id" INTEGER NOT NULL CONSTRAINT "pk_login" PRIMARY KEY,
    "password_hash" TEXT NOT NULL
);

CREATE TABLE "session" (
    "token_hash" TEXT NOT NULL CONSTRAINT "pk_session" PRIMARY KEY,
    "officer_id" INTEGER NOT NULL,
    "created_at" INTEGER NOT NULL,
    "seen_at" INTEGER NOT NULL,
    "revoked_at" INTEGER NULL
);

CREATE INDEX "ix_session_officer_id" ON "session" ("officer_id");
