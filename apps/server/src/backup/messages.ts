import { type Bilingual, catalogue } from '@tidtam/domain/message';
import { SystemFailure } from '../process/index.ts';

/** What backing up and restoring say. */
export const backupMessages = catalogue({
  own_server: {
    th: 'ทะเบียนนี้อยู่บนเซิร์ฟเวอร์ PostgreSQL ของหน่วยงาน (TIDTAM_DATABASE_URL) โปรดให้ผู้ดูแลเซิร์ฟเวอร์สำรองหรือคืนด้วยเครื่องมือของ PostgreSQL เช่น pg_basebackup พร้อมโฟลเดอร์ files ใน TIDTAM_DATA',
    en: 'This record lies on a PostgreSQL server of your own (TIDTAM_DATABASE_URL): its operator backs it up and restores it with PostgreSQL’s tools, for example pg_basebackup, and with them the folder files in TIDTAM_DATA',
  },
  no_record: {
    th: 'ยังไม่มีทะเบียนใน {folder} จึงไม่มีข้อมูลให้สำรอง โปรดตรวจ TIDTAM_DATA หรือระบุ --record demonstration',
    en: 'There is no record in {folder} to back up; check TIDTAM_DATA, or say --record demonstration',
  },
  database_left: {
    th: 'ฐานข้อมูลหยุดระหว่างสำรอง ({detail}) ข้อมูลใน {folder} ไม่ครบ ใช้คืนไม่ได้ โปรดสำรองใหม่ลงโฟลเดอร์อื่น',
    en: 'The database stopped during the back-up ({detail}); {folder} is not complete and cannot be restored: back up again, into another folder',
  },
  outside_cluster: {
    th: 'ข้อมูลส่วนหนึ่งของฐานข้อมูลอยู่นอกโฟลเดอร์ ({path}) ระบบสำรองส่วนนั้นไม่ได้ โปรดใช้ pg_basebackup',
    en: 'A part of the database lies outside of its folder ({path}) and cannot be backed up here; use pg_basebackup',
  },
  record_in_place: {
    th: 'โฟลเดอร์ {folder} มีทะเบียนอยู่แล้ว ระบบไม่เขียนทับ โปรดย้ายโฟลเดอร์นั้นออก หรือกำหนด TIDTAM_DATA เป็นโฟลเดอร์อื่น เช่น TIDTAM_DATA=/srv/tidtam-restored',
    en: 'The folder {folder} holds a record already and nothing is overwritten; move it away, or set TIDTAM_DATA to another folder, for example TIDTAM_DATA=/srv/tidtam-restored',
  },
  folder_not_empty: {
    th: 'โฟลเดอร์ {folder} มีไฟล์อยู่แล้ว โปรดสำรองลงโฟลเดอร์ใหม่หรือโฟลเดอร์ว่าง เช่น /srv/backup/2567-04-23',
    en: 'The folder {folder} holds something already; back up into a new or empty one, for example /srv/backup/2024-04-23',
  },
  folder_within: {
    th: 'โฟลเดอร์ {folder} อยู่ในโฟลเดอร์ข้อมูล {data} โปรดสำรองลงที่อื่น ควรเป็นอีกดิสก์หนึ่ง',
    en: 'The folder {folder} lies within the data folder {data}; back up to another place, best on another disk',
  },
  incomplete: {
    th: 'ไม่พบ manifest.json ใน {folder} แสดงว่าการสำรองไม่เสร็จสมบูรณ์ หรือไม่ใช่โฟลเดอร์ที่ tidtam backup สร้าง โปรดใช้ชุดสำรองอื่น',
    en: 'There is no manifest.json in {folder}: that back-up was never completed, or tidtam backup did not make it; use another one',
  },
  manifest_damaged: {
    th: 'อ่าน manifest.json ใน {folder} ไม่ได้ ({detail}) ชุดสำรองนี้เสียหาย โปรดใช้ชุดสำรองอื่น',
    en: 'The manifest.json in {folder} cannot be read ({detail}); this back-up is damaged: use another one',
  },
  newer_program: {
    th: 'ชุดสำรองนี้มาจาก Tidtam รุ่น {theirs} ซึ่งใหม่กว่ารุ่นนี้ ({ours}) โปรดติดตั้งรุ่น {theirs} ขึ้นไปแล้วคืนข้อมูลใหม่',
    en: 'This back-up comes from Tidtam {theirs}, which is newer than this one ({ours}); install {theirs} or newer and restore again',
  },
  other_postgres: {
    th: 'ชุดสำรองนี้เป็นของ PostgreSQL รุ่น {theirs} แต่ Tidtam นี้มากับรุ่น {ours} โปรดคืนด้วย Tidtam ที่มากับ PostgreSQL {theirs}',
    en: 'This back-up belongs to PostgreSQL {theirs}, and this Tidtam comes with {ours}; restore it with a Tidtam that comes with PostgreSQL {theirs}',
  },
  other_machine: {
    th: 'ชุดสำรองนี้ทำบนเครื่องชนิด {theirs} แต่เครื่องนี้เป็น {ours} โปรดคืนบนเครื่องชนิดเดียวกัน',
    en: 'This back-up was made on {theirs}, and this machine is {ours}; restore it on a machine of the same kind',
  },
  other_kind: {
    th: 'ชุดสำรองนี้เป็น{found, select, demonstration {ทะเบียนสาธิต} other {ทะเบียนจริง}} ไม่ใช่{wanted, select, demonstration {ทะเบียนสาธิต} other {ทะเบียนจริง}}ตามที่ระบุ โปรดใช้ --record {found} หรือไม่ต้องระบุ',
    en: 'This back-up holds the {found, select, demonstration {demonstration} other {real record}}, not the {wanted, select, demonstration {demonstration} other {real record}} that you asked for; say --record {found}, or leave it out',
  },
  damaged: {
    th: 'ชุดสำรองใน {folder} ไม่สมบูรณ์: ขาด {missing} ไฟล์ เสียหาย {damaged} ไฟล์ ยังไม่ได้คืนข้อมูลใด โปรดใช้ชุดสำรองอื่น หรือคัดลอกมาใหม่จากต้นฉบับ',
    en: 'The back-up in {folder} is not whole: {missing, plural, one {# file is} other {# files are}} missing and {damaged, plural, one {# is} other {# are}} damaged. Nothing was restored; use another back-up, or copy this one again from its original',
  },
  file_missing: { th: 'ขาด {path}', en: 'missing: {path}' },
  file_damaged: { th: 'เสียหาย {path}', en: 'damaged: {path}' },
  and_more: { th: 'และอีก {count} ไฟล์', en: 'and {count, plural, one {# more} other {# more}}' },
  ledger_kept: {
    th: 'ทะเบียนประวัติ ณ เวลาสำรอง: {leaves} รายการ ราก {root}',
    en: 'Ledger when backed up: {leaves, plural, one {# leaf} other {# leaves}}, root {root}',
  },
  source_damaged: {
    th: 'สำรองครบแล้ว แต่ไฟล์ {path} เสียหายอยู่ในทะเบียนก่อนสำรอง โปรดนำไฟล์นี้กลับจากชุดสำรองเก่า',
    en: 'The back-up is complete, but the file {path} was damaged in the record itself; fetch it from an older back-up',
  },
  ledger_same: {
    th: 'ทะเบียนประวัติตรงกับชุดสำรอง: {leaves} รายการแรก ราก {root} (ขณะนี้มี {now} รายการ)',
    en: 'The ledger is the back-up’s: its first {leaves, plural, one {leaf has} other {# leaves have}} root {root} ({now} now)',
  },
  ledger_differs: {
    th: 'ทะเบียนประวัติไม่ตรงกับชุดสำรอง ซึ่งมี {leaves} รายการ ราก {root} โปรดอย่าใช้ข้อมูลนี้ ย้าย {folder} ออก แล้วคืนจากชุดสำรองอื่น',
    en: 'The ledger is not the back-up’s, which has {leaves, plural, one {# leaf} other {# leaves}} with root {root}; do not use this record: move {folder} away and restore another back-up',
  },
  verify_differs: {
    th: 'คืนข้อมูลแล้ว แต่ตรวจพบสิ่งที่ไม่ตรงกัน โปรดตรวจรายการข้างล่างก่อนใช้ หรือย้าย {folder} ออก แล้วคืนจากชุดสำรองอื่น',
    en: 'Restored, but something in the record differs: look at the lines below before you use it, or move {folder} away and restore another back-up',
  },
});

type Key = keyof typeof backupMessages.texts;
type Values = Readonly<Record<string, string | number>>;

/** The state of this machine stands in the way: exit code 3. */
export function backupFailure(code: Key, values: Values = {}, cause?: unknown): SystemFailure {
  return new SystemFailure(code, backupMessages.say(code, values), cause);
}

/** The folder that was given cannot be used for this: exit code 1. */
export class BackupRefused extends Error {
  readonly code: Key;
  readonly sentence: Bilingual;
  /** What it is about, one by one. */
  readonly details: readonly Bilingual[];

  constructor(code: Key, values: Values, details: readonly Bilingual[] = []) {
    const sentence = backupMessages.say(code, values);
    super(sentence.en);
    this.name = 'BackupRefused';
    this.code = code;
    this.sentence = sentence;
    this.details = details;
  }
}
