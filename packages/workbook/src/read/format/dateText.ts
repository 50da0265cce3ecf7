const thaiMonths = [
  ['ม.ค.', 'มกราคม'],
  ['ก.พ.', 'กุมภาพันธ์'],
  ['มี.ค.', 'มีนาคม'],
  ['เม.ย.', 'เมษายน'],
  ['พ.ค.', 'พฤษภาคม'],
  ['มิ.ย.', 'มิถุนายน'],
  ['ก.ค.', 'กรกฎาคม'],
  ['ส.ค.', 'สิงหาคม'],
  ['ก.ย.', 'กันยายน'],
  ['ต.ค.', 'ตุลาคม'],
  ['พ.ย.', 'พฤศจิกายน'],
  ['ธ.ค.', 'ธันวาคม'],
] as const;
const englishMonths = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;
const thaiDays = ['อาทิตย์', 'จันทร์', 'อังคาร', 'พุธ', 'พฤหัสบดี', 'ศุกร์', 'เสาร์'] as const;
const englishDays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

const token = /"([^"]*)"|\\(.)|_.|\*.|\[([^\]]*)\]|AM\/PM|A\/P|y+|b+|e+|m+|d+|h+|s+(?:\.0+)?|./giu;

/** What a format's `[$-…]` says: Thai names, the Thai (Buddhist) calendar, Thai digits. */
interface Locale {
  readonly thai: boolean;
  readonly buddhist: boolean;
  readonly thaiDigits: boolean;
}

/**
 * A date as its format shows it, in Thai where the format says so (`[$-41E]`; `[$-107041E]` with Buddhist years;
 * `[$-D07041E]` with Thai digits too), in English elsewhere.
 *
 * @param date ISO date; @param dayFraction the time of day as a part of one day, 0 ≤ fraction < 1.
 */
export function dateText(format: string, date: string, dayFraction: number): string {
  const section = firstSection(format);
  const locale = localeOf(section);
  const when = new Moment(date, dayFraction, /AM\/PM|A\/P/i.test(section));
  let text = '';
  let lastField = '';
  for (const match of section.matchAll(token)) {
    const [piece, quoted, escaped] = match;
    if (quoted !== undefined || escaped !== undefined) text += quoted ?? escaped;
    else if (piece.startsWith('[') || piece.startsWith('_') || piece.startsWith('*')) continue;
    else if (/^m/i.test(piece) && isMinutes(lastField, section.slice(match.index + piece.length))) {
      text += pad(when.minute, piece.length);
    } else {
      text += when.show(piece, locale);
      if (/^[ybedmhs]/i.test(piece)) lastField = piece;
    }
  }
  text = text.trim();
  return locale.thaiDigits ? toThaiDigits(text) : text;
}

export function toThaiDigits(text: string): string {
  return text.replace(/[0-9]/g, (digit) => String.fromCharCode(0x0e50 + Number(digit)));
}

function firstSection(format: string): string {
  return /^(?:"[^"]*"|\\.|\[[^\]]*\]|[^;"\\[])*/u.exec(format)?.[0] ?? format;
}

function localeOf(section: string): Locale {
  const code = /\[\$[^\]-]*-([0-9A-F]+)[^\]]*\]/i.exec(section)?.[1] ?? '';
  const number = Number.parseInt(code || '0', 16);
  return {
    thai: (number & 0xffff) === 0x041e,
    // [$-DDCCLLLL]: shape of digits, calendar, language. Calendar 7 is the Thai one; digits 0x0D are Thai.
    buddhist: ((number >>> 16) & 0xff) === 7 || /\[~buddhist\]/i.test(section),
    thaiDigits: number >>> 24 === 0x0d,
  };
}

/** `m` means minutes after hours and before seconds. */
function isMinutes(lastField: string, rest: string): boolean {
  return /^h/i.test(lastField) || /^[^a-z]*s/i.test(rest.replace(/"[^"]*"/g, ''));
}

function pad(number: number, length: number): string {
  return length >= 2 ? String(number).padStart(2, '0') : String(number);
}

class Moment {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly twelveHours: boolean;

  constructor(date: string, dayFraction: number, twelveHours: boolean) {
    const [year = '', month = '', day = ''] = date.split('-');
    const seconds = Math.min(86_399, Math.round(dayFraction * 86_400));
    this.year = Number(year);
    this.month = Number(month);
    this.day = Number(day);
    this.weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
    this.hour = Math.floor(seconds / 3600);
    this.minute = Math.floor(seconds / 60) % 60;
    this.second = seconds % 60;
    this.twelveHours = twelveHours;
  }

  show(piece: string, locale: Locale): string {
    const length = piece.length;
    switch (piece[0]?.toLowerCase()) {
      case 'y':
      case 'e':
        return this.#year(this.year + (locale.buddhist ? 543 : 0), length);
      case 'b':
        return this.#year(this.year + 543, length);
      case 'm':
        return this.#month(length, locale);
      case 'd':
        return this.#day(length, locale);
      case 'h':
        return pad(this.twelveHours ? this.hour % 12 || 12 : this.hour, length);
      case 's':
        return pad(this.second, length);
      case 'a':
        return /^A\/?[MP]/i.test(piece) ? (this.hour < 12 ? 'AM' : 'PM') : piece;
      default:
        return piece;
    }
  }

  #year(year: number, length: number): string {
    return length <= 2 ? pad(year % 100, 2) : String(year).padStart(4, '0');
  }

  #month(length: number, locale: Locale): string {
    if (length <= 2) return pad(this.month, length);
    const english = englishMonths[this.month - 1] ?? '';
    const [short, long] = locale.thai
      ? (thaiMonths[this.month - 1] ?? ['', ''])
      : [english.slice(0, 3), english];
    return length === 3 ? short : length === 5 ? long.slice(0, 1) : long;
  }

  #day(length: number, locale: Locale): string {
    if (length <= 2) return pad(this.day, length);
    const english = englishDays[this.weekday] ?? '';
    const thai = thaiDays[this.weekday] ?? '';
    if (length === 3) return locale.thai ? thai.slice(0, 1) : english.slice(0, 3);
    return locale.thai ? thai : english;
  }
}
