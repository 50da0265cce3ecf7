import { LetterKind } from '@tidtam/domain/letter';
import { signedAs } from '@tidtam/domain/submission';
import { Argument, Command, CommanderError, Option } from 'commander';
import { lineOf, systemFailureOf } from '../process/index.ts';
import { programVersion } from '../program/index.ts';
import { backupCommand, restoreCommand } from './backup-commands.ts';
import { Refused } from './client.ts';
import type { CommonOptions } from './connect.ts';
import { doctorCommand } from './doctor-command.ts';
import { exitCodes, WrongUsage } from './exit.ts';
import { type ImportCommand, importCommand } from './import-command.ts';
import { type LetterOptions, letterCommand } from './letter-command.ts';
import {
  agenciesCommand,
  type PackOptions,
  type PlaceOptions,
  packCommand,
  summaryCommand,
  type TemplateOptions,
  templateCommand,
  verifyCommand,
  type WithdrawOptions,
  withdrawCommand,
} from './record-commands.ts';
import { serveCommand } from './serve-command.ts';
import {
  type AttachOptions,
  attachCommand,
  listSubmittedCommand,
  type ReportOptions,
  reviewCommand,
  signCommand,
  takeBackCommand,
} from './submission-commands.ts';
import { bothLines, terminalFor } from './terminal.ts';

/** Runs the command line; answers the exit code (see `exitCodes`; 128 + signal for a stopped server). */
export async function run(argv: readonly string[]): Promise<number> {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', outliveReader);
  const state = { code: exitCodes.done as number };
  try {
    await programOf((code) => {
      state.code = code;
    }).parseAsync(argv);
    return state.code;
  } catch (error) {
    return failed(error);
  }
}

/** Whoever read what we say may be gone (`| head`, a closed terminal): that ends no transaction and no server. */
function outliveReader(error: Error): void {
  if (!('code' in error) || error.code !== 'EPIPE') throw error;
}

function failed(error: unknown): number {
  // Help and version end this way too, with 0.
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.wrongUsage;
  const failure = systemFailureOf(error);
  if (error instanceof WrongUsage) process.stderr.write(`${error.message}\n`);
  else if (error instanceof Refused) process.stderr.write(`${bothLines(error.details.message)}\n`);
  else if (failure !== null) process.stderr.write(`${lineOf(failure)}\n`);
  else process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  if (error instanceof WrongUsage) return exitCodes.wrongUsage;
  if (error instanceof Refused)
    return error.details.status < 500 ? exitCodes.refused : exitCodes.systemFailure;
  return exitCodes.systemFailure;
}

type Done = (code: number) => void;

function programOf(done: Done): Command {
  const program = new Command('tidtam')
    .description('ติดตาม · ระบบติดตามแผนแม่บทฯ ประเด็น (21) — follow-up of a national plan')
    .version(programVersion, '-V, --version', 'รุ่นของโปรแกรม — version')
    .helpOption('-h, --help', 'วิธีใช้ — help')
    .exitOverride()
    .showHelpAfterError('(tidtam --help)');
  addServing(program, done);
  addImport(program, done);
  addRecord(program, done);
  addSubmissions(program, done);
  addKeeping(program, done);
  return program;
}

function addServing(program: Command, done: Done): void {
  for (const [name, help] of [
    ['start', 'เปิดระบบ (ทะเบียนสาธิต) — bring Tidtam up with the demonstration'],
    ['serve', 'เหมือน start — the same'],
  ] as const) {
    program
      .command(name)
      .description(help)
      .option('--empty', 'ทะเบียนจริงที่ว่าง — the real, empty record')
      .action(async (options: { empty?: boolean }) =>
        done(await serveCommand(options.empty ? 'record' : 'demonstration', terminalFor(false))),
      );
  }
}

/** Options of every command that reaches a record. */
function common(command: Command): Command {
  return command
    .addOption(new Option('--record <kind>', 'demonstration | record').choices(['demonstration', 'record']))
    .option('--as <person>', 'ทำในนามบุคคล (ชื่อเต็มหรือรหัส) — act as a person');
}

function addImport(program: Command, done: Done): void {
  common(program.command('import'))
    .description('นำเข้าไฟล์ของหน่วยงาน — read, check and store files of agencies')
    .argument('<file...>')
    .option('--agency <code>')
    .option('--province <code>', 'จังหวัดที่รายงาน — where the report goes')
    .option('--round <round>', '2567Q2')
    .option('--dry-run', 'ตรวจอย่างเดียว ไม่บันทึก — check only, keep nothing')
    .option('--accept-warnings', 'ยืนยันข้อควรตรวจ — confirm the warnings')
    .option('--behalf <text>', 'นำเข้าแทนหน่วยงาน ได้รับมาอย่างไร — on the agency’s behalf: how the report came')
    .option('--annotated <out>', 'สำเนาที่ทำเครื่องหมายปัญหา (.xlsx) — a marked copy; a folder for several files')
    .option('--json', 'ผลเป็น JSON')
    .action(async (files: string[], options: ImportCommand) =>
      done(await importCommand(files, options, terminalFor(options.json ?? false))),
    );
}

function addRecord(program: Command, done: Done): void {
  common(program.command('summary'))
    .description('สรุปของจังหวัดในรอบ — a province in a round')
    .requiredOption('--province <code>')
    .requiredOption('--round <round>')
    .option('--json', 'ผลเป็น JSON')
    .action(async (options: PlaceOptions) => done(await summaryCommand(options, terminalFor(true))));
  common(program.command('pack'))
    .description('เอกสารประกอบการประชุม — papers of the meeting')
    .requiredOption('--province <code>')
    .requiredOption('--round <round>')
    .option('--formats <list>', 'docx,pdf,pptx,xlsx', 'docx,pdf,pptx,xlsx')
    .option('--out <folder>', 'โฟลเดอร์ปลายทาง', '.')
    .addOption(new Option('--language <language>').choices(['th', 'en']).default('th'))
    .addOption(new Option('--digits <digits>').choices(['arabic', 'thai']).default('arabic'))
    .option('--json', 'ผลเป็น JSON')
    .action(async (options: PackOptions) =>
      done(await packCommand(options, terminalFor(options.json ?? false))),
    );
  common(program.command('letter'))
    .description('หนังสือเร่งรัดหรือนำส่งรายงานของหน่วยงาน — a reminder or covering letter')
    .addArgument(new Argument('<letter>').choices(LetterKind.options))
    .requiredOption('--agency <code>')
    .requiredOption('--province <code>')
    .requiredOption('--round <round>')
    .option('--formats <list>', 'docx,pdf', 'docx,pdf')
    .option('--out <folder>', 'โฟลเดอร์ปลายทาง', '.')
    .addOption(new Option('--language <language>').choices(['th', 'en']).default('th'))
    .addOption(new Option('--digits <digits>').choices(['arabic', 'thai']).default('thai'))
    .option('--json', 'ผลเป็น JSON')
    .action(async (letter: string, options: LetterOptions) =>
      done(await letterCommand(letter, options, terminalFor(options.json ?? false))),
    );
  common(program.command('template'))
    .description('แบบรายงาน Excel ของหน่วยงานในรอบ — the workbook an agency fills in for a round')
    .requiredOption('--agency <code>')
    .requiredOption('--province <code>')
    .requiredOption('--round <round>')
    .requiredOption('--out <file>', 'ไฟล์ปลายทาง (.xlsx)')
    .action(async (options: TemplateOptions) => done(await templateCommand(options, terminalFor(false))));
  common(program.command('withdraw'))
    .description('ถอนการนำเข้าหรือโครงการพร้อมเหตุผล — withdraw an import or a project')
    .requiredOption('--reason <text>')
    .option('--import <id>')
    .option('--agency <code>')
    .option('--project <id>')
    .option('--province <code>')
    .option('--round <round>')
    .action(async (options: WithdrawOptions) => done(await withdrawCommand(options, terminalFor(true))));
  const agencies = program.command('agencies').description('หน่วยงาน — agencies');
  common(agencies.command('import'))
    .description('เพิ่มหน่วยงานและรอบที่ต้องรายงานจาก CSV — add agencies and obligations')
    .argument('<file>')
    .action(async (file: string, options: CommonOptions) =>
      done(await agenciesCommand(file, options, terminalFor(true))),
    );
  common(program.command('verify'))
    .description('ตรวจทะเบียนกับตัวเอง — prove the record against itself')
    .option('--json', 'ผลเป็น JSON')
    .action(async (options: CommonOptions & { json?: boolean }) =>
      done(await verifyCommand(options, terminalFor(options.json ?? false))),
    );
}

function addSubmissions(program: Command, done: Done): void {
  const submissions = program
    .command('submissions')
    .description('การนำส่งและการรับรายงาน — what was submitted, and its receiving');
  const ofPlace = (name: string, help: string) =>
    common(submissions.command(name))
      .description(help)
      .requiredOption('--province <code>')
      .requiredOption('--round <round>');
  const ofReport = (name: string, help: string) => ofPlace(name, help).requiredOption('--agency <code>');
  ofPlace('list', 'รายงานที่นำส่งและรอรับ — what was submitted to a province').action(
    async (options: PlaceOptions) => done(await listSubmittedCommand(options, terminalFor(true))),
  );
  ofReport('attach', 'แนบหนังสือนำส่งที่ลงนามแล้ว — attach the signed covering letter')
    .argument('<scan>', 'PDF, JPEG, PNG')
    .requiredOption('--number <text>', 'เลขที่หนังสือ — number of the letter')
    .requiredOption('--date <day>', '2024-04-20 (ค.ศ.)')
    .requiredOption('--name <text>', 'ชื่อผู้ลงนาม — who signed')
    .requiredOption('--position <text>', 'ตำแหน่ง — position')
    .addOption(
      new Option('--signed-as <kind>', 'รักษาราชการแทน: acting · ปฏิบัติราชการแทน: delegated')
        .choices(signedAs)
        .default('holder'),
    )
    .option('--acting-for <text>', 'แทนตำแหน่ง — for which post')
    .action(async (scan: string, options: AttachOptions) =>
      done(await attachCommand(scan, options, terminalFor(true))),
    );
  ofReport('sign', 'หัวหน้าหน่วยงานยืนยันการนำส่ง — stand for it as the head of the agency').action(
    async (options: ReportOptions) => done(await signCommand(options, terminalFor(true))),
  );
  ofReport('withdraw', 'ถอนแบบรายงานที่ส่งไว้ล่าสุดทั้งฉบับ — take back the form that was sent last')
    .requiredOption('--reason <text>')
    .action(async (options: ReportOptions & { readonly reason: string }) =>
      done(await takeBackCommand(options, terminalFor(true))),
    );
  ofReport('receive', 'รับรายงาน — receive a report').action(async (options: ReportOptions) =>
    done(await reviewCommand(options, terminalFor(true))),
  );
  ofReport('return', 'ส่งคืนให้แก้ไข — return a report')
    .requiredOption('--reason <text>')
    .action(async (options: ReportOptions & { readonly reason: string }) =>
      done(await reviewCommand(options, terminalFor(true))),
    );
}

function addKeeping(program: Command, done: Done): void {
  const record = () =>
    new Option('--record <kind>', 'demonstration | record').choices(['demonstration', 'record']);
  program
    .command('backup')
    .description('สำรองข้อมูลลงโฟลเดอร์ใหม่ — back up into a new folder')
    .argument('<folder>')
    .addOption(record())
    .action(async (folder: string, options: CommonOptions) =>
      done(await backupCommand(folder, options, terminalFor(false))),
    );
  program
    .command('restore')
    .description('คืนข้อมูลจากโฟลเดอร์สำรองลงโฟลเดอร์ข้อมูลที่ว่าง — restore into an empty data folder')
    .argument('<folder>')
    .addOption(record())
    .action(async (folder: string, options: CommonOptions) =>
      done(await restoreCommand(folder, options, terminalFor(false))),
    );
  program
    .command('doctor')
    .description('ตรวจเครื่อง โฟลเดอร์ และฐานข้อมูล — check machine, folder and database')
    .option('--json', 'ผลเป็น JSON')
    .action(async (options: { json?: boolean }) =>
      done(await doctorCommand(terminalFor(options.json ?? false), options.json ?? false)),
    );
}
