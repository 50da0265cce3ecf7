import { catalogue } from '@tidtam/domain/message';
import { SystemFailure } from '../process/index.ts';

export const postgresMessages = catalogue({
  platform_unsupported: {
    th: 'ไม่มี PostgreSQL สำหรับเครื่องนี้ ({platform}) โปรดใช้ฐานข้อมูลของท่านเองโดยกำหนด TIDTAM_DATABASE_URL และ TIDTAM_MIGRATION_URL',
    en: 'There is no built-in PostgreSQL for this machine ({platform}); use a server of your own with TIDTAM_DATABASE_URL and TIDTAM_MIGRATION_URL',
  },
  binaries_broken: {
    th: 'PostgreSQL ที่มากับระบบทำงานบนเครื่องนี้ไม่ได้ ({detail}) โปรดใช้ฐานข้อมูลของท่านเองโดยกำหนด TIDTAM_DATABASE_URL และ TIDTAM_MIGRATION_URL',
    en: 'The built-in PostgreSQL does not run on this machine ({detail}); use a server of your own with TIDTAM_DATABASE_URL and TIDTAM_MIGRATION_URL',
  },
  account_unknown: {
    th: 'ไม่พบบัญชีผู้ใช้ {name} ที่ TIDTAM_PG_USER กำหนดไว้ โปรดระบุบัญชีที่มีอยู่และไม่ใช่ root เช่น TIDTAM_PG_USER=postgres',
    en: 'The account {name} of TIDTAM_PG_USER does not exist or is root; name another one, for example TIDTAM_PG_USER=postgres',
  },
  account_none: {
    th: 'PostgreSQL ไม่ทำงานด้วยสิทธิ์ root และไม่พบบัญชี tidtam, postgres หรือ nobody โปรดกำหนด TIDTAM_PG_USER เป็นบัญชีที่มีอยู่',
    en: 'PostgreSQL does not run as root, and none of the accounts tidtam, postgres, nobody exists; set TIDTAM_PG_USER to an existing account',
  },
  version_differs: {
    th: 'ข้อมูลใน {folder} เป็นของ PostgreSQL รุ่น {found} แต่ระบบนี้มากับรุ่น {ours} โปรดใช้ Tidtam ที่มากับ PostgreSQL {found}',
    en: 'The data in {folder} belongs to PostgreSQL {found}, and this Tidtam comes with {ours}; use a Tidtam that comes with PostgreSQL {found}',
  },
  cluster_lost: {
    th: 'ไม่พบฐานข้อมูลที่ {folder} ซึ่ง {pointer} ระบุไว้ โปรดนำโฟลเดอร์นั้นกลับมา หรือกู้คืนจากข้อมูลสำรอง',
    en: 'The database in {folder}, which {pointer} names, is not there; put that folder back or restore a back-up',
  },
  cluster_shared: {
    th: 'ฐานข้อมูลที่ {folder} เป็นของโฟลเดอร์ข้อมูล {owner} โปรดใช้โฟลเดอร์นั้น หรือกำหนด TIDTAM_DATA เป็นโฟลเดอร์ใหม่',
    en: 'The database in {folder} belongs to the data folder {owner}; use that one, or set TIDTAM_DATA to a new folder',
  },
  not_owner: {
    th: 'ฐานข้อมูลที่ {folder} เป็นของผู้ใช้อื่นในเครื่องนี้ โปรดเริ่มระบบด้วยผู้ใช้เดิม หรือกำหนด TIDTAM_DATA เป็นโฟลเดอร์อื่น',
    en: 'The database in {folder} belongs to another user of this machine; start as that user, or set TIDTAM_DATA to another folder',
  },
  start_failed: {
    th: 'PostgreSQL ไม่เริ่มทำงาน ({detail}) โปรดดูบันทึกที่ {log}',
    en: 'PostgreSQL did not start ({detail}); see its log in {log}',
  },
  disk_full: {
    th: 'พื้นที่ดิสก์ของ {folder} ไม่พอ โปรดเพิ่มพื้นที่ว่างอย่างน้อย {megabytes} MB แล้วเริ่มใหม่',
    en: 'The disk of {folder} is full; free at least {megabytes} MB and start again',
  },
  not_durable: {
    th: 'ฐานข้อมูลนี้ตั้งค่า {setting} เป็น off ไฟดับแล้วข้อมูลที่บันทึกแล้วอาจหาย โปรดตั้งเป็น on แล้วเริ่มฐานข้อมูลใหม่',
    en: 'This database runs with {setting} off: a power cut can take what was stored. Set it to on and start the database again',
  },
  no_thai_search: {
    th: 'ฐานข้อมูลนี้ค้นหาข้อความภาษาไทยไม่ได้ เพราะไม่ได้ใช้ UTF-8 โปรดสร้างฐานข้อมูลใหม่ด้วย encoding UTF8 และ lc_ctype C.UTF-8',
    en: 'This database finds no Thai text, since it does not use UTF-8; make a new one with encoding UTF8 and lc_ctype C.UTF-8',
  },
});

type Key = keyof typeof postgresMessages.texts;

/** A failure of the built-in PostgreSQL, told in both languages. */
export function postgresFailure(
  code: Key,
  values: Readonly<Record<string, string | number>> = {},
  cause?: unknown,
): SystemFailure {
  return new SystemFailure(code, postgresMessages.say(code, values), cause);
}
