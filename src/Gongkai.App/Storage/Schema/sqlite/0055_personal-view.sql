CREATE TABLE "personal_view" (
    "token_hash" TEXT NOT NULL CONSTRAINT "pk_personal_view" PRIMARY KEY,
    "officer_id" INTEGER NOT NULL,
    "session_id" INTEGER NOT NULL,
    "ledger" TEXT NOT NULL,
    "column" TEXT NOT NULL,
    "lookup" TEXT NOT NULL,
    "expires_at" INTEGER NOT NULL
);
