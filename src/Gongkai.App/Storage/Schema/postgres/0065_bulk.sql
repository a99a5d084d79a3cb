alter table import add column bulk text COLLATE "C";
alter table import add column deleted integer NOT NULL DEFAULT 0;
