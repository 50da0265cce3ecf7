import { stat } from 'node:fs/promises';
import { BackupRefused, backUp, backupMessages, type Restored, restore } from '../backup/index.ts';
import { type DataKind, processFailure } from '../process/index.ts';
import { programVersion } from '../program/index.ts';
import { readSettings, type Settings } from '../settings/index.ts';
import { type CommonOptions, findServer, usualKind } from './connect.ts';
import { type ExitCode, exitCodes, WrongUsage } from './exit.ts';
import { commandMessages } from './messages.ts';
import { bothLines, type Terminal } from './terminal.ts';

/** `tidtam backup DIR`: copies the record into a new folder, while a server runs on it or while none does. */
export async function backupCommand(
  folder: string,
  options: CommonOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  return unlessRefused(terminal, async () => {
    const settings = readSettings(process.env);
    const { kind, serving } = await findRecord(settings, options);
    const { manifest, damaged } = await backUp(settings, kind, serving, folder);
    const bytes = manifest.files.reduce((sum, file) => sum + file.bytes, 0);
    terminal.say(bothLines(commandMessages.say('backup_done', { folder, bytes })));
    terminal.say(bothLines(backupMessages.say('ledger_kept', manifest.ledger)));
    for (const path of damaged) terminal.warn(bothLines(backupMessages.say('source_damaged', { path })));
    return damaged.length === 0 ? exitCodes.done : exitCodes.refused;
  });
}

/** `tidtam restore DIR`: puts a back-up into a data folder that holds no record, and proves it. */
export async function restoreCommand(
  folder: string,
  options: CommonOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  await stat(folder).catch((cause: unknown) => {
    throw new WrongUsage(bothLines(commandMessages.say('file_missing', { path: folder })), { cause });
  });
  return unlessRefused(terminal, async () => {
    const restored = await restore(readSettings(process.env), folder, options.record);
    report(folder, restored, terminal);
    return restored.sameLedger && restored.verification.ok ? exitCodes.done : exitCodes.refused;
  });
}

/** The record of the running server, else the one that commands use where nobody serves. */
async function findRecord(
  settings: Settings,
  options: CommonOptions,
): Promise<{ readonly kind: DataKind; readonly serving: boolean }> {
  const running = await findServer(settings, options.record);
  if (running === null) return { kind: options.record ?? (await usualKind(settings)), serving: false };
  if (running.run.version !== programVersion) {
    throw processFailure('version_differs', { running: running.run.version, own: programVersion });
  }
  return { kind: running.kind, serving: true };
}

function report(source: string, restored: Restored, terminal: Terminal): void {
  const { folder, manifest, verification, sameLedger } = restored;
  const values = { ...manifest.ledger, now: verification.ledger.leaves, folder: folder.path };
  if (sameLedger) terminal.say(bothLines(backupMessages.say('ledger_same', values)));
  else terminal.warn(bothLines(backupMessages.say('ledger_differs', values)));
  if (!verification.ok) terminal.warn(bothLines(backupMessages.say('verify_differs', values)));
  for (const { check, differences } of verification.checks) {
    for (const difference of differences) terminal.warn(`  ✗ ${check} ${difference}`);
  }
  if (sameLedger && verification.ok) {
    terminal.say(bothLines(commandMessages.say('restore_done', { folder: source })));
  }
}

async function unlessRefused(terminal: Terminal, work: () => Promise<ExitCode>): Promise<ExitCode> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof BackupRefused)) throw error;
    terminal.warn(bothLines(error.sentence));
    for (const detail of error.details) terminal.warn(`  ✗ ${detail.th} — ${detail.en}`);
    return exitCodes.refused;
  }
}
