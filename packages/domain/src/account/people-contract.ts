import { z } from 'zod';
import { AgencyCode, Id, Instant, ProvinceCode, route } from '../contract/index.ts';
import { AppointmentShown, Done, MailAddress, PersonName, SignInName } from './contract.ts';
import { accountEvents } from './events.ts';
import { accountPolicy } from './policy.ts';

/** A post to give: a capacity, and the place that it asks for. */
export const NewPost = z.discriminatedUnion('capacity', [
  z.object({
    capacity: z.literal('reporter'),
    agency: AgencyCode,
    /** An agency that consolidates works for its children. */
    withChildren: z.boolean().default(false),
  }),
  // Of another agency nobody is the head.
  z.object({ capacity: z.literal('approver'), agency: AgencyCode }),
  z.object({ capacity: z.literal('province_secretariat'), province: ProvinceCode }),
  z.object({ capacity: z.literal('region_officer'), region: z.string().regex(/^\d{1,2}$/) }),
  z.object({ capacity: z.enum(['centre', 'administrator', 'auditor']) }),
]);
export type NewPost = z.infer<typeof NewPost>;

/** A code that lets a person set their password, once: told to whoever prints or hands it over. */
const Given = z.object({
  code: z.string(),
  expiresAt: Instant,
  /** Whether it went to their mail address as well. */
  mailed: z.boolean(),
});

export const PersonShown = z.object({
  id: Id,
  name: z.string(),
  signInName: z.string(),
  mail: z.string().nullable(),
  /** Invited and not yet in; with a password or an identity; closed. */
  state: z.enum(['invited', 'active', 'closed']),
  codes: z.boolean(),
  /** Whether an identity at the provider lets them in. */
  linked: z.boolean(),
  /** When a session of theirs was last seen; `null` for none. */
  seenAt: Instant.nullable(),
  appointments: z.array(AppointmentShown),
});
export type PersonShown = z.infer<typeof PersonShown>;

const byPerson = z.object({ person: Id });

export const peopleRoutes = {
  listPeople: route({
    method: 'GET',
    path: '/api/people',
    allowed: accountPolicy.keepPeople,
    summary: { th: 'ผู้ใช้ที่ดูแลได้', en: 'The people that one looks after' },
    output: z.array(PersonShown),
  }),
  invite: route({
    method: 'POST',
    path: '/api/people',
    allowed: accountPolicy.keepPeople,
    summary: { th: 'เชิญผู้ใช้', en: 'Invite a person' },
    body: z.object({
      name: PersonName,
      signInName: SignInName,
      mail: MailAddress.nullable().default(null),
      post: NewPost,
    }),
    output: Given.extend({ person: Id }),
    problems: ['sign_in_name_taken'],
  }),
  giveReset: route({
    method: 'POST',
    path: '/api/people/:person/reset',
    allowed: accountPolicy.keepPeople,
    summary: { th: 'ออกรหัสตั้งรหัสผ่านใหม่หรือคำเชิญใหม่', en: 'Give a reset, or another invitation' },
    params: byPerson,
    output: Given,
  }),
  correctPerson: route({
    method: 'POST',
    path: '/api/people/:person/details',
    allowed: accountPolicy.keepPeople,
    summary: { th: 'แก้ไขชื่อและอีเมลของผู้ใช้', en: 'Correct a person’s name and mail address' },
    params: byPerson,
    body: z.object({ name: PersonName, mail: MailAddress.nullable() }),
    output: Done,
  }),
  appoint: route({
    method: 'POST',
    path: '/api/people/:person/appointments',
    allowed: accountPolicy.keepPeople,
    summary: { th: 'ให้บทบาทเพิ่ม', en: 'Give a person another post' },
    params: byPerson,
    body: NewPost,
    output: Done,
  }),
  endAppointment: route({
    method: 'POST',
    path: '/api/people/:person/appointments/:appointment/end',
    allowed: accountPolicy.keepPeople,
    summary: { th: 'ให้พ้นจากบทบาท', en: 'End an appointment' },
    params: byPerson.extend({ appointment: Id }),
    output: Done,
    problems: ['last_administrator'],
  }),
  endPersonSessions: route({
    method: 'POST',
    path: '/api/people/:person/sessions/end',
    allowed: accountPolicy.keepPeople,
    summary: { th: 'ให้ผู้ใช้ออกจากระบบทุกเครื่อง', en: 'End all of a person’s sessions' },
    params: byPerson,
    output: Done,
  }),
  removePersonCodes: route({
    method: 'POST',
    path: '/api/people/:person/codes/remove',
    allowed: accountPolicy.closeAccounts,
    summary: { th: 'ยกเลิกรหัสใช้ครั้งเดียวของผู้ที่ทำโทรศัพท์หาย', en: 'Take away the one-time codes of a lost phone' },
    params: byPerson,
    output: Done,
  }),
  unlinkPerson: route({
    method: 'POST',
    path: '/api/people/:person/identity/unlink',
    allowed: accountPolicy.closeAccounts,
    summary: {
      th: 'ยกเลิกการเชื่อมบัญชีของผู้ใช้กับผู้ให้บริการยืนยันตัวตน',
      en: 'Unlink a person from their identity at the provider',
    },
    params: byPerson,
    output: Done,
  }),
  closeAccount: route({
    method: 'POST',
    path: '/api/people/:person/close',
    allowed: accountPolicy.closeAccounts,
    summary: { th: 'ปิดบัญชี', en: 'Close an account' },
    params: byPerson,
    output: Done,
    problems: ['last_administrator'],
  }),
  erasePerson: route({
    method: 'POST',
    path: '/api/people/:person/erase',
    allowed: accountPolicy.closeAccounts,
    summary: { th: 'ลบข้อมูลส่วนบุคคลของผู้ใช้', en: 'Erase what says who a person is' },
    params: byPerson,
    output: Done,
    problems: ['last_administrator'],
  }),
  listAccountEvents: route({
    method: 'GET',
    path: '/api/account-events',
    allowed: accountPolicy.readLog,
    summary: { th: 'บันทึกการเข้าใช้และการจัดการบัญชี', en: 'The log of sign-ins and of what is done to accounts' },
    output: z.array(
      z.object({
        id: Id,
        at: Instant,
        event: z.enum(accountEvents),
        person: z.string().nullable(),
        by: z.string().nullable(),
        address: z.string().nullable(),
      }),
    ),
  }),
};
