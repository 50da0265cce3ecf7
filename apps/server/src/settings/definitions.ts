import { isAbsolute } from 'node:path';
import type { Bilingual } from '@tidtam/domain/message';
import { z } from 'zod';
import { logLevels } from '../log/index.ts';

/** One setting: how it is checked, and how it is told to people. `docs/settings.md` is made from these. */
interface Definition<Schema extends z.ZodType> {
  readonly schema: Schema;
  /** What is used without it, as documented. */
  readonly usual: Bilingual;
  readonly purpose: Bilingual;
  /** What it takes; completes "it takes …". */
  readonly expected: Bilingual;
  readonly example: string;
}

function define<Schema extends z.ZodType>(definition: Definition<Schema>): Definition<Schema> {
  return definition;
}

const databaseAddress = z.string().regex(/^postgres(ql)?:\/\/\S+$/);
const addressExpected: Bilingual = {
  th: 'ที่อยู่ฐานข้อมูล PostgreSQL',
  en: 'the address of a PostgreSQL database',
};

/** Every setting there is, by its name in the environment. */
export const definitions = {
  TIDTAM_DATA: define({
    schema: z.string().refine(isAbsolute).optional(),
    usual: {
      th: '~/.local/share/tidtam (macOS: ~/Library/Application Support/Tidtam; root: /var/lib/tidtam/data)',
      en: '~/.local/share/tidtam (macOS: ~/Library/Application Support/Tidtam; root: /var/lib/tidtam/data)',
    },
    purpose: {
      th: 'โฟลเดอร์เก็บข้อมูลทั้งหมด ภายในแยกเป็น demonstration (ข้อมูลสมมติ) และ record (ข้อมูลจริง)',
      en: 'The folder of all data; demonstration and record lie in it, each in a folder of its own',
    },
    expected: { th: 'พาธเต็มของโฟลเดอร์', en: 'the full path of a folder' },
    example: '/srv/tidtam',
  }),
  TIDTAM_HOST: define({
    schema: z.enum(['127.0.0.1', '::1', 'localhost']).default('127.0.0.1'),
    usual: { th: '127.0.0.1', en: '127.0.0.1' },
    purpose: {
      th: 'ที่อยู่ที่เปิดให้บริการ ขณะนี้เปิดเฉพาะภายในเครื่อง',
      en: 'The address served on; for now this machine only',
    },
    expected: { th: 'ที่อยู่ภายในเครื่อง', en: 'an address of this machine itself' },
    example: '127.0.0.1',
  }),
  TIDTAM_PORT: define({
    schema: z
      .string()
      .regex(/^\d{1,5}$/)
      .transform(Number)
      .pipe(z.number().min(1).max(65_535))
      .default(4800),
    usual: { th: '4800', en: '4800' },
    purpose: { th: 'พอร์ตที่เปิดให้บริการ', en: 'The port served on' },
    expected: { th: 'เลขพอร์ต 1–65535', en: 'a port from 1 to 65535' },
    example: '4801',
  }),
  TIDTAM_DATABASE_URL: define({
    schema: databaseAddress.optional(),
    usual: { th: 'PostgreSQL ที่มากับระบบ', en: 'the built-in PostgreSQL' },
    purpose: {
      th: 'ฐานข้อมูลของหน่วยงานเอง สำหรับบทบาทของโปรแกรม (ไม่เป็นเจ้าของตารางใด) PostgreSQL 15 ขึ้นไป',
      en: 'A database of your own, for the application’s role, which owns nothing; PostgreSQL 15 or newer',
    },
    expected: addressExpected,
    example: 'postgresql://tidtam_app:password@db.example:5432/tidtam',
  }),
  TIDTAM_MIGRATION_URL: define({
    schema: databaseAddress.optional(),
    usual: { th: 'PostgreSQL ที่มากับระบบ', en: 'the built-in PostgreSQL' },
    purpose: {
      th: 'ฐานข้อมูลเดียวกัน สำหรับบทบาทเจ้าของตาราง ใช้เมื่อปรับโครงสร้างเท่านั้น',
      en: 'The same database, for the role that owns the tables; used for migrations only',
    },
    expected: addressExpected,
    example: 'postgresql://tidtam_owner:password@db.example:5432/tidtam',
  }),
  TIDTAM_PG_USER: define({
    schema: z
      .string()
      .regex(/^[a-z_][a-z0-9_.-]{0,31}\$?$/i)
      .optional(),
    usual: {
      th: 'บัญชีแรกที่มีในเครื่องจาก tidtam, postgres, nobody',
      en: 'the first that exists of tidtam, postgres, nobody',
    },
    purpose: {
      th: 'เมื่อเริ่มระบบด้วย root: บัญชีที่ PostgreSQL ที่มากับระบบทำงานด้วย',
      en: 'When started as root: the account that the built-in PostgreSQL runs as',
    },
    expected: { th: 'ชื่อบัญชีผู้ใช้ในเครื่อง', en: 'the name of an account of this machine' },
    example: 'postgres',
  }),
  TIDTAM_LOG_LEVEL: define({
    schema: z.enum(logLevels).default('info'),
    usual: { th: 'info', en: 'info' },
    purpose: { th: 'ความละเอียดของบันทึกการทำงาน', en: 'How much the log tells' },
    expected: { th: `ค่าใดค่าหนึ่งใน ${logLevels.join(', ')}`, en: `one of ${logLevels.join(', ')}` },
    example: 'warn',
  }),
} as const;

export type SettingName = keyof typeof definitions;

export const settingNames = Object.keys(definitions) as readonly SettingName[];
