create schema if not exists reference;
create schema if not exists intake;
create schema if not exists staging;
create schema if not exists core;
create schema if not exists marts;
create schema if not exists publish;
create schema if not exists analysis;
create schema if not exists checks;
