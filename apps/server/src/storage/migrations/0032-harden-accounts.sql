-- A recovery code is kept as a password is. Those of before stay what they are, as text, until they are used.
alter table recovery_code alter column code_sha256 type text using 'sha256:' || encode(code_sha256, 'hex');
alter table recovery_code rename column code_sha256 to hash;
