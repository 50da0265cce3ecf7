-- What a person wrote stands in report_text alone, where it can be erased. These columns repeated it beside.
alter table project_version drop column activities;
alter table import drop column file_name;
alter table import drop column accepted_warnings;
alter table form_submission drop column accepted_warnings;
