/** In characters (NIST SP 800-63B, ASVS 5 6.2); long enough that no rule of composition is needed. */
export const passwordLength = { least: 12, most: 200 } as const;

export type PasswordFault = 'password_short' | 'password_long' | 'password_common' | 'password_name';

/**
 * What speaks against a password, or `null`. `common` holds passwords that everybody tries, in small letters; one of
 * them with figures or signs before or behind it is tried as well. `names` are words of the person's own.
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
  const own = names.flatMap((name) =>
    name
      .normalize('NFC')
      .toLowerCase()
      .split(/[\s@.]+/),
  );
  if (own.some((word) => [...word].length >= 4 && core === word)) return 'password_name';
  return null;
}

/** A sign-in name as it is compared: trimmed, NFC, small letters. */
export function signInNameOf(typed: string): string {
  return typed.trim().normalize('NFC').toLowerCase();
}
