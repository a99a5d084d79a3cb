CREATE TABLE "leading_group" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_leading_group" PRIMARY KEY,
    "rank" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "post" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "division" TEXT NOT NULL,
    "from_on" TEXT NOT NULL,
    "to_on" TEXT NULL,
    "office_phone" TEXT NOT NULL,
    "mobile" TEXT NOT NULL,
    "appointed_by" TEXT NOT NULL,
    "organ_id" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "due_on" TEXT NULL,
    "due_for" TEXT NOT NULL,
    "holder_id" INTEGER NULL,
    "is_restricted" INTEGER NOT NULL,
    "import_id" INTEGER NULL
);

CREATE TABLE "normative_documents" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_normative_documents" PRIMARY KEY,
    "title" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "made_on" TEXT NOT NULL,
    "openness" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "drafter" TEXT NOT NULL,
    "reviewed_on" TEXT NULL,
    "published_on" TEXT NULL,
    "published_at" TEXT NOT NULL,
    "effective_on" TEXT NULL,
    "valid_until" TEXT NULL,
    "filed_on" TEXT NULL,
    "validity" TEXT NOT NULL,
    "amended_on" TEXT NULL,
    "ended_on" TEXT NULL,
    "ended_by" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "organ_id" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "due_on" TEXT NULL,
    "due_for" TEXT NOT NULL,
    "holder_id" INTEGER NULL,
    "is_restricted" INTEGER NOT NULL,
    "import_id" INTEGER NULL
);

CREATE TABLE "notice_boards" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_notice_boards" PRIMARY KEY,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "village" TEXT NOT NULL,
    "opened_on" TEXT NOT NULL,
    "condition" TEXT NOT NULL,
    "keeper" TEXT NOT NULL,
    "equipment" TEXT NOT NULL,
    "last_posted_on" TEXT NULL,
    "last_inspected_on" TEXT NULL,
    "inspection_interval" INTEGER NULL,
    "removed_on" TEXT NULL,
    "note" TEXT NOT NULL,
    "organ_id" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "due_on" TEXT NULL,
    "due_for" TEXT NOT NULL,
    "holder_id" INTEGER NULL,
    "is_restricted" INTEGER NOT NULL,
    "import_id" INTEGER NULL
);

CREATE TABLE "platform_accounts" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_platform_accounts" PRIMARY KEY,
    "platform" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "handle" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "section" TEXT NOT NULL,
    "keeper" TEXT NOT NULL,
    "certified" INTEGER NOT NULL,
    "extra" TEXT NOT NULL,
    "approved_on" TEXT NULL,
    "filed_on" TEXT NULL,
    "opened_on" TEXT NULL,
    "last_published_on" TEXT NULL,
    "silence_limit" INTEGER NULL,
    "followers" INTEGER NULL,
    "closing_announced_on" TEXT NULL,
    "closed_on" TEXT NULL,
    "note" TEXT NOT NULL,
    "organ_id" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "due_on" TEXT NULL,
    "due_for" TEXT NOT NULL,
    "holder_id" INTEGER NULL,
    "is_restricted" INTEGER NOT NULL,
    "import_id" INTEGER NULL
);

CREATE INDEX "ix_leading_group_import_id" ON "leading_group" ("import_id");

CREATE INDEX "ix_leading_group_organ_id_due_on" ON "leading_group" ("organ_id", "due_on");

CREATE INDEX "ix_leading_group_organ_id_from_on_id" ON "leading_group" ("organ_id", "from_on", "id");

CREATE INDEX "ix_leading_group_organ_id_name_id" ON "leading_group" ("organ_id", "name", "id");

CREATE INDEX "ix_leading_group_organ_id_rank_id" ON "leading_group" ("organ_id", "rank", "id");

CREATE UNIQUE INDEX "uq_leading_group_organ_id_name_role_from_on" ON "leading_group" ("organ_id", "name", "role", "from_on");

CREATE INDEX "ix_normative_documents_import_id" ON "normative_documents" ("import_id");

CREATE INDEX "ix_normative_documents_organ_id_due_on" ON "normative_documents" ("organ_id", "due_on");

CREATE INDEX "ix_normative_documents_organ_id_made_on_id" ON "normative_documents" ("organ_id", "made_on", "id");

CREATE INDEX "ix_normative_documents_organ_id_title_id" ON "normative_documents" ("organ_id", "title", "id");

CREATE UNIQUE INDEX "uq_normative_documents_organ_id_title_made_on" ON "normative_documents" ("organ_id", "title", "made_on");

CREATE INDEX "ix_notice_boards_import_id" ON "notice_boards" ("import_id");

CREATE INDEX "ix_notice_boards_organ_id_due_on" ON "notice_boards" ("organ_id", "due_on");

CREATE INDEX "ix_notice_boards_organ_id_name_id" ON "notice_boards" ("organ_id", "name", "id");

CREATE INDEX "ix_notice_boards_organ_id_opened_on_id" ON "notice_boards" ("organ_id", "opened_on", "id");

CREATE UNIQUE INDEX "uq_notice_boards_organ_id_name" ON "notice_boards" ("organ_id", "name");

CREATE INDEX "ix_platform_accounts_import_id" ON "platform_accounts" ("import_id");

CREATE INDEX "ix_platform_accounts_organ_id_due_on" ON "platform_accounts" ("organ_id", "due_on");

CREATE INDEX "ix_platform_accounts_organ_id_name_id" ON "platform_accounts" ("organ_id", "name", "id");

CREATE UNIQUE INDEX "uq_platform_accounts_organ_id_platform_name" ON "platform_accounts" ("organ_id", "platform", "name");
