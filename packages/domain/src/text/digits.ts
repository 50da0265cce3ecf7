const thaiZero = 0x0e50;

/** `พ.ศ. ๒๕61` → `พ.ศ. 2561`; every other character stays. */
export function toArabicDigits(text: string): string {
  return text.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - thaiZero));
}

/** `2567` → `๒๕๖๗`; every other character stays. */
export function toThaiDigits(text: string): string {
  return text.replace(/[0-9]/g, (digit) => String.fromCharCode(thaiZero + Number(digit)));
}
