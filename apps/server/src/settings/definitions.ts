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
  /** It holds a password or lets somebody in: it is never repeated, in no message and on no page. */
  readonly secret?: true;
}

function define<Schema extends z.ZodType>(definition: Definition<Schema>): Definition<Schema> {
  return definition;
}

const databaseAddress = z
  .string()
  .regex(/^postgres(ql)?:\/\/\S+$/)
  .refine(isHereOrUnderTls);
const addressExpected: Bilingual = {
  th: 'ที่อยู่ฐานข้อมูล PostgreSQL ถ้าอยู่เครื่องอื่นต้องมี sslmode=verify-full',
  en: 'the address of a PostgreSQL database; one on another machine needs sslmode=verify-full',
};

/** Passwords and reports go over no open line: a database elsewhere shows a certificate that is looked at. */
function isHereOrUnderTls(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { hostname, searchParams } = new URL(address);
  // The driver takes the place from the options before all else, and the last of several.
  const host = decodeURIComponent(searchParams.getAll('host').at(-1) ?? hostname);
  const isHere = host === '' || host.startsWith('/') || /^(127\.0\.0\.1|localhost|\[?::1\]?)$/.test(host);
  return isHere || searchParams.getAll('sslmode').join() === 'verify-full';
}

const perMinute = z.string().regex(/^[1-9]\d{0,5}$/);
const perMinuteExpected: Bilingual = {
  th: 'จำนวนครั้งต่อนาที 1–999999',
  en: 'a number a minute, from 1 to 999999',
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
    schema: z.enum(['127.0.0.1', '::1', 'localhost', '0.0.0.0', '::']).default('127.0.0.1'),
    usual: { th: '127.0.0.1', en: '127.0.0.1' },
    purpose: {
      th: 'ที่อยู่ที่เปิดให้บริการ: ภายในเครื่อง หรือทุกเครือข่าย (0.0.0.0 หรือ ::) ซึ่งต้องกำหนด TIDTAM_URL และใช้ได้กับทะเบียนจริงเท่านั้น',
      en: 'The address served on: this machine, or every network (0.0.0.0 or ::), which needs TIDTAM_URL and is for the real record only',
    },
    expected: { th: 'ที่อยู่ภายในเครื่อง 0.0.0.0 หรือ ::', en: 'an address of this machine itself, 0.0.0.0 or ::' },
    example: '127.0.0.1',
  }),
  TIDTAM_URL: define({
    schema: z
      .string()
      .regex(/^https:\/\/[a-z0-9.-]+(:\d{1,5})?$/)
      .optional(),
    usual: { th: 'ไม่มี เปิดได้จากเครื่องนี้เท่านั้น', en: 'none: it opens on this machine only' },
    purpose: {
      th: 'ที่อยู่ที่ผู้ใช้เปิด ผ่านพร็อกซีที่มี TLS ใช้ได้กับทะเบียนจริงเท่านั้น',
      en: 'Where people open it, behind a proxy with TLS; for the real record only',
    },
    expected: { th: 'ที่อยู่ https โดยไม่มีพาธ', en: 'an https address without a path' },
    example: 'https://tidtam.example.go.th',
  }),
  TIDTAM_SMTP: define({
    schema: z
      .string()
      // No path and no options: `?tls.rejectUnauthorized=false` would be obeyed.
      .regex(/^smtps?:\/\/[^\s/?#]+\/?$/)
      .refine(URL.canParse)
      .optional(),
    usual: {
      th: 'ไม่มี คำเชิญและรหัสตั้งรหัสผ่านใหม่พิมพ์ออกมาส่งด้วยมือ',
      en: 'none: invitations and resets are printed and handed over',
    },
    purpose: {
      th: 'เซิร์ฟเวอร์ส่งอีเมลคำเชิญและรหัสตั้งรหัสผ่านใหม่ พร้อมกับ TIDTAM_MAIL_FROM และ TIDTAM_URL',
      en: 'The server that sends invitations and resets by mail, together with TIDTAM_MAIL_FROM and TIDTAM_URL',
    },
    expected: { th: 'ที่อยู่ smtp:// หรือ smtps://', en: 'an smtp:// or smtps:// address' },
    example: 'smtps://name:password@mail.example.go.th:465',
    secret: true,
  }),
  TIDTAM_MAIL_FROM: define({
    schema: z.email().optional(),
    usual: { th: 'ไม่มี', en: 'none' },
    purpose: { th: 'ผู้ส่งของอีเมล พร้อมกับ TIDTAM_SMTP', en: 'The sender of mail, together with TIDTAM_SMTP' },
    expected: { th: 'ที่อยู่อีเมล', en: 'a mail address' },
    example: 'tidtam@example.go.th',
  }),
  TIDTAM_OIDC_ISSUER: define({
    schema: z
      .string()
      .regex(/^https:\/\/[^\s?#@]+$|^http:\/\/(127\.0\.0\.1|localhost|\[::1\])(:\d{1,5})?(\/[^\s?#]*)?$/)
      .refine(URL.canParse)
      .optional(),
    usual: { th: 'ไม่มี เข้าใช้ด้วยรหัสผ่าน', en: 'none: people sign in with a password' },
    purpose: {
      th: 'ผู้ให้บริการยืนยันตัวตน (OpenID Connect) ที่ผู้ใช้เข้าใช้ได้ พร้อมกับ TIDTAM_OIDC_CLIENT_ID TIDTAM_OIDC_CLIENT_SECRET และ TIDTAM_OIDC_NAME',
      en: 'The OpenID Connect provider at which people may sign in, together with TIDTAM_OIDC_CLIENT_ID, TIDTAM_OIDC_CLIENT_SECRET and TIDTAM_OIDC_NAME',
    },
    expected: {
      th: 'ที่อยู่ https ของผู้ให้บริการ ตรงกับ issuer ในเอกสารของผู้ให้บริการ',
      en: 'an https address, exactly the provider’s issuer',
    },
    example: 'https://id.example.go.th/realms/office',
  }),
  TIDTAM_OIDC_CLIENT_ID: define({
    schema: z.string().max(500).optional(),
    usual: { th: 'ไม่มี', en: 'none' },
    purpose: {
      th: 'ชื่อที่ผู้ให้บริการรู้จักระบบนี้ (client id)',
      en: 'What the provider knows this installation as (client id)',
    },
    expected: { th: 'ข้อความที่ผู้ให้บริการกำหนด', en: 'the text that the provider gave' },
    example: 'tidtam',
  }),
  TIDTAM_OIDC_CLIENT_SECRET: define({
    schema: z.string().max(1_000).optional(),
    usual: { th: 'ไม่มี', en: 'none' },
    purpose: {
      th: 'รหัสลับที่ผู้ให้บริการออกให้ระบบนี้ (client secret)',
      en: 'The secret that the provider gave this installation (client secret)',
    },
    expected: { th: 'ข้อความที่ผู้ให้บริการกำหนด', en: 'the text that the provider gave' },
    example: 'K3v…',
    secret: true,
  }),
  TIDTAM_OIDC_NAME: define({
    schema: z
      .string()
      .max(60)
      .regex(/^\P{Cc}+$/u)
      .optional(),
    usual: { th: 'ไม่มี', en: 'none' },
    purpose: {
      th: 'ชื่อของผู้ให้บริการที่แสดงบนปุ่มเข้าใช้',
      en: 'What the provider is called on the button to sign in',
    },
    expected: { th: 'ชื่อสั้น ๆ ในบรรทัดเดียว', en: 'a short name in one line' },
    example: 'ThaID',
  }),
  TIDTAM_SERVER: define({
    schema: z
      .string()
      // A token goes over no open line; within this machine there is none.
      .regex(/^https:\/\/[a-z0-9.:[\]-]+$|^http:\/\/(127\.0\.0\.1|localhost|\[::1\])(:\d{1,5})?$/i)
      .optional(),
    usual: { th: 'เซิร์ฟเวอร์ของโฟลเดอร์ข้อมูลในเครื่องนี้', en: 'the server of the data folder on this machine' },
    purpose: {
      th: 'สำหรับบรรทัดคำสั่ง: เซิร์ฟเวอร์ที่จะใช้ พร้อมกับ TIDTAM_TOKEN',
      en: 'For the command line: the server to work with, together with TIDTAM_TOKEN',
    },
    expected: { th: 'ที่อยู่ https ของเซิร์ฟเวอร์', en: 'the https address of a server' },
    example: 'https://tidtam.example.go.th',
  }),
  TIDTAM_TOKEN: define({
    schema: z
      .string()
      .regex(/^[\w-]{43}$/)
      .optional(),
    usual: { th: 'ไม่ต้องใช้สำหรับเจ้าของโฟลเดอร์ข้อมูล', en: 'the data folder’s owner needs none' },
    purpose: {
      th: 'สำหรับบรรทัดคำสั่ง: กุญแจของผู้ใช้ ออกได้ที่หน้าบัญชีของฉัน',
      en: 'For the command line: a person’s token, made on the page of their account',
    },
    expected: { th: 'กุญแจ 43 ตัวอักษร', en: 'a token of 43 characters' },
    example: 'K3v…',
    secret: true,
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
  TIDTAM_COMMANDS_PER_MINUTE: define({
    schema: perMinute.default('300').transform(Number),
    usual: { th: '300', en: '300' },
    purpose: {
      th: 'จำนวนคำสั่งที่เปลี่ยนแปลงข้อมูลซึ่งผู้ใช้หนึ่งคนส่งได้ในหนึ่งนาที ผู้ที่ทำงานด้วยมือไปไม่ถึงจำนวนนี้',
      en: 'How many commands that change something one person may give in a minute; nobody who works by hand comes near it',
    },
    expected: perMinuteExpected,
    example: '600',
  }),
  TIDTAM_UPLOADS_PER_MINUTE: define({
    schema: perMinute.default('60').transform(Number),
    usual: { th: '60', en: '60' },
    purpose: {
      th: 'จำนวนครั้งที่ผู้ใช้หนึ่งคนส่งไฟล์ได้ในหนึ่งนาที ครั้งหนึ่งส่งได้หลายไฟล์',
      en: 'How many times one person may send files in a minute, several files each time',
    },
    expected: perMinuteExpected,
    example: '120',
  }),
  TIDTAM_DATABASE_URL: define({
    schema: databaseAddress.optional(),
    usual: { th: 'PostgreSQL ที่มากับระบบ', en: 'the built-in PostgreSQL' },
    purpose: {
      th: 'ฐานข้อมูลของหน่วยงานเอง สำหรับบทบาทของโปรแกรม (ไม่เป็นเจ้าของตารางใด) PostgreSQL 15 ขึ้นไป',
      en: 'A database of your own, for the application’s role, which owns nothing; PostgreSQL 15 or newer',
    },
    expected: addressExpected,
    example: 'postgresql://tidtam_app:password@db.example:5432/tidtam?sslmode=verify-full',
    secret: true,
  }),
  TIDTAM_MIGRATION_URL: define({
    schema: databaseAddress.optional(),
    usual: { th: 'PostgreSQL ที่มากับระบบ', en: 'the built-in PostgreSQL' },
    purpose: {
      th: 'ฐานข้อมูลเดียวกัน สำหรับบทบาทเจ้าของตาราง ใช้เมื่อปรับโครงสร้างเท่านั้น',
      en: 'The same database, for the role that owns the tables; used for migrations only',
    },
    expected: addressExpected,
    example: 'postgresql://tidtam_owner:password@db.example:5432/tidtam?sslmode=verify-full',
    secret: true,
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

export function isSecret(name: SettingName): boolean {
  const { secret }: { readonly secret?: true } = definitions[name];
  return secret === true;
}

export const settingNames = Object.keys(definitions) as readonly SettingName[];
