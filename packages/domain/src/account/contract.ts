import { z } from 'zod';
import { BilingualText, Id, route } from '../contract/index.ts';
import { capacities } from '../person/index.ts';
import { ownPath } from './own-path.ts';
import { accountPolicy } from './policy.ts';

/** How far somebody is in: out; a one-time code is asked for, or is to be set up; in. */
export const SignInState = z.enum(['out', 'code', 'enrol', 'in']);
export type SignInState = z.infer<typeof SignInState>;

const Entered = z.object({ state: SignInState });
export const Done = z.object({ done: z.literal(true) });

/** A capacity that somebody holds, and where. */
export const AppointmentShown = z.object({
  id: Id,
  capacity: z.enum(capacities),
  /** Province, region or agency; `null` for the whole country or the system. */
  place: BilingualText.nullable(),
  /** Whether it reports for the agencies under its own as well. */
  withChildren: z.boolean(),
});
export type AppointmentShown = z.infer<typeof AppointmentShown>;

/** Where the browser goes to sign in: an address of the provider. */
export const ToProvider = z.object({ address: z.url({ protocol: /^https?$/ }) });
const OwnPath = z.string().max(2_000).regex(ownPath);
export const Password = z.string().min(1).max(1_000);
export const MailAddress = z.email().max(200);
const Link = z.string().max(200);
export const Code = z.string().trim().min(1).max(40);
export const passwordProblems = ['password_short', 'password_long', 'password_common', 'password_name'];
/** In one line: it stands in letters and on papers. */
export const PersonName = z
  .string()
  .trim()
  .min(2)
  .max(200)
  .regex(/^\P{Cc}+$/u);
export const SignInName = z.string().trim().min(3).max(200);

/** What an authenticator is given, typed or as a picture. */
export const OneTimeSecret = z.object({ secret: z.string(), address: z.string() });
export type OneTimeSecret = z.infer<typeof OneTimeSecret>;

export const accountRoutes = {
  getSignIn: route({
    method: 'GET',
    path: '/api/sign-in',
    allowed: accountPolicy.enter,
    summary: { th: 'สถานะการเข้าใช้', en: 'How far one is signed in' },
    output: Entered.extend({
      kind: z.enum(['demonstration', 'record']),
      notice: BilingualText,
      name: z.string().nullable(),
      /** Whether a forgotten password is mended by mail. */
      mail: z.boolean(),
      /** What the provider is called at which people may sign in; `null` without one. */
      provider: z.string().nullable(),
      /** The demonstration's people, to choose from. */
      people: z.array(AppointmentShown.extend({ name: z.string() })),
    }),
  }),
  signIn: route({
    method: 'POST',
    path: '/api/sign-in',
    allowed: accountPolicy.enter,
    summary: { th: 'เข้าใช้ด้วยรหัสผ่าน', en: 'Sign in with a password' },
    body: z.object({ name: z.string().max(200), password: Password }),
    output: Entered,
    problems: ['sign_in_wrong', 'sign_in_wait'],
  }),
  beginProvider: route({
    method: 'POST',
    path: '/api/sign-in/provider',
    allowed: accountPolicy.enter,
    summary: { th: 'เริ่มเข้าใช้ด้วยผู้ให้บริการยืนยันตัวตน', en: 'Begin signing in at the provider' },
    /** `link` is an invitation's or a reset's, which the sign-in then accepts in the place of a password. */
    body: z.object({ back: OwnPath, link: Link.optional() }),
    output: ToProvider,
    problems: ['provider_away', 'link_unknown'],
  }),
  finishProvider: route({
    method: 'POST',
    path: '/api/sign-in/provider/finish',
    allowed: accountPolicy.enter,
    summary: {
      th: 'เข้าใช้ด้วยคำตอบของผู้ให้บริการยืนยันตัวตน',
      en: 'Sign in, or link, with what the provider answered',
    },
    /** The query of the address that the provider sent the browser back to. */
    body: z.object({ query: z.string().max(8_000) }),
    output: Entered.extend({ back: OwnPath }),
    problems: [
      'provider_away',
      'provider_refused',
      'provider_failed',
      'provider_unlinked',
      'provider_taken',
      'link_unknown',
    ],
  }),
  forgetPassword: route({
    method: 'POST',
    path: '/api/sign-in/forgotten',
    allowed: accountPolicy.enter,
    summary: { th: 'ขอตั้งรหัสผ่านใหม่ทางอีเมล', en: 'Ask for a new password by mail' },
    body: z.object({ name: z.string().trim().min(1).max(200) }),
    output: Done,
  }),
  signInAs: route({
    method: 'POST',
    path: '/api/sign-in/demonstration',
    allowed: accountPolicy.enter,
    summary: { th: 'เข้าใช้ทะเบียนสาธิตในบทบาทที่เลือก', en: "Sign in as one of the demonstration's people" },
    body: z.object({ appointment: Id }),
    output: Entered,
  }),
  giveCode: route({
    method: 'POST',
    path: '/api/sign-in/code',
    allowed: accountPolicy.enter,
    summary: { th: 'ยืนยันด้วยรหัสใช้ครั้งเดียวหรือรหัสกู้คืน', en: 'Give a one-time or recovery code' },
    body: z.object({ code: Code }),
    output: Entered,
    problems: ['code_wrong', 'codes_unreadable', 'sign_in_wait'],
  }),
  signOut: route({
    method: 'POST',
    path: '/api/sign-out',
    allowed: accountPolicy.enter,
    summary: { th: 'ออกจากระบบ', en: 'Sign out' },
    output: Entered,
  }),
  setUp: route({
    method: 'POST',
    path: '/api/set-up',
    allowed: accountPolicy.enter,
    summary: { th: 'ตั้งผู้ดูแลระบบคนแรก', en: 'Make the first administrator' },
    body: z.object({ link: Link, name: PersonName, signInName: SignInName, password: Password }),
    output: Entered,
    problems: ['link_unknown', ...passwordProblems],
  }),
  openLink: route({
    method: 'POST',
    path: '/api/links/open',
    allowed: accountPolicy.enter,
    summary: { th: 'เปิดคำเชิญหรือรหัสตั้งรหัสผ่านใหม่', en: 'Open an invitation or a reset' },
    body: z.object({ link: Link }),
    output: z.object({ kind: z.enum(['invitation', 'reset']), name: z.string(), signInName: z.string() }),
    problems: ['link_unknown'],
  }),
  useLink: route({
    method: 'POST',
    path: '/api/links/use',
    allowed: accountPolicy.enter,
    summary: { th: 'ตั้งรหัสผ่านด้วยคำเชิญ', en: 'Set a password by an invitation or a reset' },
    body: z.object({ link: Link, password: Password }),
    output: Entered,
    problems: ['link_unknown', ...passwordProblems],
  }),
  confirmMail: route({
    method: 'POST',
    path: '/api/links/mail',
    allowed: accountPolicy.enter,
    summary: { th: 'ยืนยันอีเมลใหม่ของบัญชี', en: 'Confirm an account’s new mail address' },
    body: z.object({ link: Link }),
    output: Done,
    problems: ['link_unknown'],
  }),
  beginCodes: route({
    method: 'POST',
    path: '/api/account/codes/begin',
    allowed: accountPolicy.enter,
    summary: { th: 'เริ่มตั้งรหัสใช้ครั้งเดียว', en: 'Begin setting up one-time codes' },
    /** The password once more, from whoever is in already; while signing in it was given just before. */
    body: z.object({ password: Password.nullable().default(null) }),
    output: OneTimeSecret,
    problems: ['codes_on', 'sign_in_wrong', 'sign_in_wait'],
  }),
  confirmCodes: route({
    method: 'POST',
    path: '/api/account/codes/confirm',
    allowed: accountPolicy.enter,
    summary: { th: 'ยืนยันรหัสใช้ครั้งเดียวครั้งแรก', en: 'Confirm one-time codes with a first code' },
    body: z.object({ code: Code }),
    output: Entered.extend({ recoveryCodes: z.array(z.string()) }),
    problems: ['code_wrong', 'sign_in_wait'],
  }),
};
