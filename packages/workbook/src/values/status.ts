import { catalogue } from '@tidtam/domain/message';
import type { ProjectStatus } from '@tidtam/domain/project';
import { type Candidate, certain, doubtful, empty, unreadable } from './doubt.ts';
import { plainText, statesNothing } from './plain.ts';
import type { Read } from './reading.ts';
import { doubtfulWords, statusWords } from './status-words.ts';

const words = catalogue({
  status_unclear: {
    th: 'ช่องนี้เขียนว่า “{read}” ซึ่งอาจหมายถึง {readings} ระบบจะใช้ {first} หากไม่ถูกต้องโปรดพิมพ์สถานะให้ชัดเจน เช่น กำลังดำเนินการ',
    en: 'This cell says “{read}”, which may mean {readings}. {first} will be used; if that is wrong, type the status plainly, such as กำลังดำเนินการ.',
  },
  status_unreadable: {
    th: 'ช่องนี้เขียนว่า “{read}” ซึ่งไม่ใช่สถานะที่รู้จัก จึงถือว่าไม่ระบุ โปรดพิมพ์ ยังไม่เริ่ม กำลังดำเนินการ แล้วเสร็จ ล่าช้า ชะลอ หรือยกเลิก',
    en: 'This cell says “{read}”, which is no known status; it counts as not stated. Type ยังไม่เริ่ม, กำลังดำเนินการ, แล้วเสร็จ, ล่าช้า, ชะลอ or ยกเลิก.',
  },
});

/** Text without spaces up to this long is taken for a status that nobody knows; a longer one for a sentence. */
const shortWords = 20;

/** The words a person would type to mean just that status. */
const plainStatus: Readonly<Record<ProjectStatus, { readonly th: string; readonly en: string }>> = {
  not_started: { th: 'ยังไม่เริ่ม', en: 'not started' },
  in_progress: { th: 'กำลังดำเนินการ', en: 'in progress' },
  completed: { th: 'แล้วเสร็จ', en: 'completed' },
  delayed: { th: 'ล่าช้า', en: 'delayed' },
  suspended: { th: 'ชะลอ', en: 'suspended' },
  cancelled: { th: 'ยกเลิก', en: 'cancelled' },
};

export function statusCandidate(status: ProjectStatus): Candidate<ProjectStatus> {
  const label = plainStatus[status];
  return { value: status, reading: { text: label.th, label } };
}

/**
 * The status that words state, from a status cell or the beginning of a result. `empty` when they state none:
 * a sentence that only mentions such words is no status, nor is work before the start (`อยู่ระหว่างขออนุมัติ`).
 *
 * A sentence counts by how it begins: `ดำเนินการแล้วเสร็จ 30 คน` is completed, `ดำเนินการแล้วบางส่วน …` in
 * progress. Completed needs a rest that does not take it back (`แล้วเสร็จร้อยละ 80`, `แล้วเสร็จ 2 จาก 5 กิจกรรม` are in
 * progress; `แล้วเสร็จ … เหลือ …` states none). Doubtful: bare words that offices use for two statuses.
 * Unreadable: a few words that are not known, so that a status column can ask.
 */
export function readStatus(text: string): Read<ProjectStatus> {
  const bare = bareWords(text);
  const either = Object.hasOwn(doubtfulWords, bare) ? doubtfulWords[bare] : undefined;
  if (either !== undefined) {
    return doubtful(words.tell, 'status_unclear', text, [
      statusCandidate(either[0]),
      statusCandidate(either[1]),
    ]);
  }
  const found = openingOf(bare);
  if (found?.status === 'completed') return completedUnless(bare.slice(found.length));
  if (found?.status === 'in_progress') return inProgressUnless(bare.slice(found.length), text);
  if (found !== null) return found.status === null ? empty : certain(found.status);
  const isUnknown = bare.length <= shortWords && !statesNothing(bare);
  return isUnknown ? unreadable(words.tell, 'status_unreadable', text) : empty;
}

/** Whether words speak of the time before the start, which is no status: `อยู่ระหว่างขออนุมัติโครงการ`. */
export function isBeforeStart(text: string): boolean {
  const bare = bareWords(text);
  return openingOf(bare)?.status === null && /^(?:อยู่ระหว่าง|รอ|เตรียม)/.test(bare);
}

/** Plain text without spaces, list marks and closing punctuation. */
function bareWords(text: string): string {
  return plainText(text.slice(0, 600))
    .replace(/^(?:[-*•✓●○▪>]|สถานะ(?:โครงการ)? ?:)\s*/, '')
    .replace(/ /g, '')
    .replace(/[.!)]+$/, '')
    .replace(/^\(/, '');
}

function openingOf(bare: string): { readonly status: ProjectStatus | null; readonly length: number } | null {
  let longest: { status: ProjectStatus | null; length: number } | null = null;
  for (const { status, alone, opening } of statusWords) {
    if (alone.includes(bare)) return { status, length: bare.length };
    for (const words of opening) {
      if (words.length > (longest?.length ?? 0) && bare.startsWith(words))
        longest = { status, length: words.length };
    }
  }
  return longest;
}

/** `อยู่ระหว่างดำเนินการ (ล่าช้า)` says two things: the narrower is likelier meant. */
function inProgressUnless(rest: string, text: string): Read<ProjectStatus> {
  const added = rest.replace(/^(?:การ|งาน|โครงการ)?[-(,/]*(?:แต่)?(?:มีความ)?/, '');
  const other = openingOf(added)?.status ?? null;
  if (other !== 'delayed' && other !== 'suspended' && other !== 'cancelled') return certain('in_progress');
  return doubtful(words.tell, 'status_unclear', text, [
    statusCandidate(other),
    statusCandidate('in_progress'),
  ]);
}

/** What follows "completed" may take it back. */
function completedUnless(rest: string): Read<ProjectStatus> {
  const percent = /ร้อยละ(\d+(?:\.\d+)?)|(\d+(?:\.\d+)?)(?:%|เปอร์เซ็นต์)/.exec(rest);
  if (percent !== null && Number(percent[1] ?? percent[2]) < 100) return certain('in_progress');
  const share = /^(?:แล้ว)?(\d{1,6})[^\d]{0,20}จาก[^\d]{0,20}(\d{1,6})/.exec(rest);
  if (share !== null && Number(share[1]) < Number(share[2])) return certain('in_progress');
  if (/^(?:แล้ว|เพียง)?บางส่วน/.test(rest)) return certain('in_progress');
  return /เหลือ|ยังไม่|อยู่ระหว่าง|บางส่วน|แต่|ยกเว้น|คาดว่า/.test(rest) ? empty : certain('completed');
}
