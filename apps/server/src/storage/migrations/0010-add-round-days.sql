-- From when until when reports of a round are taken in; null while the centre has not set it.
alter table round add column opens date;
alter table round add column closes date;
