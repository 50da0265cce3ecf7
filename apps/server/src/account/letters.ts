import { linkLives, mailChangeLife } from '@tidtam/domain/account';
import { catalogue } from '@tidtam/domain/message';
import sql from 'sql-template-tag';
import { postLetter } from '../mail/index.ts';
import type { Transaction } from '../storage/index.ts';
import { type CommandContext, later, type Runtime } from '../write/index.ts';
import { hashOf } from './links.ts';

/** Where links lead that letters carry, and who sends them; there is none where no SMTP server is set. */
export interface Post {
  /** Where people open Tidtam. Never what a request says of itself. */
  readonly address: string;
  /** Sends what waits. */
  wake(): void;
}

const days = (seconds: number) => seconds / (24 * 3_600);

/** What letters say; Thai first, English below. */
const letterMessages = catalogue({
  invitation: {
    th: `เรียน {name}

ท่านได้รับเชิญเข้าใช้ “ติดตาม” ระบบติดตามการดำเนินงานตามแผนแม่บทฯ ประเด็นการต่อต้านการทุจริตและประพฤติมิชอบ
เปิดลิงก์นี้เพื่อตั้งรหัสผ่าน ใช้ได้ครั้งเดียวภายใน ${days(linkLives.invitation)} วัน

{link}

ชื่อผู้ใช้ของท่านคือ {signInName}
หากไม่เกี่ยวข้องกับท่าน ไม่ต้องทำสิ่งใด`,
    en: `Dear {name},

You are invited to Tidtam, the follow-up of the Master Plan on countering corruption and misconduct.
Open this link to set your password. It works once, within ${days(linkLives.invitation)} days.

{link}

Your sign-in name is {signInName}.
If this is not for you, there is nothing to do.`,
  },
  reset: {
    th: `เรียน {name}

มีผู้ขอตั้งรหัสผ่านใหม่ของบัญชี {signInName} ในระบบ “ติดตาม”
หากเป็นท่าน เปิดลิงก์นี้เพื่อตั้งรหัสผ่านใหม่ ใช้ได้ครั้งเดียวภายใน ${days(linkLives.reset) * 24} ชั่วโมง

{link}

หากท่านไม่ได้ขอ ไม่ต้องทำสิ่งใด รหัสผ่านเดิมยังใช้ได้`,
    en: `Dear {name},

Somebody asked for a new password for the account {signInName} in Tidtam.
If it was you, open this link to set one. It works once, within ${days(linkLives.reset) * 24} hours.

{link}

If it was not you, there is nothing to do; your password stays as it is.`,
  },
});

/** What an address is told that is no longer a person's. */
const changeMessages = catalogue({
  changed: {
    th: `เรียน {name}

ที่อยู่อีเมลนี้ไม่ได้ใช้กับบัญชีของท่านในระบบ “ติดตาม” แล้ว ผู้ดูแลบัญชีได้แก้ไขเมื่อสักครู่
หากท่านไม่ได้ขอ โปรดแจ้งฝ่ายเลขานุการของจังหวัดหรือผู้ดูแลระบบ ที่ {address}`,
    en: `Dear {name},

This mail address no longer belongs to your account in Tidtam: whoever looks after your account has just changed it.
If you did not ask for it, please tell the province’s secretariat or the administrator, at {address}.`,
  },
  changed_by_self: {
    th: `เรียน {name}

ที่อยู่อีเมลนี้ไม่ได้ใช้กับบัญชีของท่านในระบบ “ติดตาม” แล้ว มีผู้เปลี่ยนที่หน้าบัญชีของฉันด้วยรหัสผ่านของท่าน
หากไม่ใช่ท่าน โปรดแจ้งฝ่ายเลขานุการของจังหวัดหรือผู้ดูแลระบบทันที ที่ {address}`,
    en: `Dear {name},

This mail address no longer belongs to your account in Tidtam: it was changed on the page “My account”, with your password.
If that was not you, please tell the province’s secretariat or the administrator at once, at {address}.`,
  },
});

/** What an address is told that somebody asked to use. */
const confirmMessages = catalogue({
  confirm: {
    th: `เรียน {name}

มีผู้ขอใช้ที่อยู่อีเมลนี้กับบัญชีของท่านในระบบ “ติดตาม”
หากเป็นท่าน เปิดลิงก์นี้เพื่อยืนยัน ใช้ได้ครั้งเดียวภายใน ${days(mailChangeLife) * 24} ชั่วโมง

{link}

หากไม่ใช่ท่าน ไม่ต้องทำสิ่งใด จะไม่มีอะไรเปลี่ยน`,
    en: `Dear {name},

Somebody asked to use this mail address for your account in Tidtam.
If it was you, open this link to confirm it. It works once, within ${days(mailChangeLife) * 24} hours.

{link}

If it was not you, there is nothing to do; nothing changes.`,
  },
  taken: {
    th: `มีผู้ขอใช้ที่อยู่อีเมลนี้กับบัญชีของตนในระบบ “ติดตาม” แต่ที่อยู่นี้ใช้กับบัญชีอื่นอยู่แล้ว จึงไม่มีอะไรเปลี่ยน
หากเป็นท่าน และต้องการใช้อีเมลเดียวกันหลายบัญชี แจ้งฝ่ายเลขานุการของจังหวัดหรือผู้ดูแลระบบ ที่ {address}
หากไม่ใช่ท่าน ไม่ต้องทำสิ่งใด`,
    en: `Somebody asked to use this mail address for their account in Tidtam. It belongs to another account already, so nothing changes.
If it was you, and several accounts are to have one address, please tell the province’s secretariat or the administrator, at {address}.
If it was not you, there is nothing to do.`,
  },
});

const subjects = {
  invitation: 'คำเชิญเข้าใช้ระบบติดตาม · Invitation to Tidtam',
  reset: 'ตั้งรหัสผ่านใหม่ในระบบติดตาม · New password for Tidtam',
} as const;

/** Tells an address that it is no longer the person's; by mail alone could the person learn of it. `by` is who changed it. */
export function mailAboutChange(
  { transaction, at, newId }: CommandContext,
  post: Post | null,
  {
    recipient,
    name,
    by,
  }: { readonly recipient: string; readonly name: string; readonly by: 'keeper' | 'self' },
): void {
  if (post === null) return;
  const says = { name, address: post.address };
  const { th, en } = changeMessages.say(by === 'self' ? 'changed_by_self' : 'changed', says);
  postLetter(
    transaction,
    { newId, now: () => at },
    {
      recipient,
      subject: 'อีเมลของบัญชีเปลี่ยนแล้ว · Your mail address has changed',
      body: inBoth(th, en),
      expiresAt: later(at, linkLives.invitation),
    },
  );
}

/** Asks the person of an address whether it is theirs. Without a token it is another account's, and is told so. */
export async function mailConfirmation(
  transaction: Transaction,
  runtime: Runtime,
  { address }: Post,
  asked: {
    readonly person: string;
    readonly mail: string;
    readonly token: string | null;
    readonly expiresAt: string;
  },
): Promise<void> {
  const { person, mail, token, expiresAt } = asked;
  const { name } = await transaction.row<{ name: string }>(sql`select name from person where id = ${person}`);
  const { th, en } =
    token === null
      ? confirmMessages.say('taken', { address })
      : confirmMessages.say('confirm', { name, link: `${address}/mail#${token}` });
  postLetter(transaction, runtime, {
    recipient: mail,
    subject: 'ยืนยันอีเมลของบัญชีในระบบติดตาม · Confirm your mail address for Tidtam',
    body: inBoth(th, en),
    expiresAt,
    ...(token === null ? {} : { link: hashOf(token) }),
  });
}

function inBoth(th: string, en: string): string {
  return `${th}\n\n— — —\n\n${en}\n`;
}

/** Sends a person the link that was made for them. `false` where they have no mail address, or nothing sends letters. */
export async function mailLink(
  transaction: Transaction,
  runtime: Runtime,
  post: Post | null,
  person: string,
  link: { readonly kind: 'invitation' | 'reset'; readonly token: string; readonly expiresAt: string },
): Promise<boolean> {
  if (post === null) return false;
  const [account] = await transaction.rows<{ name: string; signInName: string; mail: string | null }>(
    sql`select p.name, c.sign_in_name as "signInName", c.mail from account c join person p on p.id = c.person_id
        where c.person_id = ${person}`,
  );
  if (account === undefined || account.mail === null) return false;
  const { name, signInName, mail } = account;
  const says = { name, signInName, link: `${post.address}/invitation#${link.token}` };
  const { th, en } = letterMessages.say(link.kind, says);
  postLetter(transaction, runtime, {
    recipient: mail,
    subject: subjects[link.kind],
    body: inBoth(th, en),
    expiresAt: link.expiresAt,
    link: hashOf(link.token),
  });
  return true;
}
