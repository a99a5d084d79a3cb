create table signal (version integer not null);

insert into signal (version) values (0);
