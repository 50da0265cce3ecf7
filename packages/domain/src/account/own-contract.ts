import { z } from 'zod';
import { Id, Instant, route } from '../contract/index.ts';
import { capacities } from '../person/index.ts';
import {
  AppointmentShown,
  Code,
  Done,
  MailAddress,
  Password,
  passwordProblems,
  ToProvider,
} from './contract.ts';
import { accountEvents } from './events.ts';
import { sessionKinds } from './limits.ts';
import { accountPolicy } from './policy.ts';

/**
 * What somebody proves again before what lets them in changes (ASVS 5, 7.5.1): their password, and a code where they
 * have one-time codes.
 */
const Proof = z.object({ password: Password, code: Code.nullable().default(null) });
export type Proof = z.infer<typeof Proof>;
const proofProblems = ['sign_in_wrong', 'sign_in_wait', 'code_needed', 'code_wrong', 'codes_unreadable'];

const SessionShown = z.object({
  id: Id,
  kind: z.enum(sessionKinds),
  label: z.string().nullable(),
  agent: z.string(),
  startedAt: Instant,
  seenAt: Instant,
  expiresAt: Instant,
  own: z.boolean(),
});
export type SessionShown = z.infer<typeof SessionShown>;

/** An identity at the provider that lets a person in. Only the provider knows what its subject says. */
const IdentityShown = z.object({ issuer: z.string(), subject: z.string(), linkedAt: Instant });

export const Account = z.object({
  name: z.string(),
  /** `null` in the demonstration, whose people sign in by a click. */
  signInName: z.string().nullable(),
  mail: z.string().nullable(),
  /** Another that they asked for and that is to be confirmed. */
  mailAsked: z.string().nullable(),
  /** Whether this installation sends letters; without them, whoever keeps a person changes their address. */
  letters: z.boolean(),
  /** Whether they have one; somebody whom an identity lets in need not. */
  password: z.boolean(),
  /** The provider that this installation knows, by its name. */
  provider: z.string().nullable(),
  identity: IdentityShown.nullable(),
  appointments: z.array(AppointmentShown),
  codes: z.object({ on: z.boolean(), required: z.boolean(), recoveryLeft: z.int() }),
  sessions: z.array(SessionShown),
});
export type Account = z.infer<typeof Account>;

/** All that is kept about a person, as their own file; what lets them in is not in it. */
export const AccountExport = z.object({
  at: Instant,
  person: z.object({ id: Id, name: z.string() }),
  account: z
    .object({
      signInName: z.string(),
      mail: z.string().nullable(),
      mailAsked: z.string().nullable(),
      createdAt: Instant,
    })
    .nullable(),
  identity: IdentityShown.nullable(),
  appointments: z.array(
    z.object({
      capacity: z.enum(capacities),
      place: z.string().nullable(),
      startsAt: Instant,
      endsAt: Instant.nullable(),
      appointedBy: z.string().nullable(),
    }),
  ),
  sessions: z.array(SessionShown),
  events: z.array(
    z.object({
      at: Instant,
      event: z.enum(accountEvents),
      by: z.string().nullable(),
      address: z.string().nullable(),
    }),
  ),
});
export type AccountExport = z.infer<typeof AccountExport>;

/** What somebody does with their own account. */
export const ownRoutes = {
  getAccount: route({
    method: 'GET',
    path: '/api/account',
    allowed: accountPolicy.own,
    summary: { th: 'บัญชีของฉัน', en: 'My account' },
    output: Account,
  }),
  exportAccount: route({
    method: 'GET',
    path: '/api/account/export.json',
    allowed: accountPolicy.own,
    summary: { th: 'ข้อมูลทั้งหมดที่ระบบเก็บเกี่ยวกับฉัน', en: 'All that is kept about me' },
    output: AccountExport,
  }),
  removeCodes: route({
    method: 'POST',
    path: '/api/account/codes/remove',
    allowed: accountPolicy.own,
    summary: {
      th: 'เลิกใช้รหัสใช้ครั้งเดียว เพื่อตั้งใหม่ในโทรศัพท์เครื่องอื่น',
      en: 'Take one-time codes away, to set them up anew on another telephone',
    },
    body: Proof,
    output: Done,
    problems: [...proofProblems],
  }),
  changePassword: route({
    method: 'POST',
    path: '/api/account/password',
    allowed: accountPolicy.own,
    summary: { th: 'เปลี่ยนรหัสผ่าน', en: 'Change the password' },
    body: z.object({ current: Password, code: Proof.shape.code, next: Password }),
    output: Done,
    problems: [...proofProblems, ...passwordProblems],
  }),
  changeMail: route({
    method: 'POST',
    path: '/api/account/mail',
    allowed: accountPolicy.own,
    summary: { th: 'ขอเปลี่ยนอีเมลของบัญชี', en: 'Ask for another mail address' },
    body: Proof.extend({ mail: MailAddress }),
    output: Done,
    problems: ['mail_by_keeper', 'mail_wait', ...proofProblems],
  }),
  linkIdentity: route({
    method: 'POST',
    path: '/api/account/identity/link',
    allowed: accountPolicy.own,
    summary: { th: 'เริ่มเชื่อมบัญชีกับผู้ให้บริการยืนยันตัวตน', en: 'Begin linking the account with the provider' },
    body: Proof,
    output: ToProvider,
    problems: ['provider_away', 'provider_taken', ...proofProblems],
  }),
  unlinkIdentity: route({
    method: 'POST',
    path: '/api/account/identity/unlink',
    allowed: accountPolicy.own,
    summary: { th: 'ยกเลิกการเชื่อมบัญชีกับผู้ให้บริการยืนยันตัวตน', en: 'Unlink the account from the provider' },
    body: Proof,
    output: Done,
    problems: proofProblems,
  }),
  chooseAppointment: route({
    method: 'POST',
    path: '/api/account/appointment',
    allowed: accountPolicy.own,
    summary: { th: 'เลือกบทบาทที่ใช้งาน', en: 'Choose the capacity to act in' },
    body: z.object({ appointment: Id }),
    output: Done,
  }),
  endSession: route({
    method: 'POST',
    path: '/api/account/sessions/:session/end',
    allowed: accountPolicy.own,
    summary: { th: 'ให้เครื่องหนึ่งออกจากระบบ', en: 'End one of my sessions' },
    params: z.object({ session: Id }),
    output: Done,
  }),
  endOtherSessions: route({
    method: 'POST',
    path: '/api/account/sessions/end-others',
    allowed: accountPolicy.own,
    summary: { th: 'ให้เครื่องอื่นทั้งหมดออกจากระบบ', en: 'End all my other sessions' },
    output: Done,
  }),
  makeToken: route({
    method: 'POST',
    path: '/api/account/tokens',
    allowed: accountPolicy.own,
    summary: { th: 'ออกกุญแจสำหรับโปรแกรมและบรรทัดคำสั่ง', en: 'Make a token for programs and the command line' },
    body: Proof.extend({ label: z.string().trim().min(1).max(100) }),
    output: z.object({ token: z.string(), expiresAt: Instant }),
    problems: proofProblems,
  }),
};
