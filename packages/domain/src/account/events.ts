/** What people do to the accounts and posts of others, and by what identity and mail address one is let in: these are in the ledger too. */
export const accountActs = [
  'invited',
  'reset_given',
  'appointed',
  'appointment_ended',
  'account_closed',
  'person_erased',
  'codes_taken',
  'sessions_ended',
  'details_corrected',
  'mail_changed',
  'identity_linked',
  'identity_unlinked',
] as const;
export type AccountAct = (typeof accountActs)[number];

/** Everything that the log of accounts notes. */
export const accountEvents = [
  ...accountActs,
  'signed_in',
  'sign_in_refused',
  'code_refused',
  'signed_out',
  'session_ended',
  'password_set',
  'reset_asked',
  'codes_on',
  'codes_off',
  'recovery_code_used',
  'token_made',
  'capacity_chosen',
] as const;
export type AccountEvent = (typeof accountEvents)[number];
