alter table "import" add column "bulk" TEXT NULL;
alter table "import" add column "deleted" INTEGER NOT NULL DEFAULT 0;
