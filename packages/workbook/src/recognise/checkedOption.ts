const ticked = '[☑☒✓✔√■●◉🗹]|\\(\\s*[/xX✓✔√]\\s*\\)|\\[\\s*[/xX✓✔√]\\s*\\]';
const open = '[☐□○◯〇◻]|\\(\\s*\\)|\\[\\s*\\]';
const box = new RegExp(`(${ticked})|(${open})`, 'gu');

/**
 * What is ticked among boxes ("☑ งบปกติ ☐ งบบูรณาการ", "( / ) งบปกติ ( ) ไม่ใช้งบ"): the words after the ticked
 * box, `null` when none is ticked, `undefined` when the text has no boxes.
 */
export function checkedOption(text: string): string | null | undefined {
  const boxes = [...text.matchAll(box)];
  if (boxes.length === 0) return undefined;
  const at = boxes.findIndex((found) => found[1] !== undefined);
  const chosen = boxes[at];
  if (chosen === undefined) return null;
  const end = boxes[at + 1]?.index ?? text.length;
  const words = text.slice(chosen.index + chosen[0].length, end).trim();
  return words === '' ? null : words;
}
