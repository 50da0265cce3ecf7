import { catalogue } from '@tidtam/domain/message';
import type { ProjectStatus } from '@tidtam/domain/project';
import type { CellValue } from '../cells.ts';
import { type Candidate, certain, doubtful, empty, unreadable } from './doubt.ts';
import { cellError, longestValue, plainText, quoted, statesNothing } from './plain.ts';
import type { PercentOrStatus, Read } from './reading.ts';
import { isBeforeStart, readStatus, statusCandidate } from './status.ts';

const words = catalogue({
  percent_unreadable: {
    th: 'ช่องนี้เขียนว่า “{read}” ซึ่งอ่านเป็นร้อยละความก้าวหน้าไม่ได้ โปรดพิมพ์ตัวเลข 0 ถึง 100 เช่น 80 % หรือ - หากไม่มี',
    en: 'This cell says “{read}”, which is not a percent complete. Type a number from 0 to 100, such as 80 %, or - when there is none.',
  },
  percent_fraction: {
    th: 'ช่องนี้เขียนว่า “{read}” ไม่ชัดเจนว่าเป็นเศษส่วนของ 1 หรือเป็นร้อยละ อ่านได้เป็น {readings} ระบบจะใช้ {first} หากไม่ถูกต้องโปรดพิมพ์พร้อมเครื่องหมาย % เช่น 30 %',
    en: 'This cell says “{read}”; it is unclear whether that is a share of 1 or a percent. It may be {readings}. {first} will be used; if that is wrong, type it with %, such as 30 %.',
  },
  percent_over_100: {
    th: 'ช่องนี้เขียนว่า “{read}” ซึ่งเกินร้อยละ 100 อ่านได้เป็น {readings} ระบบจะใช้ {first} หากไม่ถูกต้องโปรดพิมพ์ตัวเลข 0 ถึง 100 เช่น 80 %',
    en: 'This cell says “{read}”, over 100 %. It may be {readings}. {first} will be used; if that is wrong, type a number from 0 to 100, such as 80 %.',
  },
  percent_target: {
    th: 'ช่องนี้เขียนว่า “{read}” ซึ่งเหมือนค่าเป้าหมายมากกว่าความก้าวหน้า ระบบจะใช้ {first} หากเป็นเป้าหมาย โปรดพิมพ์ความก้าวหน้าจริงแทน เช่น 80 % หรือ - หากยังไม่มี',
    en: 'This cell says “{read}”, which looks like a target rather than progress. {first} will be used; if it is the target, type the progress instead, such as 80 %, or - when there is none.',
  },
  percent_range: {
    th: 'ช่องนี้เขียนว่า “{read}” เป็นช่วง อ่านได้เป็น {readings} ระบบจะใช้ {first} หากไม่ถูกต้องโปรดพิมพ์ตัวเลขเดียว เช่น 80 %',
    en: 'This cell says “{read}”, a range. It may be {readings}. {first} will be used; if that is wrong, type one number, such as 80 %.',
  },
  percent_status_differ: {
    th: 'ช่องนี้เขียนว่า “{read}” ตัวเลขกับสถานะไม่ตรงกัน อ่านได้เป็น {readings} ระบบจะใช้ {first} หากไม่ถูกต้องโปรดพิมพ์อย่างใดอย่างหนึ่ง เช่น 80 %',
    en: 'This cell says “{read}”; figure and status disagree. It may be {readings}. {first} will be used; if that is wrong, type one of them, such as 80 %.',
  },
  percent_not_marked: {
    th: 'ช่องนี้เขียนว่า “{read}” ไม่ชัดเจนว่าตัวเลขเป็นร้อยละหรือไม่ อ่านได้เป็น {readings} ระบบจะใช้ {first} หากไม่ถูกต้องโปรดพิมพ์พร้อมเครื่องหมาย % เช่น 40 %',
    en: 'This cell says “{read}”; it is unclear whether the figure is a percent. It may be {readings}. {first} will be used; if that is wrong, type it with %, such as 40 %.',
  },
  percent_share: {
    th: 'ช่องนี้เขียนว่า “{read}” เป็นจำนวนเทียบกับทั้งหมด อ่านได้เป็น {readings} หากไม่ถูกต้องโปรดพิมพ์เป็นร้อยละ เช่น 80 %',
    en: 'This cell says “{read}”, a number out of a total. It was read as {readings}; if that is wrong, type a percent, such as 80 %.',
  },
});

/**
 * Cumulative percent complete, 0–100, rounded to two decimals. Words give the status and the percent that it
 * implies: not started 0, completed 100, others none; words of the time before the start (`อยู่ระหว่างขออนุมัติ`) state
 * neither.
 *
 * Doubtful, the likelier first: a bare 0 < n < 1 or 1 without a percent sign or format (30 before 0.3, and 100
 * before 1, since nobody reports a third of a percent); over 100 (80 for a 8000 % that a percent format made of
 * 80; else 100, or a tenth as if a digit too many was typed, up to 200 %); a target or a range (its lower end); a share (`3/10`); a figure that
 * contradicts its words. More than 200 and negatives are unreadable.
 */
export function readPercent(value: CellValue): Read<PercentOrStatus> {
  switch (value.kind) {
    case 'empty':
      return empty;
    case 'error':
      return cellError(value.code);
    case 'number':
      return value.percent
        ? percentOf(value.number * 100, true, quoted(value))
        : percentOf(value.number, false, quoted(value));
    case 'text':
      return readPercentText(value.text);
    default:
      return unreadable(words.tell, 'percent_unreadable', quoted(value));
  }
}

/** `marked`: a percent sign, word or format says that it is a percent and no share of 1. */
function percentOf(number: number, marked: boolean, read: string): Read<PercentOrStatus> {
  if (!Number.isFinite(number) || number < 0) return unreadable(words.tell, 'percent_unreadable', read);
  const percent = rounded(number);
  if (percent > 100) return overHundred(number, read);
  if (marked || number === 0 || number > 1) return certain({ percent, status: null });
  return doubtful(words.tell, 'percent_fraction', read, [
    percentCandidate(rounded(number * 100)),
    percentCandidate(percent),
  ]);
}

function overHundred(number: number, read: string): Read<PercentOrStatus> {
  if (number <= 200)
    return doubtful(words.tell, 'percent_over_100', read, [
      percentCandidate(100),
      percentCandidate(rounded(number / 10)),
    ]);
  if (number > 10_000) return unreadable(words.tell, 'percent_unreadable', read);
  return doubtful(words.tell, 'percent_over_100', read, [percentCandidate(rounded(number / 100))]);
}

/** Two decimals; noise of floating point goes with them. */
function rounded(number: number): number {
  return Math.round(Number((number * 100).toPrecision(14))) / 100;
}

function percentCandidate(percent: number): Candidate<PercentOrStatus> {
  const text = `${percent} %`;
  return { value: { percent, status: null }, reading: { text, label: { th: `ร้อยละ ${percent}`, en: text } } };
}

/** `แผน 50 ผล 60`: what was reached. */
const reached = /ผล(?:งาน|ที่ได้|การดำเนินงาน)? ?[:=]? ?(\d+(?:\.\d+)?)(?![.,]?\d)/;
const target = /ไม่น้อยกว่า|ไม่ต่ำกว่า|อย่างน้อย|ไม่เกิน|มากกว่า|เกินกว่า|น้อยกว่า|เป้าหมาย|ขึ้นไป|[<>≥≤]/;
const number = '(?<![\\d.,])(\\d+(?:\\.\\d+)?)(?![.,]?\\d)';
const mark = '(?:%|เปอร์เซ็น(?:ต์)?|percent)';
const before = new RegExp(`(?:ร้อยละ|เปอร์เซ็นต์ที่) ?(?:ละ ?)?${number}`);
/** A bare figure, perhaps with a remark in brackets. */
const alone = /^(\d+(?:\.\d+)?)\.?(?: ?(?=\(\D*\)$)|$)/;
const behind = new RegExp(`${number} ?${mark}`);
const range = new RegExp(`${number} ?${mark}? ?(?:-|ถึง|~) ?(?:ร้อยละ ?)?${number}`);

function readPercentText(text: string): Read<PercentOrStatus> {
  const plain = plainText(text);
  if (statesNothing(plain)) return empty;
  if (plain.length > longestValue) return unreadable(words.tell, 'percent_unreadable', text);
  const share = /^(\d{1,6}) ?(?:\/|จาก|ใน) ?(\d{1,6})$/.exec(plain);
  if (share !== null) return readShare(Number(share[1]), Number(share[2]), text);
  const marked = /ร้อยละ|%|เปอร์เซ็น|percent/.test(plain);
  const ends = range.exec(plain);
  if (ends !== null && (marked || ends[0] === plain))
    return readRange(Number(ends[1]), Number(ends[2]), text);
  const figure = percentIn(plain);
  if (figure === null || /(?:^|[^\d.\s])\s*-\s*\d/.test(plain)) return readWords(text);
  const percent = percentOf(figure, marked, text);
  if (target.test(plain) && percent.kind === 'value') {
    return doubtful(words.tell, 'percent_target', text, [percentCandidate(rounded(figure))]);
  }
  return withStatus(percent, plain, text);
}

/** The figure of a plain text: the one with a percent sign or word, else one that stands alone. */
function percentIn(plain: string): number | null {
  const found = before.exec(plain) ?? behind.exec(plain) ?? alone.exec(plain) ?? reached.exec(plain);
  return found?.[1] === undefined ? null : Number(found[1]);
}

function readRange(low: number, high: number, read: string): Read<PercentOrStatus> {
  if (low > 100 || high > 100) return unreadable(words.tell, 'percent_unreadable', read);
  return doubtful(words.tell, 'percent_range', read, [
    percentCandidate(rounded(low)),
    percentCandidate(rounded(high)),
  ]);
}

function readShare(part: number, whole: number, read: string): Read<PercentOrStatus> {
  if (whole === 0 || part > whole) return unreadable(words.tell, 'percent_unreadable', read);
  return doubtful(words.tell, 'percent_share', read, [percentCandidate(rounded((part / whole) * 100))]);
}

const implied: Readonly<Partial<Record<ProjectStatus, number>>> = { not_started: 0, completed: 100 };

function statusCell(status: ProjectStatus): PercentOrStatus {
  return { percent: implied[status] ?? null, status };
}

function readWords(text: string): Read<PercentOrStatus> {
  const status = readStatus(text);
  switch (status.kind) {
    case 'value':
      return figureBeside(text, status.value) ?? certain(statusCell(status.value));
    case 'doubtful':
      return { ...status, value: statusCell(status.value) };
    default:
      return isBeforeStart(text) ? empty : unreadable(words.tell, 'percent_unreadable', text);
  }
}

/** `อยู่ระหว่างดำเนินงาน 40`: a percent, or a number of something else. */
function figureBeside(text: string, status: ProjectStatus): Read<PercentOrStatus> | null {
  const figure = /^\D+ ?(\d{1,3}(?:\.\d+)?)$/.exec(plainText(text))?.[1];
  if (figure === undefined || Number(figure) > 100 || implied[status] !== undefined) return null;
  const percent = rounded(Number(figure));
  return doubtful(words.tell, 'percent_not_marked', text, [
    besideWords(percent, status),
    { ...statusCandidate(status), value: statusCell(status) },
  ]);
}

function besideWords(percent: number, status: ProjectStatus): Candidate<PercentOrStatus> {
  const { label } = statusCandidate(status).reading;
  const said = { th: `${label.th} ร้อยละ ${percent}`, en: `${label.en}, ${percent} %` };
  return { value: { percent, status }, reading: { text: said.th, label: said } };
}

/** A figure and words in one cell: `อยู่ระหว่างดำเนินการ ร้อยละ 50`. */
function withStatus(percent: Read<PercentOrStatus>, plain: string, text: string): Read<PercentOrStatus> {
  if (percent.kind !== 'value' || percent.value.percent === null) return percent;
  const rest = plain.replace(before, '').replace(behind, '').replace(alone, '').trim();
  const status = rest === '' ? empty : readStatus(rest);
  if (status.kind !== 'value') return percent;
  const stated = percent.value.percent;
  const expected = implied[status.value];
  if (expected === undefined || expected === stated)
    return certain({ percent: stated, status: status.value });
  if (readStatus(plain).kind === 'value' && expected === 100)
    return certain({ percent: stated, status: 'in_progress' });
  const said: Candidate<PercentOrStatus> = {
    value: statusCell(status.value),
    reading: {
      text: status.value === 'completed' ? 'แล้วเสร็จ' : 'ยังไม่เริ่ม',
      label:
        status.value === 'completed'
          ? { th: 'แล้วเสร็จ (ร้อยละ 100)', en: 'completed (100 %)' }
          : { th: 'ยังไม่เริ่ม (ร้อยละ 0)', en: 'not started (0 %)' },
    },
  };
  return doubtful(words.tell, 'percent_status_differ', text, [percentCandidate(stated), said]);
}
