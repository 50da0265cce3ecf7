/**
 * ECharts keeps what it measured in a plain object with the texts as keys. A text that every object has as a property
 * (`__proto__`, `constructor`) finds that property there, and looking it up would write into what all objects share. Such a
 * line is given with a sign behind it that nobody sees (U+2060, word joiner), which {@link withoutSign} takes off the picture.
 */
const sign = '\u2060';

export function withSign(text: string): string {
  return text.replace(/[^\n]+/g, (line) => (line in Object.prototype ? line + sign : line));
}

export function withoutSign(svg: string): string {
  return svg.replaceAll(sign, '');
}
