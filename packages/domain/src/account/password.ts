/** In characters (NIST SP 800-63B, ASVS 5 6.2); long enough that no rule of composition is needed. */
export const passwordLength = { least: 12, most: 200 } as const;

/**
 * What is tried first where this very program runs: its name, its field and the offices in it, as they are typed into a
 * password, in small letters (ASVS 5, 6.1.2).
 */
export const contextWords = [
  ...['tidtam', 'ติดตาม', 'administrator', 'admin', 'auditor', 'reporter', 'secretary', 'password', 'รหัสผ่าน'],
  ...['anticorruption', 'corruption', 'nacc', 'pacc', 'onacc', 'thailand', 'government', 'province'],
  ...['ป.ป.ช.', 'ปปช', 'ป.ป.ท.', 'ปปท', 'แผนแม่บท', 'ต่อต้านการทุจริต', 'การทุจริต', 'ทุจริต', 'ประพฤติมิชอบ'],
  ...[
    'สำนักงาน',
    'จังหวัด',
    'เทศบาลตำบล',
    'เทศบาลเมือง',
    'เทศบาล',
    'อบต.',
    'อบต',
    'อบจ.',
    'อบจ',
    'ประเทศไทย',
    'ไทย',
  ],
  ...['ผู้ดูแลระบบ', 'ผู้รายงาน', 'เลขานุการ', 'เลขา', 'ภาค', 'และ', 'ของ'],
] as const;

/** What holds another comes first. */
const longestFirst = contextWords.toSorted((one, other) => other.length - one.length);

export type PasswordFault = 'password_short' | 'password_long' | 'password_common' | 'password_name';

/**
 * What speaks against a password, or `null`. `common` holds passwords that everybody tries, in small letters; one of
 * them with figures or signs before or behind it is tried as well, and so is what is made of {@link contextWords} alone.
 * `names` are words of the person's own.
 */
export function passwordFault(
  password: string,
  { common, names }: { readonly common: ReadonlySet<string>; readonly names: readonly string[] },
): PasswordFault | null {
  const letters = [...password.normalize('NFC')];
  if (letters.length < passwordLength.least) return 'password_short';
  if (letters.length > passwordLength.most) return 'password_long';
  const small = password.normalize('NFC').toLowerCase();
  const core = small.replace(/^[^\p{L}\p{M}]+|[^\p{L}\p{M}]+$/gu, '');
  if (common.has(small) || common.has(core) || new Set(letters).size < 5) return 'password_common';
  if (isOfContext(small)) return 'password_common';
  const own = names.flatMap((name) =>
    name
      .normalize('NFC')
      .toLowerCase()
      .split(/[\s@.]+/),
  );
  if (own.some((word) => [...word].length >= 4 && core === word)) return 'password_name';
  return null;
}

/** Whether nothing but figures and signs is left between the words that everybody here would try. */
function isOfContext(small: string): boolean {
  const left = longestFirst.reduce((text, word) => text.replaceAll(word, '0'), small);
  return left !== small && !/[\p{L}\p{M}]/u.test(left);
}

/** A sign-in name as it is compared: trimmed, NFC, small letters. */
export function signInNameOf(typed: string): string {
  return typed.trim().normalize('NFC').toLowerCase();
}
