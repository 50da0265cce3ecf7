import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { answerRequests, type Post, type Sealing, sealingWith, sealSecrets } from '../account/index.ts';
import { type FileStore, fileStoreIn } from '../files/index.ts';
import { createReader, type Reader } from '../import/index.ts';
import { sequenced } from '../ledger/index.ts';
import { type FileLog, type Log, openLog } from '../log/index.ts';
import { startMailer } from '../mail/index.ts';
import { createPaperMaker, type PaperMaker } from '../paper/index.ts';
import { planSource } from '../plan/index.ts';
import { startEmbedded } from '../postgres/index.ts';
import {
  Closers,
  checkServer,
  type DataFolder,
  type DataKind,
  holdFolder,
  openDataFolder,
  secretsOf,
} from '../process/index.ts';
import { programFolder, programVersion } from '../program/index.ts';
import { Progress } from '../progress/index.ts';
import { createProvider, type Provider } from '../provider/index.ts';
import { loadReference } from '../reference/index.ts';
import { type Settings, shownSettings } from '../settings/index.ts';
import { migrate, openPool } from '../storage/index.ts';
import { type Runtime, runtimeOn } from '../write/index.ts';
import { startHousekeeping } from './housekeeping.ts';
import { claimKind } from './record-kind.ts';
import type { RecordServices } from './services.ts';

/** A record that this process alone works on, with everything that the commands need. */
export interface OpenRecord {
  readonly services: RecordServices;
  readonly folder: DataFolder;
  readonly fileLog: FileLog;
  readonly ownerUrl: string;
  /** Lets the command line in while this process serves. */
  readonly token: string;
  close(): Promise<void>;
}

/** Where it is reached; set once a server listens. */
export interface Address {
  /** Where people open it: `https://tidtam.example.go.th`, or on this machine `http://127.0.0.1:4800`. */
  url: string;
  /** Where it listens on this machine. */
  local: string;
}

/**
 * Opens the demonstration or the real record: folder, lock, log, PostgreSQL, migrations, reference data. What was
 * opened is closed again when a later step fails. Throws `SystemFailure` for what a person can mend.
 */
export async function openRecord(settings: Settings, kind: DataKind, address: Address): Promise<OpenRecord> {
  const closers = new Closers();
  try {
    return await openSteps(settings, kind, address, closers);
  } catch (error) {
    await closers.close();
    throw error;
  }
}

async function openSteps(
  settings: Settings,
  kind: DataKind,
  address: Address,
  closers: Closers,
): Promise<OpenRecord> {
  const folder = await openDataFolder(settings.dataRoot, kind);
  const hold = await holdFolder(folder.path);
  closers.add(() => hold.release());
  const fileLog = await openLog(folder.logs, settings.logLevel);
  closers.add(() => fileLog.close());
  const { appUrl, ownerUrl } = await openDatabase(settings, folder, fileLog, closers);
  await migrate(ownerUrl, roleOf(appUrl));
  await claimKind(ownerUrl, kind);
  await loadReference(ownerUrl, `${programFolder}data`, kind);
  const pool = openPool(appUrl, (error) => fileLog.log.warn({ err: error }, 'a database connection broke'));
  closers.add(() => pool.end());
  closers.add(() => sequenced(pool, fileLog.log));
  const sealing = sealingWith(Buffer.from((await secretsOf(folder.path)).sealingKey, 'base64url'));
  await sealSecrets(pool, sealing, fileLog.log);
  const reader = createReader({ cache: folder.cache });
  closers.add(() => reader.close());
  const papers = createPaperMaker({ cache: folder.cache, log: fileLog.log });
  closers.add(() => papers.close());
  const files = fileStoreIn(folder.files);
  const housekeeping = startHousekeeping({ runtime: runtimeOn(pool), files, log: fileLog.log });
  closers.add(() => housekeeping.close());
  const post = startPost(settings, runtimeOn(pool), fileLog.log, closers);
  const provider = startProvider(settings, fileLog.log, address);
  return {
    services: servicesOn({
      pool,
      files,
      reader,
      papers,
      sealing,
      post,
      provider,
      settings,
      log: fileLog.log,
      kind,
      address,
    }),
    folder,
    fileLog,
    ownerUrl,
    token: randomBytes(32).toString('hex'),
    close: () => closers.close(),
  };
}

async function openDatabase(
  settings: Settings,
  folder: DataFolder,
  { log }: FileLog,
  closers: Closers,
): Promise<{ readonly appUrl: string; readonly ownerUrl: string }> {
  if (settings.ownServer !== null) {
    const { databaseUrl, migrationUrl } = settings.ownServer;
    await checkServer(migrationUrl, 'TIDTAM_MIGRATION_URL');
    await checkServer(databaseUrl, 'TIDTAM_DATABASE_URL');
    return { appUrl: databaseUrl, ownerUrl: migrationUrl };
  }
  const embedded = await startEmbedded(folder.path, log, { account: settings.postgresAccount });
  closers.add(() => embedded.stop());
  return { appUrl: embedded.urlFor('app'), ownerUrl: embedded.urlFor('owner') };
}

/** Letters are sent where a server for them is set; the settings then say where people open Tidtam. */
function startPost({ smtp, url }: Settings, runtime: Runtime, log: Log, closers: Closers): Post | null {
  if (smtp === null || url === null) return null;
  const post: Post = { address: url, wake: () => void mailer.wake() };
  const mailer = startMailer({ runtime, smtp, log, before: () => answerRequests(runtime, post) });
  closers.add(() => mailer.close());
  return post;
}

/** Seconds that a request to the provider may take: somebody waits for it. */
const providerPatience = 5;

/** Browsers come back from it to our own page, at the address that people open. */
function startProvider({ provider }: Settings, log: Log, address: Address): Provider | null {
  if (provider === null) return null;
  const redirect = () => `${address.url}/sign-in/provider`;
  return createProvider(provider, {
    redirect,
    patience: providerPatience,
    log,
    now: () => new Date().toISOString(),
  });
}

function servicesOn({
  pool,
  files,
  reader,
  papers,
  sealing,
  post,
  settings,
  provider,
  log,
  kind,
  address,
}: {
  readonly pool: pg.Pool;
  readonly files: FileStore;
  readonly reader: Reader;
  readonly papers: PaperMaker;
  readonly sealing: Sealing;
  readonly post: Post | null;
  readonly settings: Settings;
  readonly provider: Provider | null;
  readonly log: Log;
  readonly kind: DataKind;
  readonly address: Address;
}): RecordServices {
  const runtime = runtimeOn(pool);
  const plan = planSource();
  return {
    runtime,
    files,
    kind,
    version: programVersion,
    log,
    imports: {
      runtime,
      files,
      reader,
      progress: new Progress(),
      get address() {
        return address.url;
      },
    },
    papers,
    sealing,
    post,
    settings: shownSettings(settings.given),
    provider,
    plan,
    packs: { runtime, files, plan, programVersion, invented: kind === 'demonstration' },
  };
}

/** The role that an address signs in as. */
function roleOf(url: string): string {
  return new pg.Client({ connectionString: url }).user ?? '';
}
