CREATE TABLE "setting" (
    "organ_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "starts_on" TEXT NOT NULL,
    "value" TEXT NULL,
    CONSTRAINT "pk_setting" PRIMARY KEY ("organ_id", "name", "starts_on")
);
