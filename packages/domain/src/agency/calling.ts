import type { Contact } from './contact.ts';

export const noContact: Contact = { person: '', position: '', telephone: '', mail: '', note: '' };

export function isBlank(contact: Contact): boolean {
  return Object.values(contact).every((text) => text === '');
}

/** The digits of a telephone number as a link dials them: `034-241-234 ต่อ 5` → `034241234`; `null` without any. */
export function dialled(telephone: string): string | null {
  const [first = ''] = telephone.split(/ต่อ|ext|,|\/|\bto\b|หรือ/i);
  const digits = first.replace(/[^\d+]/g, '');
  return digits.length < 3 ? null : digits;
}
