import { homedir } from 'node:os';
import { z } from 'zod';
import type { LogLevel } from '../log/index.ts';
import type { Smtp } from '../mail/index.ts';
import { SystemFailure, usualDataRoot } from '../process/index.ts';
import type { ProviderSettings } from '../provider/index.ts';
import type { Limits } from '../route/index.ts';
import { definitions, isSecret, type SettingName, settingNames } from './definitions.ts';
import { settingsMessages } from './messages.ts';

/** A database server of the operator's own: the application's address and the owner's. */
export interface OwnServer {
  readonly databaseUrl: string;
  readonly migrationUrl: string;
}

/** A server elsewhere, and what lets one in there. */
export interface Remote {
  readonly server: string;
  readonly token: string;
}

/** Everything that the environment decides, checked. */
export interface Settings {
  /** Holds the folders `demonstration` and `record`. */
  readonly dataRoot: string;
  readonly host: string;
  readonly port: number;
  /** Where people open it behind TLS, `null` on this machine alone. */
  readonly url: string | null;
  /** The server that the command line works with under a person's token; `null` for the data folder's own. */
  readonly remote: Remote | null;
  /** What sends mail; `url` is set then. */
  readonly smtp: Smtp | null;
  /** Where people may sign in beside a password. */
  readonly provider: ProviderSettings | null;
  /** What one person may ask for in a minute. */
  readonly limits: Limits;
  /** `null`: the built-in PostgreSQL. */
  readonly ownServer: OwnServer | null;
  /** The account that root lends PostgreSQL to; `undefined` picks one. */
  readonly postgresAccount: string | undefined;
  readonly logLevel: LogLevel;
  /** What was given of it, by its names. */
  readonly given: Readonly<Record<string, string>>;
}

type Environment = Readonly<Record<string, string | undefined>>;

const Values = z.object({
  TIDTAM_DATA: definitions.TIDTAM_DATA.schema,
  TIDTAM_HOST: definitions.TIDTAM_HOST.schema,
  TIDTAM_PORT: definitions.TIDTAM_PORT.schema,
  TIDTAM_URL: definitions.TIDTAM_URL.schema,
  TIDTAM_SMTP: definitions.TIDTAM_SMTP.schema,
  TIDTAM_MAIL_FROM: definitions.TIDTAM_MAIL_FROM.schema,
  TIDTAM_OIDC_ISSUER: definitions.TIDTAM_OIDC_ISSUER.schema,
  TIDTAM_OIDC_CLIENT_ID: definitions.TIDTAM_OIDC_CLIENT_ID.schema,
  TIDTAM_OIDC_CLIENT_SECRET: definitions.TIDTAM_OIDC_CLIENT_SECRET.schema,
  TIDTAM_OIDC_NAME: definitions.TIDTAM_OIDC_NAME.schema,
  TIDTAM_SERVER: definitions.TIDTAM_SERVER.schema,
  TIDTAM_TOKEN: definitions.TIDTAM_TOKEN.schema,
  TIDTAM_COMMANDS_PER_MINUTE: definitions.TIDTAM_COMMANDS_PER_MINUTE.schema,
  TIDTAM_UPLOADS_PER_MINUTE: definitions.TIDTAM_UPLOADS_PER_MINUTE.schema,
  TIDTAM_DATABASE_URL: definitions.TIDTAM_DATABASE_URL.schema,
  TIDTAM_MIGRATION_URL: definitions.TIDTAM_MIGRATION_URL.schema,
  TIDTAM_PG_USER: definitions.TIDTAM_PG_USER.schema,
  TIDTAM_LOG_LEVEL: definitions.TIDTAM_LOG_LEVEL.schema,
} satisfies Record<SettingName, z.ZodType>);

/**
 * The settings of an environment. A name that begins with TIDTAM_ and is none of ours, or a value that makes
 * no sense, throws a `SystemFailure` that says so: a typing error must not run a server on its defaults.
 */
export function readSettings(environment: Environment): Settings {
  const given = givenSettings(environment);
  const read = Values.safeParse(given);
  if (!read.success) throw wrongValue(given, read.error);
  const values = read.data;
  return {
    dataRoot: values.TIDTAM_DATA ?? usualDataRoot(environment, machineUser()),
    host: values.TIDTAM_HOST,
    port: values.TIDTAM_PORT,
    url: values.TIDTAM_URL ?? null,
    smtp: smtpOf(values.TIDTAM_SMTP, values.TIDTAM_MAIL_FROM, values.TIDTAM_URL),
    provider: providerOf(values),
    remote: remoteOf(values.TIDTAM_SERVER, values.TIDTAM_TOKEN),
    limits: { commands: values.TIDTAM_COMMANDS_PER_MINUTE, uploads: values.TIDTAM_UPLOADS_PER_MINUTE },
    ownServer: ownServerOf(values.TIDTAM_DATABASE_URL, values.TIDTAM_MIGRATION_URL),
    postgresAccount: values.TIDTAM_PG_USER,
    logLevel: values.TIDTAM_LOG_LEVEL,
    given,
  };
}

/** Ours, with the empty ones left out: `TIDTAM_PORT=` in a file of settings means "as usual". */
function givenSettings(environment: Environment): Record<string, string> {
  const given: Record<string, string> = {};
  for (const [name, value] of Object.entries(environment)) {
    if (!name.startsWith('TIDTAM_') || name.startsWith('TIDTAM_TEST_')) continue;
    if (!(settingNames as readonly string[]).includes(name)) throw unknownName(name);
    if (value !== undefined && value.trim() !== '') given[name] = value.trim();
  }
  return given;
}

function unknownName(name: string): SystemFailure {
  const [nearest] = settingNames.toSorted((one, other) => differences(one, name) - differences(other, name));
  const near = nearest !== undefined && differences(nearest, name) <= 3 ? nearest : 'none';
  return new SystemFailure('setting_unknown', settingsMessages.say('setting_unknown', { name, near }));
}

function wrongValue(given: Readonly<Record<string, string>>, error: z.ZodError): SystemFailure {
  const name = error.issues[0]?.path[0] as SettingName;
  const { expected, example } = definitions[name];
  const read = isSecret(name) ? '…' : (given[name] ?? '');
  return new SystemFailure('setting_wrong', {
    th: settingsMessages.tell('th', 'setting_wrong', { name, read, expected: expected.th, example }),
    en: settingsMessages.tell('en', 'setting_wrong', { name, read, expected: expected.en, example }),
  });
}

function ownServerOf(databaseUrl: string | undefined, migrationUrl: string | undefined): OwnServer | null {
  requireBoth(['TIDTAM_DATABASE_URL', databaseUrl], ['TIDTAM_MIGRATION_URL', migrationUrl]);
  return databaseUrl === undefined || migrationUrl === undefined ? null : { databaseUrl, migrationUrl };
}

function remoteOf(server: string | undefined, token: string | undefined): Remote | null {
  requireBoth(['TIDTAM_SERVER', server], ['TIDTAM_TOKEN', token]);
  return server === undefined || token === undefined ? null : { server, token };
}

function smtpOf(server: string | undefined, from: string | undefined, url: string | undefined): Smtp | null {
  requireBoth(['TIDTAM_SMTP', server], ['TIDTAM_MAIL_FROM', from]);
  if (server === undefined || from === undefined) return null;
  // The links in letters lead there.
  requireBoth(['TIDTAM_SMTP', server], ['TIDTAM_URL', url]);
  return { url: server, from };
}

function providerOf(values: z.infer<typeof Values>): ProviderSettings | null {
  const {
    TIDTAM_OIDC_ISSUER: issuer,
    TIDTAM_OIDC_CLIENT_ID: clientId,
    TIDTAM_OIDC_CLIENT_SECRET: clientSecret,
    TIDTAM_OIDC_NAME: name,
  } = values;
  requireBoth(['TIDTAM_OIDC_ISSUER', issuer], ['TIDTAM_OIDC_CLIENT_ID', clientId]);
  requireBoth(['TIDTAM_OIDC_ISSUER', issuer], ['TIDTAM_OIDC_CLIENT_SECRET', clientSecret]);
  requireBoth(['TIDTAM_OIDC_ISSUER', issuer], ['TIDTAM_OIDC_NAME', name]);
  if (issuer === undefined || clientId === undefined) return null;
  if (clientSecret === undefined || name === undefined) return null;
  return { issuer, clientId, clientSecret, name };
}

type Given = readonly [name: SettingName, value: string | undefined];

function requireBoth(one: Given, other: Given): void {
  if ((one[1] === undefined) === (other[1] === undefined)) return;
  const [[name], [partner]] = one[1] === undefined ? [other, one] : [one, other];
  const { example } = definitions[partner];
  throw new SystemFailure('setting_alone', settingsMessages.say('setting_alone', { name, partner, example }));
}

function machineUser() {
  return { home: homedir(), root: process.getuid?.() === 0, platform: process.platform };
}

/** How many letters must change, come or go to make one name of the other (Levenshtein). */
function differences(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const swap = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, swap));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
