CREATE TABLE "assignments" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_assignments" PRIMARY KEY,
    "account" TEXT NOT NULL,
    "duty" TEXT NOT NULL,
    "subordinates" INTEGER NOT NULL,
    "starts_on" TEXT NOT NULL,
    "ends_on" TEXT NULL,
    "borrowed" INTEGER NOT NULL,
    "note" TEXT NOT NULL,
    "organ_id" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "due_on" TEXT NULL,
    "due_for" TEXT NOT NULL,
    "holder_id" INTEGER NULL,
    "is_restricted" INTEGER NOT NULL,
    "import_id" INTEGER NULL
);

CREATE TABLE "officers" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_officers" PRIMARY KEY,
    "account" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "post" TEXT NOT NULL,
    "office_phone" TEXT NOT NULL,
    "mobile" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "joined_on" TEXT NOT NULL,
    "left_on" TEXT NULL,
    "organ_id" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "due_on" TEXT NULL,
    "due_for" TEXT NOT NULL,
    "holder_id" INTEGER NULL,
    "is_restricted" INTEGER NOT NULL,
    "import_id" INTEGER NULL
);

CREATE TABLE "organs" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_organs" PRIMARY KEY,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "short_name" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "parent" TEXT NOT NULL,
    "earlier_parents" TEXT NOT NULL,
    "region_code" TEXT NOT NULL,
    "credit_code" TEXT NOT NULL,
    "valid_from" TEXT NOT NULL,
    "valid_to" TEXT NULL,
    "change" TEXT NOT NULL,
    "predecessors" TEXT NOT NULL,
    "disclosure_office" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "office_hours" TEXT NOT NULL,
    "phone" TEXT NOT NULL,
    "fax" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "organ_id" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "due_on" TEXT NULL,
    "due_for" TEXT NOT NULL,
    "holder_id" INTEGER NULL,
    "is_restricted" INTEGER NOT NULL,
    "import_id" INTEGER NULL
);

CREATE TABLE "restriction" (
    "record_id" INTEGER NOT NULL,
    "officer_id" INTEGER NOT NULL,
    CONSTRAINT "pk_restriction" PRIMARY KEY ("record_id", "officer_id")
);

CREATE TABLE "trainings" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_trainings" PRIMARY KEY,
    "held_on" TEXT NOT NULL,
    "topic" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "sponsor" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "attendance" INTEGER NULL,
    "hours" INTEGER NULL,
    "trainer" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "materials" TEXT NOT NULL,
    "organ_id" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "due_on" TEXT NULL,
    "due_for" TEXT NOT NULL,
    "holder_id" INTEGER NULL,
    "is_restricted" INTEGER NOT NULL,
    "import_id" INTEGER NULL
);

CREATE INDEX "ix_assignments_import_id" ON "assignments" ("import_id");

CREATE INDEX "ix_assignments_organ_id_account_id" ON "assignments" ("organ_id", "account", "id");

CREATE INDEX "ix_assignments_organ_id_due_on" ON "assignments" ("organ_id", "due_on");

CREATE UNIQUE INDEX "uq_assignments_organ_id_account_duty_starts_on" ON "assignments" ("organ_id", "account", "duty", "starts_on");

CREATE INDEX "ix_officers_import_id" ON "officers" ("import_id");

CREATE INDEX "ix_officers_organ_id_account_id" ON "officers" ("organ_id", "account", "id");

CREATE INDEX "ix_officers_organ_id_due_on" ON "officers" ("organ_id", "due_on");

CREATE INDEX "ix_officers_organ_id_name_id" ON "officers" ("organ_id", "name", "id");

CREATE UNIQUE INDEX "uq_officers_account" ON "officers" ("account");

CREATE INDEX "ix_organs_import_id" ON "organs" ("import_id");

CREATE INDEX "ix_organs_organ_id_code_id" ON "organs" ("organ_id", "code", "id");

CREATE INDEX "ix_organs_organ_id_due_on" ON "organs" ("organ_id", "due_on");

CREATE INDEX "ix_organs_organ_id_name_id" ON "organs" ("organ_id", "name", "id");

CREATE UNIQUE INDEX "uq_organs_code" ON "organs" ("code");

CREATE INDEX "ix_trainings_import_id" ON "trainings" ("import_id");

CREATE INDEX "ix_trainings_organ_id_due_on" ON "trainings" ("organ_id", "due_on");

CREATE INDEX "ix_trainings_organ_id_held_on_id" ON "trainings" ("organ_id", "held_on", "id");

CREATE INDEX "ix_trainings_organ_id_topic_id" ON "trainings" ("organ_id", "topic", "id");

CREATE UNIQUE INDEX "uq_trainings_organ_id_held_on_topic" ON "trainings" ("organ_id", "held_on", "topic");

create table node (last integer not null);

insert into node (last) values (0);
