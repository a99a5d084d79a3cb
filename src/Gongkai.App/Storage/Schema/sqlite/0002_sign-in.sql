CREATE TABLE "attempt" (
    "key" TEXT NOT NULL CONSTRAINT "pk_attempt" PRIMARY KEY,
    "count" INTEGER NOT NULL,
    "last_at" INTEGER NOT NULL,
    "blocked_until" INTEGER NULL
);

CREATE TABLE "invitation" (
    "token_hash" TEXT NOT NULL CONSTRAINT "pk_invitation" PRIMARY KEY,
    "officer_id" INTEGER NOT NULL,
    "expires_at" INTEGER NOT NULL,
    "used_at" INTEGER NULL,
    "resets_second_factor" INTEGER NOT NULL
);

CREATE TABLE "kept_form" (
    "token_hash" TEXT NOT NULL CONSTRAINT "pk_kept_form" PRIMARY KEY,
    "officer_id" INTEGER NOT NULL,
    "content" TEXT NOT NULL,
    "expires_at" INTEGER NOT NULL
);

CREATE TABLE "login" (
    "officer_id" INTEGER NOT NULL CONSTRAINT "pk_login" PRIMARY KEY,
    "password_hash" TEXT NOT NULL,
    "password_set_at" INTEGER NULL,
    "totp_secret" TEXT NOT NULL,
    "totp_step" INTEGER NOT NULL
);

CREATE TABLE "passkey" (
    "credential_id" TEXT NOT NULL CONSTRAINT "pk_passkey" PRIMARY KEY,
    "officer_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "public_key" TEXT NOT NULL,
    "sign_count" INTEGER NOT NULL,
    "transports" TEXT NOT NULL,
    "is_backup_eligible" INTEGER NOT NULL,
    "is_backed_up" INTEGER NOT NULL,
    "created_at" INTEGER NOT NULL
);

CREATE TABLE "recovery_code" (
    "officer_id" INTEGER NOT NULL,
    "code_hash" TEXT NOT NULL,
    "used_at" INTEGER NULL,
    CONSTRAINT "pk_recovery_code" PRIMARY KEY ("officer_id", "code_hash")
);

CREATE TABLE "session" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_session" PRIMARY KEY,
    "token_hash" TEXT NOT NULL,
    "officer_id" INTEGER NOT NULL,
    "created_at" INTEGER NOT NULL,
    "seen_at" INTEGER NOT NULL,
    "revoked_at" INTEGER NULL,
    "is_verified" INTEGER NOT NULL,
    "device" TEXT NOT NULL,
    "network" TEXT NOT NULL
);

CREATE TABLE "spent_token" (
    "token_hash" TEXT NOT NULL CONSTRAINT "pk_spent_token" PRIMARY KEY,
    "expires_at" INTEGER NOT NULL
);

CREATE INDEX "ix_passkey_officer_id" ON "passkey" ("officer_id");

CREATE INDEX "ix_session_officer_id" ON "session" ("officer_id");

CREATE UNIQUE INDEX "uq_session_token_hash" ON "session" ("token_hash");
